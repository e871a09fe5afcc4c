import { eq } from "drizzle-orm";
import { db } from "@/db";
import { calendarFeeds } from "@/db/schema/calendar";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { lastChanges } from "@/lib/history/queries";
import type { RecordAccess } from "@/lib/record/access";
import type { Seat } from "@/lib/review/access";
import { getMeeting, listGuidedMeetingDates, listOwnMeetingDates } from "@/lib/review/queries/meeting";
import { listNextBoundaries } from "@/lib/review/queries/practice";
import { getMilestone, listMilestones } from "@/lib/roadmap/queries/milestone";
import { planAsOf } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap, getRoadmap, type Roadmap } from "@/lib/roadmap/queries/roadmap";
import {
  boundaryEvent,
  type CalendarEvent,
  type Dated,
  meetingEvent,
  milestoneEvent,
  startEvent,
} from "./rules/events";

type At = { at: Date };

/** The person's calendar address as far as it is known: since when, with what, and when it was read last; null without one. */
export async function findFeed({ ownerId }: RecordAccess) {
  const [row] = await db
    .select({
      detailed: calendarFeeds.detailed,
      createdAt: calendarFeeds.createdAt,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.ownerId, ownerId));
  return row ?? null;
}
export type Feed = NonNullable<Awaited<ReturnType<typeof findFeed>>>;

/** When it was last changed, which for what was never changed is when it was made. */
const changedOf = (changes: ReadonlyMap<string, Date>, { id, createdAt }: { id: string; createdAt: Date }) =>
  changes.get(id) ?? createdAt;

async function datedRoadmap(access: RecordAccess, roadmap: Roadmap): Promise<Dated> {
  const { ownerId, zone } = access;
  const { id, version, framework, endedAt } = roadmap;
  const [plan, changes] = await Promise.all([
    planAsOf(access, id),
    lastChanges([ownerId], { subject: "roadmap", subjectIds: [id] }),
  ]);
  const endedOn = endedAt && dayOf(endedAt, zone);
  return { id, version, framework, plan, endedOn, changedAt: changedOf(changes, roadmap) };
}

/** The dates of the roadmap that runs, or of the last one; none before there is one. */
async function roadmapEvents(access: RecordAccess, { at }: At): Promise<CalendarEvent[]> {
  const latest = await findLatestRoadmap(access);
  if (!latest) return [];
  const [roadmap, milestones] = await Promise.all([datedRoadmap(access, latest), listMilestones(access, latest.id)]);
  const subjectIds = milestones.map(({ id }) => id);
  const changes = await lastChanges([access.ownerId], { subject: "milestone", subjectIds });
  const today = dayOf(at, access.zone);
  return [
    startEvent(roadmap),
    ...roadmap.plan.phases.map((phase) => boundaryEvent(roadmap, { phase, today })),
    ...milestones.flatMap((one) => {
      const changedAt = latestOf(changedOf(changes, one), one.status === "open" ? latest.endedAt : null);
      return milestoneEvent({ ...one, changedAt }, { roadmap, today }) ?? [];
    }),
  ];
}

const latestOf = (one: Date, other: Date | null) => (other && other > one ? other : one);

/** The person's own meetings, and those that they have with people whose grants are open at `at`. */
async function meetingEvents(access: RecordAccess, { at }: At) {
  const [own, guided] = await Promise.all([
    listOwnMeetingDates(access),
    listGuidedMeetingDates({ id: access.ownerId }, { at }),
  ]);
  const all = [...own, ...guided];
  const subjectIds = all.map(({ id }) => id);
  const changes = await lastChanges(
    all.map(({ ownerId }) => ownerId),
    { subject: "meeting", subjectIds },
  );
  const events = all.map((one) => meetingEvent({ ...one, changedAt: changedOf(changes, one) }, at));
  return { events, shown: guided };
}

/** The next boundary of everybody who opens their roadmap to the person at `at`. */
async function clientEvents(access: RecordAccess, { at }: At) {
  const clients = await listNextBoundaries({ id: access.ownerId }, { at });
  const subjectIds = clients.map(({ id }) => id);
  const changes = await lastChanges(
    clients.map(({ ownerId }) => ownerId),
    { subject: "roadmap", subjectIds },
  );
  const events = clients.map(({ phase, grantId, ownerName: name, ...roadmap }) => {
    const dated = { ...roadmap, endedOn: null, changedAt: changedOf(changes, roadmap) };
    const whose = { name, path: `/reading/${grantId}/roadmap` };
    return boundaryEvent(dated, { phase, today: dayOf(at, roadmap.zone), whose });
  });
  return { events, shown: clients };
}

/**
 * Everything dated that a person's calendar holds at `at`: their roadmap, their meetings in both seats, and their clients'
 * next boundaries. `shown` are the grants by which something of somebody else's is among it, each once.
 */
export async function listEvents(access: RecordAccess, { at }: At) {
  const [own, meetings, clients] = await Promise.all([
    roadmapEvents(access, { at }),
    meetingEvents(access, { at }),
    clientEvents(access, { at }),
  ]);
  // One person can be opened a roadmap by two grants, as coach and as manager; it is one event.
  const events = new Map([...clients.events, ...meetings.events, ...own].map((event) => [event.uid, event]));
  const grants = new Map([...meetings.shown, ...clients.shown].map(({ grantId, ownerId }) => [grantId, ownerId]));
  return {
    events: [...events.values()],
    shown: [...grants].map(([grantId, ownerId]) => ({ grantId, ownerId })),
  };
}

/** One milestone as the feed has it. Throws NOT_FOUND for one that is unknown, somebody else's, or has no day. */
export async function getMilestoneEvent(access: RecordAccess, { id, at }: At & { id: string }): Promise<CalendarEvent> {
  const milestone = await getMilestone(access, id);
  const roadmap = await getRoadmap(access, milestone.roadmapId);
  const changes = await lastChanges([access.ownerId], { subject: "milestone", subjectIds: [id] });
  const { framework, version, endedAt } = roadmap;
  const endedOn = endedAt && dayOf(endedAt, access.zone);
  const changedAt = latestOf(changedOf(changes, milestone), milestone.status === "open" ? endedAt : null);
  const dated = { roadmap: { framework, version, endedOn }, today: dayOf(at, access.zone) };
  const event = milestoneEvent({ ...milestone, changedAt }, dated);
  if (!event) throw notFound();
  return event;
}

type Which = At & { roadmapId: string; phase: number };

/** One boundary as the feed has it. Throws NOT_FOUND for a roadmap that is unknown or somebody else's, and for a phase that it has not. */
export async function getBoundaryEvent(access: RecordAccess, which: Which): Promise<CalendarEvent> {
  const roadmap = await getRoadmap(access, which.roadmapId);
  const dated = await datedRoadmap(access, roadmap);
  const phase = dated.plan.phases[which.phase - 1];
  if (!phase) throw notFound();
  return boundaryEvent(dated, { phase, today: dayOf(which.at, access.zone) });
}

/** One meeting as the feed of whoever sits there has it. Throws NOT_FOUND for one that is not under the seat's grant. */
export async function getMeetingEvent(seat: Seat, { id, at }: At & { id: string }): Promise<CalendarEvent> {
  const meeting = await getMeeting(seat, id);
  const changes = await lastChanges([seat.ownerId], { subject: "meeting", subjectIds: [id] });
  const withName = seat.side === "leader" ? seat.readerName : seat.ownerName;
  return meetingEvent({ ...meeting, withName, changedAt: changedOf(changes, meeting) }, at);
}
