import { z } from "zod";
import { daysBetween, isDay, isZone } from "@/lib/date";
import { line, prose } from "@/lib/text";

export const MILESTONE_STATUSES = ["open", "done", "dropped"] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** The longest extension of a phase in one step, in weeks; ours. */
export const MOST_WEEKS = 26;
/** The longest away period, in days; ours. */
export const MOST_DAYS_AWAY = 366;
/** What one roadmap and one milestone can hold at a time; ours, far above what a year needs. */
export const MOST_EXTENSIONS = 24;
export const MOST_AWAYS = 60;
export const MOST_MILESTONES = 150;
export const MOST_LINKED = 50;

const Day = z
  .string("Write a date as 2026-04-20.")
  .trim()
  .refine(isDay, "Write a date that exists, between 1990 and 2099, as 2026-04-20.");
const Zone = z.string("Choose a time zone.").refine(isZone, "Choose a time zone from the list, such as Europe/Berlin.");

/** A whole number as a form sends it ("3") or as JSON does (3). */
function whole({ from, to, message }: { from: number; to: number; message: string }) {
  const digits = z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number);
  return z.union([z.number(), digits], message).refine((n) => Number.isInteger(n) && n >= from && n <= to, message);
}

const Phase = whole({ from: 1, to: 3, message: "Choose phase 1, 2 or 3." });
const Title = line({ max: 200, required: "Say in one line what will be done." });
const Note = prose({ max: 500 });
const Reason = prose({ max: 500, required: "Say why, in a sentence." });
/** Shape only, so that nothing a database would choke on gets through; whether it exists is asked later. */
const Id = z.string("Choose from the list.").regex(/^[\w-]{1,64}$/, "Choose from the list.");

/** A situation and the track it leads to, as one choice of a form: "N0:em-to-vp". Whether there is such a path is asked later. */
const Path = z
  .string("Choose where you stand.")
  .regex(/^[A-Z]+\d+:[a-z-]+$/, "Choose where you stand.")
  .transform((path) => {
    const [situation = "", track = ""] = path.split(":");
    return { situation, track };
  });
/** The value of that choice. */
export const pathValue = (situation: string, track: string) => `${situation}:${track}`;

export const StartRoadmap = z.object({ startOn: Day, zone: Zone, path: Path });
export type StartRoadmap = z.infer<typeof StartRoadmap>;

export const MoveStart = z.object({ startOn: Day, reason: Reason });
export type MoveStart = z.infer<typeof MoveStart>;

export const ExtendPhase = z.object({
  phase: Phase,
  weeks: whole({ from: 1, to: MOST_WEEKS, message: `Choose from 1 to ${MOST_WEEKS} weeks.` }),
  reason: Reason,
});
export type ExtendPhase = z.infer<typeof ExtendPhase>;

/** `toOn` is the last day away. `pausesPlan` is a box of a form ("on" when ticked, otherwise missing) or a boolean. */
export const AddAway = z
  .object({
    fromOn: Day,
    toOn: Day,
    pausesPlan: z
      .union([z.boolean(), z.literal("on")], "Tick the box or leave it empty.")
      .optional()
      .transform((ticked) => ticked === true || ticked === "on"),
    note: Note,
  })
  .refine((away) => away.toOn >= away.fromOn, {
    path: ["toOn"],
    message: "Choose a last day that is not before the first.",
  })
  .refine((away) => daysBetween(away.fromOn, away.toOn) < MOST_DAYS_AWAY, {
    path: ["toOn"],
    message: `Choose at most ${MOST_DAYS_AWAY} days; add a second period for a longer one.`,
  });
export type AddAway = z.infer<typeof AddAway>;

export const TakeBackExtension = z.object({ extensionId: Id, reason: Reason });
export type TakeBackExtension = z.infer<typeof TakeBackExtension>;

export const RemoveAway = z.object({ awayId: Id, reason: prose({ max: 500 }) });
export type RemoveAway = z.infer<typeof RemoveAway>;

const Outcome = z.string("Choose how it ends.").regex(/^[a-z]+(-[a-z]+)*$/, "Choose how it ends.");

export const FinishRoadmap = z.object({ outcome: Outcome, reason: Reason });
export type FinishRoadmap = z.infer<typeof FinishRoadmap>;

export const ChangeSituation = z.object({
  situation: z.string("Choose where you stand.").regex(/^[A-Z]+\d+$/, "Choose where you stand."),
  reason: prose({ max: 500 }),
});
export type ChangeSituation = z.infer<typeof ChangeSituation>;

export const ResumeRoadmap = z.object({ reason: Reason });
export type ResumeRoadmap = z.infer<typeof ResumeRoadmap>;

/** A field left empty is no day; whether there has to be one is the plan's to say. */
const MaybeDay = z.preprocess((given) => (given === "" || given === undefined ? null : given), Day.nullable());

/** The phase is the one that the day falls in; nobody has to say it twice. */
export const AddMilestone = z.object({ title: Title, dueOn: MaybeDay, note: Note });
export type AddMilestone = z.infer<typeof AddMilestone>;

/** A reason is asked for where there was a day before. */
export const RedateMilestone = z.object({ dueOn: MaybeDay, reason: prose({ max: 500 }) });
export type RedateMilestone = z.infer<typeof RedateMilestone>;

export const RewordMilestone = z.object({ title: Title, reason: prose({ max: 500 }) });
export type RewordMilestone = z.infer<typeof RewordMilestone>;

export const DropMilestone = z.object({ reason: Reason });
export type DropMilestone = z.infer<typeof DropMilestone>;

export const CloseMilestone = z.object({
  evidenceIds: z
    .array(Id, "Link at least one piece of evidence that shows it is done.")
    .min(1, "Link at least one piece of evidence that shows it is done.")
    .max(50, "Link at most 50 pieces of evidence.")
    .transform((ids) => [...new Set(ids)]),
});
export type CloseMilestone = z.infer<typeof CloseMilestone>;

export const ReopenMilestone = z.object({ reason: Reason });
export type ReopenMilestone = z.infer<typeof ReopenMilestone>;

/** The same choice as for closing; `step` says which button was pressed. */
export const LinkEvidence = CloseMilestone.extend({ step: z.enum(["link", "close"]).catch("link") });
export type LinkEvidence = z.infer<typeof LinkEvidence>;

export const UnlinkEvidence = z.object({ evidenceId: Id });
export type UnlinkEvidence = z.infer<typeof UnlinkEvidence>;

const Version = whole({ from: 0, to: 9999, message: "Reload the page, then send this again." });

/** Which roadmap a form changes, and the version of it that the form was made from. */
export const RoadmapTurn = z.object({ roadmapId: Id, version: Version });
export type RoadmapTurn = z.infer<typeof RoadmapTurn>;

/** The same for a milestone. */
export const MilestoneTurn = z.object({ milestoneId: Id, version: Version });
export type MilestoneTurn = z.infer<typeof MilestoneTurn>;

/** The first half of a change, which is tried out before anybody has to give a reason. */
export const TryStart = z.object({ startOn: Day });
export const TryExtension = z.object({ phase: Phase, weeks: ExtendPhase.shape.weeks });
