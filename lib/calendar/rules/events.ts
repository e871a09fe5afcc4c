import type { Day } from "@/lib/date";
import { datedPhases, findTemplate } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";
import { KIND_NAMES } from "@/lib/review/content";
import type { MeetingKind, MeetingStatus } from "@/lib/review/schema/meeting";
import type { Plan, PlannedPhase } from "@/lib/roadmap/rules/plan";
import type { MilestoneStatus } from "@/lib/roadmap/schema";

/** A dated thing as a calendar holds it. Nothing in it comes from the clock, so that what has not changed reads the same. */
export type CalendarEvent = {
  /** Stays for good, in the feed and in a file of its own. */
  uid: string;
  /** Grows with every change and never falls. */
  sequence: number;
  /** When the thing was made or last changed. */
  changedAt: Date;
  title: string;
  when: { on: Day } | { startsAt: Date; minutes: number };
  isCancelled: boolean;
  /** Whole days before it on which it is called to mind; none once it is over, done or cancelled. */
  remindedDaysBefore: readonly number[];
  /** Where it stands here, and what it is for; only in a feed that is to have it. */
  about: { path: string; text: string };
};

const BOUNDARY_DAYS = [21, 7];
const MILESTONE_DAYS = [3];
const MEETING_DAYS = [1];
const NEVER: readonly number[] = [];

const uid = (kind: string, ...ids: (string | number)[]) => `${[kind, ...ids].join("-")}@cairn`;

/** A roadmap as far as its dates go. `endedOn` is the day on which it was finished, `changedAt` when it last changed. */
export type Dated = {
  id: string;
  version: number;
  framework: Framework;
  plan: Plan;
  changedAt: Date;
  endedOn: Day | null;
};

/** Whose it is where that is not the reader of the calendar, and where they read it. */
export type Whose = { name: string; path: string };

/** Nothing of a finished roadmap comes after the day on which it ended. */
const isOff = ({ endedOn }: Pick<Dated, "endedOn">, on: Day) => endedOn !== null && on > endedOn;

const revision = ({ id, version, changedAt }: Dated) => ({ id, sequence: version - 1, changedAt });

/** The first day of a roadmap. */
export function startEvent(roadmap: Dated): CalendarEvent {
  const { id, ...revised } = revision(roadmap);
  const { startOn } = roadmap.plan;
  return {
    ...revised,
    uid: uid("start", id),
    title: "The roadmap starts",
    when: { on: startOn },
    isCancelled: isOff(roadmap, startOn),
    remindedDaysBefore: NEVER,
    about: { path: `/roadmap?id=${id}`, text: roadmap.framework.title },
  };
}

/** The end of a phase on the day after its last, as it is called to mind until `today`. */
export function boundaryEvent(
  roadmap: Dated,
  { phase, today, whose }: { phase: PlannedPhase; today: Day; whose?: Whose },
): CalendarEvent {
  const { id, ...revised } = revision(roadmap);
  const content = datedPhases(roadmap.framework)[phase.index - 1];
  const isLast = phase.index === roadmap.plan.phases.length;
  const name = `“${content?.name ?? `Phase ${phase.index}`}”`;
  const title = isLast ? `End of the roadmap and of ${name}` : `Boundary ${phase.index}, the end of ${name}`;
  const isCancelled = isOff(roadmap, phase.boundaryOn);
  return {
    ...revised,
    uid: uid("boundary", id, phase.index),
    title: whose ? `${whose.name}: ${title}` : title,
    when: { on: phase.boundaryOn },
    isCancelled,
    remindedDaysBefore: isCancelled || phase.boundaryOn < today ? NEVER : BOUNDARY_DAYS,
    about: { path: whose?.path ?? `/roadmap?id=${id}`, text: content?.purpose ?? "" },
  };
}

export type DatedMilestone = {
  id: string;
  templateId: string | null;
  title: string;
  dueOn: Day | null;
  status: MilestoneStatus;
  version: number;
  changedAt: Date;
};

const MILESTONE_WORDS: Record<MilestoneStatus, string> = {
  open: "Milestone",
  done: "Milestone done",
  dropped: "Milestone dropped",
};

/** A milestone on the day it is due; null where it has no day. */
export function milestoneEvent(
  milestone: DatedMilestone,
  { roadmap, today }: { roadmap: Pick<Dated, "framework" | "endedOn" | "version">; today: Day },
): CalendarEvent | null {
  const { id, templateId, title, dueOn, status, version, changedAt } = milestone;
  if (dueOn === null) return null;
  const isCancelled = status === "dropped" || (status === "open" && roadmap.endedOn !== null);
  const template = templateId === null ? null : findTemplate(roadmap.framework, templateId)?.template;
  return {
    uid: uid("milestone", id),
    // Its own version does not grow when the roadmap ends and takes it along.
    sequence: version - 1 + (roadmap.version - 1),
    changedAt,
    title: `${MILESTONE_WORDS[status]}: ${title}`,
    when: { on: dueOn },
    isCancelled,
    remindedDaysBefore: isCancelled || status === "done" || dueOn < today ? NEVER : MILESTONE_DAYS,
    about: { path: `/roadmap/milestones/${id}`, text: template?.hint ?? "" },
  };
}

export type DatedMeeting = {
  id: string;
  grantId: string;
  kind: MeetingKind;
  startsAt: Date;
  minutes: number;
  status: MeetingStatus;
  version: number;
  changedAt: Date;
  /** The other of the two. */
  withName: string;
};

/** A meeting, called to mind a day before as long as it lies ahead of `at`. */
export function meetingEvent(meeting: DatedMeeting, at: Date): CalendarEvent {
  const { id, grantId, kind, startsAt, minutes, status, version, changedAt, withName } = meeting;
  return {
    uid: uid("meeting", id),
    sequence: version - 1,
    changedAt,
    title: `${KIND_NAMES[kind]} with ${withName}`,
    when: { startsAt, minutes },
    isCancelled: status === "cancelled",
    remindedDaysBefore: status === "planned" && startsAt > at ? MEETING_DAYS : NEVER,
    about: { path: `/meetings/${grantId}/${id}`, text: "" },
  };
}
