import { z } from "zod";
import { type Day, isDay } from "@/lib/date";
import { line, prose } from "@/lib/text";

/** What an organisation runs on: five kinds, the practices of the fifth shift. */
export const KINDS = ["rhythm", "forum", "expectation", "accountability", "communication"] as const;
export type Kind = (typeof KINDS)[number];

export const CADENCES = [
  "daily",
  "weekly",
  "fortnightly",
  "monthly",
  "quarterly",
  "half-yearly",
  "when-needed",
] as const;
export type Cadence = (typeof CADENCES)[number];

/** What a mechanism that crosses teams makes better. */
export const IMPROVEMENTS = ["decisions", "priorities", "risk"] as const;
export type Improvement = (typeof IMPROVEMENTS)[number];

/** An item of evidence beside a mechanism: a rescue that it keeps from coming back, or something that shows it at work. */
export const RELATIONS = ["prevents", "shows"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who says that it ran. */
export const LOGGERS = ["leader", "owner"] as const;
export type Logger = (typeof LOGGERS)[number];

/** Far more than anybody looks after; with less a page could not be left short of some of them. */
export const MOST_MECHANISMS = 60;
export const MOST_DECISIONS = 99;

const Id = z.string("Choose from the list.").regex(/^[\w-]{1,64}$/, "Choose from the list.");
const Version = z.coerce.number("Reload the page, then try again.").int().min(1).max(1_000_000);

/** A choice that may be left open; nothing chosen arrives as "" or not at all and is kept as null. */
const open = <T extends z.ZodType>(type: T) =>
  z
    .union([type, z.union([z.literal(""), z.null(), z.undefined()]).transform(() => null)], "Choose from the list.")
    .optional()
    .default(null);

const Said = {
  name: line({ max: 120, required: "Give it the name that people call it by." }),
  kind: z.enum(KINDS, "Choose what kind of mechanism it is."),
  howId: open(z.string().regex(/^H\d$/)),
  improves: open(z.enum(IMPROVEMENTS)),
  /** "" is the leader. */
  ownerRole: line({ max: 80 }),
  cadence: z.enum(CADENCES, "Choose how often it runs."),
  replaced: prose({ max: 500 }),
};
/** Everything that is said about a mechanism itself; `forId` is a rescue that it is to keep from coming back. */
export const AddMechanism = z.object({ ...Said, forId: open(Id) });
export type AddMechanism = z.infer<typeof AddMechanism>;

export const ChangeMechanism = z.object({ ...Said, id: Id, version: Version });
export type ChangeMechanism = z.infer<typeof ChangeMechanism>;

export const StopMechanism = z.object({
  id: Id,
  version: Version,
  reason: line({ max: 300, required: "Say in a line why it stopped, or what took its place." }),
});
export type StopMechanism = z.infer<typeof StopMechanism>;

export const ResumeMechanism = z.object({ id: Id, version: Version });
export type ResumeMechanism = z.infer<typeof ResumeMechanism>;

const RanOn = z
  .union(
    [
      z
        .string()
        .refine(isDay)
        .transform((text): Day => text),
      z.union([z.literal(""), z.undefined()]).transform(() => null),
    ],
    "Write a date that exists, between 1990 and 2099, as 2026-04-20.",
  )
  .optional()
  .default(null);

export const RUN_FIELDS = {
  ranOn: RanOn,
  leader: z.enum(["with", "without"], "Choose whether it ran with you or without you."),
  decisions: z.preprocess(
    (given) => (given === "" || given === undefined ? null : given),
    z.coerce
      .number("Write how many, as a number.")
      .int("Write how many, as a whole number.")
      .min(0, "Write how many, from 0 on.")
      .max(MOST_DECISIONS, `Write at most ${MOST_DECISIONS}.`)
      .nullable(),
  ),
  decided: line({ max: 300 }),
};

type Filled = { leader: "with" | "without"; decisions: number | null; decided: string };
/** A run as its form was filled in: a line about what was decided is one decision unless a number says more. */
export const asRun = <T extends Filled>({ leader, decisions, ...run }: T) => ({
  ...run,
  isWithLeader: leader === "with",
  decisions: decisions ?? (run.decided ? 1 : 0),
});

/** One run; without a day it ran today. */
export const LogRun = z.object({ id: Id, ...RUN_FIELDS }).transform(asRun);
export type LogRun = z.infer<typeof LogRun>;

export const TakeRunBack = z.object({ id: Id, ranOn: z.string("Reload the page, then try again.").refine(isDay) });
export type TakeRunBack = z.infer<typeof TakeRunBack>;

/** Several rescues of one cause can be linked at once. */
export const LinkItems = z.object({
  id: z.string("Choose a mechanism.").regex(/^[\w-]{1,64}$/, "Choose a mechanism."),
  evidenceIds: z.array(Id, "Choose an item.").min(1, "Choose an item.").max(200, "Choose at most 200 items."),
  relation: z.enum(RELATIONS, "Choose from the list."),
});
export type LinkItems = z.infer<typeof LinkItems>;

export const UnlinkItems = z.object({ id: Id, evidenceIds: z.array(Id, "Choose an item.").min(1).max(200) });
export type UnlinkItems = z.infer<typeof UnlinkItems>;

/** Two rescues had one cause, although it was written in other words. */
export const SameCause = z
  .object({ evidenceId: Id, sameAsId: Id })
  .refine(({ evidenceId, sameAsId }) => evidenceId !== sameAsId, {
    path: ["sameAsId"],
    message: "Choose another cause; this one is itself.",
  });
export type SameCause = z.infer<typeof SameCause>;

export const TakeSameBack = z.object({ evidenceId: Id, sameAsId: Id });
export type TakeSameBack = z.infer<typeof TakeSameBack>;
