import { sql } from "drizzle-orm";
import { DECISIONS, MOST_REPORT } from "@/lib/review/schema";
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
import { ownerId } from "./account";
import { checkIns } from "./check-in";
import { roadmaps } from "./roadmap";

/** Where a reviewer placed a row of the matrix without seeing the leader's own placement; 0 is below the first level. */
export const placements = table(
  "placements",
  {
    id: id(),
    ownerId: ownerId(),
    rowId: text("row_id").notNull(),
    level: integer("level").notNull(),
    revealedAt: instant("revealed_at").notNull(),
    discussedAt: instant("discussed_at"),
    /** The check-in that it was made in. */
    checkInId: text("check_in_id"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.checkInId], foreignColumns: [checkIns.ownerId, checkIns.id] }).onDelete(
      "cascade",
    ),
    unique("placements_once").on(t.checkInId, t.rowId),
    index("placements_owner").on(t.ownerId),
    atMost(t.rowId, 20),
    check("placements_level", sql`level between 0 and 3`),
  ],
);

/** The review of a phase boundary, written once when it is decided and never again; what it looked at is kept as words. */
export const boundaryReviews = table(
  "boundary_reviews",
  {
    id: id(),
    ownerId: ownerId(),
    roadmapId: text("roadmap_id").notNull(),
    phase: integer("phase").notNull(),
    decision: text("decision", { enum: DECISIONS }).notNull(),
    weeks: integer("weeks"),
    reason: text("reason").notNull(),
    /** Text, so that every engine gives back the very bytes. */
    report: text("report").notNull(),
    decidedAt: instant("decided_at").notNull(),
    /** Given with the form, so that one sent twice is decided once. */
    decideKey: text("decide_key").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    unique("boundary_reviews_once").on(t.ownerId, t.decideKey),
    unique("boundary_reviews_owner_id").on(t.ownerId, t.id),
    index("boundary_reviews_roadmap").on(t.ownerId, t.roadmapId),
    oneOf(t.decision, DECISIONS),
    check("boundary_reviews_phase", sql`phase between 1 and 9`),
    check(
      "boundary_reviews_weeks",
      sql`(decision = 'extend') = (weeks is not null) and (weeks is null or weeks between 1 and 26)`,
    ),
    notEmpty(t.reason, 500),
    notEmpty(t.report, MOST_REPORT),
    atMost(t.decideKey, 80),
  ],
);
