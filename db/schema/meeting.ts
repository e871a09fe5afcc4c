import { sql } from "drizzle-orm";
import { LINE_KINDS, MEETING_KINDS, MEETING_STATUSES, MOST_NOTES } from "@/lib/review/schema/meeting";
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

/** Somebody's account, forgotten when they delete it. */
const somebody = (name: string) => text(name).references(() => users.id, { onDelete: "set null" });

/** The leader and one person with a grant: when they meet, and what both of them read of it. */
export const meetings = table(
  "meetings",
  {
    id: id(),
    ownerId: ownerId(),
    grantId: text("grant_id").notNull(),
    kind: text("kind", { enum: MEETING_KINDS }).notNull(),
    startsAt: instant("starts_at").notNull(),
    /** The zone of whoever set the time, in which it was meant. */
    zone: text("zone").notNull(),
    minutes: integer("minutes").notNull(),
    status: text("status", { enum: MEETING_STATUSES }).notNull().default("planned"),
    cancelReason: text("cancel_reason"),
    notes: text("notes").notNull().default(""),
    notesVersion: integer("notes_version").notNull().default(1),
    plannedBy: somebody("planned_by"),
    createdAt: instant("created_at").notNull(),
    /** Given with the form, so that one sent twice plans once. */
    planKey: text("plan_key").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    unique("meetings_owner_id").on(t.ownerId, t.id),
    unique("meetings_once").on(t.ownerId, t.grantId, t.planKey),
    index("meetings_grant").on(t.ownerId, t.grantId, t.startsAt, t.status),
    index("meetings_planned_by").on(t.plannedBy),
    oneOf(t.kind, MEETING_KINDS),
    oneOf(t.status, MEETING_STATUSES),
    notEmpty(t.zone, 64),
    atMost(t.notes, MOST_NOTES),
    atMost(t.planKey, 80),
    check("meetings_minutes", sql`minutes between 5 and 480`),
    check(
      "meetings_cancelled_with_reason",
      sql`(status = 'cancelled') = (cancel_reason is not null) and (cancel_reason is null or length(cancel_reason) between 1 and 300)`,
    ),
  ],
);

/** A line of a meeting that either of the two added: what to talk about, or what was decided. */
export const meetingLines = table(
  "meeting_lines",
  {
    id: id(),
    ownerId: ownerId(),
    meetingId: text("meeting_id").notNull(),
    kind: text("kind", { enum: LINE_KINDS }).notNull(),
    text: text("text").notNull(),
    byId: somebody("by_id"),
    at: instant("at").notNull(),
    lineKey: text("line_key").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.meetingId], foreignColumns: [meetings.ownerId, meetings.id] }).onDelete(
      "cascade",
    ),
    unique("meeting_lines_once").on(t.ownerId, t.meetingId, t.lineKey),
    index("meeting_lines_by").on(t.byId),
    oneOf(t.kind, LINE_KINDS),
    notEmpty(t.text, 300),
    atMost(t.lineKey, 80),
  ],
);

/**
 * What somebody keeps for themselves about a meeting. Its owner is whoever wrote it, and the ids beside are no keys: it
 * stays with its author when the grant, the meeting or the other's whole record is gone.
 */
export const privateNotes = table(
  "private_notes",
  {
    id: id(),
    ownerId: ownerId(),
    grantId: text("grant_id").notNull(),
    meetingId: text("meeting_id").notNull(),
    /** Whom the author met, and when, as it stood when the note was written last. */
    withName: text("with_name").notNull(),
    metAt: instant("met_at").notNull(),
    text: text("text").notNull(),
    savedAt: instant("saved_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    unique("private_notes_once").on(t.ownerId, t.meetingId),
    notEmpty(t.withName, 100),
    notEmpty(t.text, MOST_NOTES),
    atMost(t.grantId, 64),
    atMost(t.meetingId, 64),
  ],
);
