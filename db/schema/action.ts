import { sql } from "drizzle-orm";
import { ORIGINS } from "@/lib/review/schema/action";
import { SIDES } from "@/lib/review/schema/seat";
import {
  atMost,
  check,
  day,
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
import { grants } from "./grant";
import { meetings } from "./meeting";

/** What the leader or the reader of a grant said they would do, where they agreed on it, and how it ended. */
export const actions = table(
  "actions",
  {
    id: id(),
    ownerId: ownerId(),
    grantId: text("grant_id").notNull(),
    origin: text("origin", { enum: ORIGINS }).notNull(),
    checkInId: text("check_in_id"),
    meetingId: text("meeting_id"),
    text: text("text").notNull(),
    doer: text("doer", { enum: SIDES }).notNull(),
    dueOn: day("due_on").notNull(),
    createdAt: instant("created_at").notNull(),
    doneAt: instant("done_at"),
    droppedAt: instant("dropped_at"),
    dropReason: text("drop_reason").notNull().default(""),
    version: integer("version").notNull().default(1),
    /** Given with the form, so that one sent twice is written once. */
    sendKey: text("send_key").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.checkInId], foreignColumns: [checkIns.ownerId, checkIns.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.meetingId], foreignColumns: [meetings.ownerId, meetings.id] }).onDelete(
      "cascade",
    ),
    unique("actions_owner_id").on(t.ownerId, t.id),
    unique("actions_once").on(t.grantId, t.sendKey),
    index("actions_open").on(t.ownerId, t.grantId, t.dueOn).where(sql`done_at is null and dropped_at is null`),
    index("actions_check_in").on(t.ownerId, t.checkInId),
    index("actions_meeting").on(t.ownerId, t.meetingId),
    oneOf(t.origin, ORIGINS),
    oneOf(t.doer, SIDES),
    notEmpty(t.text, 200),
    check(
      "actions_origin",
      sql`(origin = 'check-in') = (check_in_id is not null) and (origin = 'meeting') = (meeting_id is not null)`,
    ),
    check("actions_one_end", sql`done_at is null or dropped_at is null`),
    check("actions_dropped", sql`(dropped_at is null) = (drop_reason = '')`),
    atMost(t.dropReason, 200),
    atMost(t.sendKey, 80),
  ],
);
