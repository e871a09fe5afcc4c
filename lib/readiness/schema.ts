import { z } from "zod";
import { line } from "@/lib/text";

/** From nothing claimed to recognised by others, in order. Contested is no state of its own: it lies over any but none. */
export const STATES = ["none", "claimed", "occasional", "lapsed", "consistent", "recognised"] as const;
export type State = (typeof STATES)[number];

/** How much an item can bear, in order: a sentence, a link, a result, a witness, and another witness much later. */
export const TIERS = ["note", "artefact", "outcome", "attested", "independent"] as const;
export type Tier = (typeof TIERS)[number];

/** What a witness can say of one item; "holds" answers the later question whether it still does. */
export const ANSWERS = ["saw", "partly", "no", "holds"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a state asks for, in the order in which it is told. */
export const CLAUSES = [
  "claimed",
  "attested",
  "figures",
  "items",
  "contexts",
  "span",
  "fresh",
  "witnesses",
  "relations",
  "unproposed",
] as const;
export type Clause = (typeof CLAUSES)[number];

/** Quiet hints on the way: habits that served, a course that drifts, and the pitfalls of the onward tracks. */
export const HINTS = ["T1", "T2", "T3", "T4", "SH1", "R2", "OW6", "O8", "VP1", "VP2", "VP3", "VP4", "VP5"] as const;
export type HintId = (typeof HINTS)[number];

/** What the owner should know of a signal's evidence before anybody else says it. */
export const MARKS = ["batch", "one-context", "one-witness", "only-seen", "effort"] as const;
export type Mark = (typeof MARKS)[number];

/** A hint, or the month or quarter of one: "T1", "SH1:2026-10". */
const HintKey = z
  .string("Reload the page, then try again.")
  .regex(new RegExp(`^(?:${HINTS.join("|")})(?::\\d{4}-\\d{2}(?:-\\d{2})?)?$`), "Reload the page, then try again.");

/** Setting a hint aside needs a reason, which stays with it. */
export const SetAsideForm = z.object({
  key: HintKey,
  reason: line({ max: 300, required: "Say in one line why it does not fit." }),
});
export type SetAsideForm = z.infer<typeof SetAsideForm>;

/** Taking a hint up again. */
export const TakeUpForm = z.object({ key: HintKey });
export type TakeUpForm = z.infer<typeof TakeUpForm>;
