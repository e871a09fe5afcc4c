import { and, asc, count, desc, eq, gte, isNull, max } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { meetingLines, meetings } from "@/db/schema/meeting";
import { preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { dayOf, startOfDay } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { type GrantAccess, recordForSponsor } from "@/lib/grant/access";
import { daysAnywhere, guidedNow } from "@/lib/grant/queries/reached";
import { spanOn } from "@/lib/grant/rules/state";
import { listChanges } from "@/lib/history/queries";
import type { Actor, RecordAccess } from "@/lib/record/access";
import type { Seat } from "../access";
import { MOST_GUIDED, MOST_LINES, MOST_MEETINGS } from "../schema/meeting";

const LISTED = {
  id: meetings.id,
  grantId: meetings.grantId,
  kind: meetings.kind,
  startsAt: meetings.startsAt,
  zone: meetings.zone,
  minutes: meetings.minutes,
  status: meetings.status,
  cancelReason: meetings.cancelReason,
};
const WHOLE = {
  ...LISTED,
  notes: meetings.notes,
  notesVersion: meetings.notesVersion,
  version: meetings.version,
  createdAt: meetings.createdAt,
};
/** What a calendar holds of one: nothing that was said in it, or about it. */
const DATED_MEETING = {
  id: meetings.id,
  grantId: meetings.grantId,
  ownerId: meetings.ownerId,
  kind: meetings.kind,
  startsAt: meetings.startsAt,
  minutes: meetings.minutes,
  status: meetings.status,
  version: meetings.version,
  createdAt: meetings.createdAt,
};

const ofGrant = ({ ownerId, grantId }: Seat) => and(eq(meetings.ownerId, ownerId), eq(meetings.grantId, grantId));

/** The meetings under a grant, the latest first. */
export async function listMeetings(seat: Seat) {
  return db
    .select(LISTED)
    .from(meetings)
    .where(ofGrant(seat))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST_MEETINGS);
}
export type ListedMeeting = Awaited<ReturnType<typeof listMeetings>>[number];

/** When a meeting is and whether it is on, without what was said. NOT_FOUND for one of another grant. */
export async function getMeetingLine(seat: Seat, id: string): Promise<ListedMeeting> {
  const [row] = await db
    .select(LISTED)
    .from(meetings)
    .where(and(ofGrant(seat), eq(meetings.id, id)));
  if (!row) throw notFound();
  return row;
}

/** A meeting with its lines and the times it was moved. NOT_FOUND for one of another grant. */
export async function getMeeting(seat: Seat, id: string) {
  const [[row], lines, moves] = await Promise.all([
    db
      .select(WHOLE)
      .from(meetings)
      .where(and(ofGrant(seat), eq(meetings.id, id))),
    linesOf(seat.ownerId, id),
    movesOf(seat.ownerId, id),
  ]);
  if (!row) throw notFound();
  return { ...row, lines, moves };
}
export type Meeting = Awaited<ReturnType<typeof getMeeting>>;

function linesOf(ownerId: string, meetingId: string) {
  return db
    .select({
      id: meetingLines.id,
      kind: meetingLines.kind,
      text: meetingLines.text,
      byId: meetingLines.byId,
      at: meetingLines.at,
    })
    .from(meetingLines)
    .where(and(eq(meetingLines.ownerId, ownerId), eq(meetingLines.meetingId, meetingId)))
    .orderBy(asc(meetingLines.id))
    .limit(2 * MOST_LINES);
}

/** When a meeting stood before each time it was moved, the last move first. */
async function movesOf(ownerId: string, meetingId: string) {
  const which = { subject: "meeting", subjectIds: [meetingId], actions: ["moved"], most: 20 } as const;
  const rows = await listChanges({ ownerId }, which);
  return rows.map(({ before, actorId, at }) => ({ actorId, at, stoodAt: new Date(String(before?.startsAt)) }));
}

/** The last meeting that was held under a grant; null before the first. */
export async function findLastHeld(seat: Seat) {
  const [row] = await db
    .select({ id: meetings.id, kind: meetings.kind, startsAt: meetings.startsAt })
    .from(meetings)
    .where(and(ofGrant(seat), eq(meetings.status, "held")))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(1);
  return row ?? null;
}

/** The planned meeting under a grant that comes first; null when none is planned. */
export async function findNextMeeting(seat: Seat) {
  const [row] = await db
    .select(LISTED)
    .from(meetings)
    .where(and(ofGrant(seat), eq(meetings.status, "planned")))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1);
  return row ?? null;
}

/**
 * How many meetings of each kind the leader held since a sponsor's grant begins, and when the last began. With whom and
 * about what stays closed. Throws NOT_FOUND for any other role.
 */
export async function countHeldForSponsor(access: GrantAccess) {
  const { ownerId, zone } = recordForSponsor(access);
  const since = gte(meetings.startsAt, startOfDay(access.fromOn, zone));
  return db
    .select({ kind: meetings.kind, held: count(), lastAt: max(meetings.startsAt) })
    .from(meetings)
    .where(and(eq(meetings.ownerId, ownerId), eq(meetings.status, "held"), since))
    .groupBy(meetings.kind)
    .orderBy(meetings.kind);
}
export type HeldMeetings = Awaited<ReturnType<typeof countHeldForSponsor>>;

const withGrant = and(eq(grants.ownerId, meetings.ownerId), eq(grants.id, meetings.grantId));

/** The leader's own meetings with everybody, also under grants that have ended, the latest first; 300 at most. */
export async function listOwnMeetings({ ownerId }: RecordAccess) {
  return db
    .select({ ...LISTED, withName: grants.name, endedAt: grants.endedAt })
    .from(meetings)
    .innerJoin(grants, withGrant)
    .where(eq(meetings.ownerId, ownerId))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST_MEETINGS);
}
export type OwnMeeting = Awaited<ReturnType<typeof listOwnMeetings>>[number];

/** The dates of the same. */
export async function listOwnMeetingDates({ ownerId }: RecordAccess) {
  return db
    .select({ ...DATED_MEETING, withName: grants.name })
    .from(meetings)
    .innerJoin(grants, withGrant)
    .where(eq(meetings.ownerId, ownerId))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST_MEETINGS);
}

const guidedDates = preparedOnce((from: Reader) =>
  from
    .select({
      ...DATED_MEETING,
      ...{ withName: users.name, zone: users.zone, fromOn: grants.fromOn, untilOn: grants.untilOn },
    })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.ownerId), isNull(users.disabledAt)))
    .innerJoin(meetings, withGrant)
    .where(and(guidedNow, eq(grants.reviews, true)))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MOST_GUIDED)
    .prepare("guided_meeting_dates"),
);

/** The dates of the meetings that somebody has as coach or manager under grants that are open at `at` and open reviews, the latest first. */
export async function listGuidedMeetingDates(actor: Actor, { at }: { at: Date }) {
  const rows = await guidedDates(db).execute({ me: actor.id, ...daysAnywhere(at) });
  return rows.filter((row) => spanOn(row, dayOf(at, row.zone)) === "open");
}
