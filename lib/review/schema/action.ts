import { z } from "zod";
import { type Day, isDay } from "@/lib/date";
import { line } from "@/lib/text";
import { SIDES } from "./seat";

/** Where an action was agreed. */
export const ORIGINS = ["check-in", "meeting"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Actions that one grant holds; far above what two people can agree on in a year. */
export const MOST_ACTIONS = 400;

const AGAIN = "Reload the page, then try again.";
export const Id = z.string(AGAIN).regex(/^[\w-]{1,64}$/, AGAIN);
export const Version = z.coerce.number(AGAIN).int(AGAIN).min(1, AGAIN).max(1_000_000, AGAIN);

/** What somebody will do, and by when. `sendKey` is given with the form, so that one sent twice is written once. */
export const ACTION_FIELDS = {
  grantId: Id,
  text: line({ max: 200, required: "Say in a line what will be done." }),
  doer: z.enum(SIDES, "Choose who does it."),
  dueOn: z
    .string("Choose a day.")
    .refine(isDay, "Write a date that exists, as 2026-04-20.")
    .transform((text): Day => text),
  sendKey: z.uuid(AGAIN),
};

/** That an action is done. */
export const DoneAction = z.object({ grantId: Id, id: Id, version: Version });
export type DoneAction = z.infer<typeof DoneAction>;

/** That it will not be done; dropping needs a reason, which stays with it. */
export const DropAction = z.object({
  grantId: Id,
  id: Id,
  version: Version,
  reason: line({ max: 200, required: "Say in a line why it is dropped." }),
});
export type DropAction = z.infer<typeof DropAction>;
