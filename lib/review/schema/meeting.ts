import { z } from "zod";
import { type Day, isDay, isTime } from "@/lib/date";
import { line, prose } from "@/lib/text";
import { ACTION_FIELDS } from "./action";

/** What a leader and one person with a grant come together for. */
export const MEETING_KINDS = ["coaching", "one-to-one"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATUSES = ["planned", "held", "cancelled"] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** What stands in a meeting one line each: what to talk about, and what was decided. */
export const LINE_KINDS = ["agenda", "decision"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Far above what two people need; with less a page could not be left short of some of them. */
export const MOST_MEETINGS = 300;
/** The same of one person with all their clients: eighty of them for half a year, once a week. */
export const MOST_GUIDED = 2000;
export const MOST_LINES = 40;
export const MOST_NOTES = 20_000;
export const MOST_MINUTES = 480;

const RELOAD = "Reload the page, then try again.";
const Id = z.string(RELOAD).regex(/^[\w-]{1,64}$/, RELOAD);
const Key = z.uuid(RELOAD);
const Version = z.coerce.number(RELOAD).int().min(1).max(1_000_000);
const Turn = { grantId: Id, id: Id, version: Version };

/** When it begins, as the clocks of whoever fills in the form show it, and for how many minutes. */
const When = {
  day: z
    .string("Choose a day.")
    .refine(isDay, "Choose a day that exists, between 1990 and 2099.")
    .transform((text): Day => text),
  time: z.string("Choose a time.").refine(isTime, "Write a time of day, such as 14:30."),
  /** Asked for only where clocks are put back over that time, so that it comes twice. */
  which: z.enum(["earlier", "later"]).or(z.literal("")).optional().default(""),
  minutes: z.coerce
    .number("Write how many minutes.")
    .int("Write whole minutes.")
    .min(5, "Write at least 5 minutes.")
    .max(MOST_MINUTES, `Write at most ${MOST_MINUTES} minutes.`),
};
export type When = { day: Day; time: string; which: "earlier" | "later" | ""; minutes: number };

/** A meeting to come, or one to be written down afterwards. `key` is given with the form, so that one sent twice plans once. */
export const PlanMeeting = z.object({
  grantId: Id,
  key: Key,
  kind: z.enum(MEETING_KINDS, "Choose what kind of meeting it is."),
  ...When,
});
export type PlanMeeting = z.infer<typeof PlanMeeting>;

export const MoveMeeting = z.object({ ...Turn, ...When });
export type MoveMeeting = z.infer<typeof MoveMeeting>;

export const CancelMeeting = z.object({
  ...Turn,
  reason: line({ max: 300, required: "Say why in a line; the other reads it." }),
});
export type CancelMeeting = z.infer<typeof CancelMeeting>;

export const HoldMeeting = z.object(Turn);
export type HoldMeeting = z.infer<typeof HoldMeeting>;

/** The notes that both read; their version is their own, so that moving a meeting gets in nobody's way. */
export const KeepNotes = z.object({ ...Turn, notes: prose({ max: MOST_NOTES }) });
export type KeepNotes = z.infer<typeof KeepNotes>;

export const AddLine = z.object({
  grantId: Id,
  id: Id,
  key: Key,
  kind: z.enum(LINE_KINDS, RELOAD),
  text: line({ max: 300, required: "Write it in a line." }),
});
export type AddLine = z.infer<typeof AddLine>;

export const RemoveLine = z.object({ grantId: Id, id: Id, lineId: Id });
export type RemoveLine = z.infer<typeof RemoveLine>;

/** What somebody keeps for themselves about a meeting; `version` is 0 until there is one. */
export const KeepPrivateNote = z.object({
  grantId: Id,
  id: Id,
  version: z.coerce.number(RELOAD).int().min(0).max(1_000_000),
  text: prose({ max: MOST_NOTES, required: "Write something first. To remove a note, erase it." }),
});
export type KeepPrivateNote = z.infer<typeof KeepPrivateNote>;

export const ErasePrivateNote = z.object({ noteId: Id });
export type ErasePrivateNote = z.infer<typeof ErasePrivateNote>;

/** What one of the two will do, as it was agreed in a meeting. */
export const AgreeInMeeting = z.object({ ...ACTION_FIELDS, meetingId: Id });
export type AgreeInMeeting = z.infer<typeof AgreeInMeeting>;

export const MakeMilestone = z.object({ id: Id });
export type MakeMilestone = z.infer<typeof MakeMilestone>;

/** The page that an address asks for; the first for anything else. */
export const pageNumber = (given: unknown) =>
  typeof given === "string" && /^[1-9]\d{0,3}$/.test(given) ? Number(given) : 1;
