import { sql } from "drizzle-orm";
import { MOST_RESULT } from "@/lib/review/schema/check-in";
import { SIDES } from "@/lib/review/schema/seat";
import {
  atMost,
  check,
  foreignKey,
  id,
  index,
  instant,
  integer,
  notEmpty,
  oneOf,
  table,
  text,
  unique,
} from "../columns";
import { ownerId, users } from "./account";
import { grants } from "./grant";
import { roadmaps } from "./roadmap";

/**
 * The check-in of a month between the leader and the reader of a grant. What each has sent stands by itself until both
 * have; then it is kept here as one text, together with the words that were asked, and never changes again.
 */
export const checkIns = table(
  "check_ins",
  {
    id: id(),
    ownerId: ownerId(),
    grantId: text("grant_id").notNull(),
    /** Pins the content whose rows are placed. */
    roadmapId: text("roadmap_id").notNull(),
    /** `2026-11`, a month of the leader's zone. */
    month: text("month").notNull(),
    openedBy: text("opened_by", { enum: SIDES }).notNull(),
    openedAt: instant("opened_at").notNull(),
    skippedBy: text("skipped_by", { enum: SIDES }),
    skippedAt: instant("skipped_at"),
    skipReason: text("skip_reason").notNull().default(""),
    revealedAt: instant("revealed_at"),
    /** Text, so that every engine gives back the very bytes; there once it is revealed. */
    result: text("result"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    unique("check_ins_owner_id").on(t.ownerId, t.id),
    unique("check_ins_month_once").on(t.grantId, t.month),
    // Those that still wait for a side.
    index("check_ins_open").on(t.ownerId, t.grantId, t.id).where(sql`revealed_at is null and skipped_at is null`),
    oneOf(t.openedBy, SIDES),
    oneOf(t.skippedBy, SIDES),
    check("check_ins_month", sql`length(month) = 7`),
    check("check_ins_one_end", sql`revealed_at is null or skipped_at is null`),
    check("check_ins_result", sql`(result is not null) = (revealed_at is not null)`),
    check(
      "check_ins_skip",
      sql`(skipped_at is null) = (skipped_by is null) and (skipped_at is null) = (skip_reason = '')`,
    ),
    atMost(t.skipReason, 200),
    atMost(t.result, MOST_RESULT),
  ],
);

/** What one side has sent while the other has not; gone once both have, when all of it stands with the check-in. */
export const checkInSides = table(
  "check_in_sides",
  {
    id: id(),
    ownerId: ownerId(),
    checkInId: text("check_in_id").notNull(),
    side: text("side", { enum: SIDES }).notNull(),
    /** Who wrote it, and alone may read it. */
    authorId: text("author_id").references(() => users.id, { onDelete: "set null" }),
    said: text("said").notNull(),
    sentAt: instant("sent_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.checkInId], foreignColumns: [checkIns.ownerId, checkIns.id] }).onDelete(
      "cascade",
    ),
    unique("check_in_sides_once").on(t.checkInId, t.side),
    index("check_in_sides_author").on(t.authorId),
    oneOf(t.side, SIDES),
    notEmpty(t.said, 8000),
  ],
);
