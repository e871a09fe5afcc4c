import { z } from "zod";
import { MOST_WEEKS } from "@/lib/roadmap/schema";
import { prose } from "@/lib/text";

/** How the review of a phase boundary can end. Only the last phase is closed; only the others are moved on from. */
export const DECISIONS = ["move-on", "extend", "adjust", "close"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Reviews that a record keeps, and characters of one; ours, far above what a year needs. */
export const MOST_REVIEWS = 60;
export const MOST_REPORT = 400_000;

const Text = z.string();
/** An item as it counted on the day: the number of its wording, never the words, which purging has to reach. */
const Piece = z.object({ id: Text, wording: z.number(), on: Text, tier: Text });
export type Piece = z.infer<typeof Piece>;

const AT_LEVEL = z.literal([0, 1, 2, 3]);
/** A row where the leader placed themself and where somebody else did, who could not say where it is null. */
const PlacedRow = z.object({
  id: Text,
  name: Text,
  texts: z.tuple([Text, Text, Text]),
  leader: AT_LEVEL,
  reviewer: AT_LEVEL.nullable(),
});

/** A review as it was on the day it was decided: words of its own, and evidence by its id. */
export const Report = z.strictObject({
  format: z.literal(1),
  track: Text,
  phase: z.object({
    index: z.number(),
    of: z.number(),
    name: Text,
    purpose: Text,
    outcome: Text.nullable(),
    startsOn: Text,
    boundaryOn: Text,
  }),
  on: Text,
  reading: Text.nullable(),
  milestones: z.array(z.object({ title: Text, status: z.enum(["done", "open", "dropped"]), detail: Text })),
  evidence: z.object({ added: z.number(), confirmed: z.number(), strongest: z.array(Piece) }),
  moves: z.object({
    since: Text,
    lines: z.array(z.object({ name: Text, from: Text, to: Text, rests: Text, newest: Piece.nullable(), lacks: Text })),
  }),
  missing: z.array(z.object({ name: Text, state: Text, lacks: Text, step: Text })),
  assessments: z.object({ title: Text, lines: z.array(z.object({ name: Text, from: Text, to: Text })) }).nullable(),
  /** Counts of the last two rounds where they differ; null before there are two. */
  rounds: z.object({ title: Text, lines: z.array(z.object({ name: Text, from: Text, to: Text })) }).nullable(),
  /** The rescue whose words name the cause. */
  debts: z.array(z.object({ evidenceId: Text, text: Text })),
  /** Feedback that nobody could act on yet, by its line on the worksheet; its words are read when it is shown. */
  feedback: z.array(z.object({ lineId: Text, text: Text })),
  hows: z.array(z.object({ question: Text, answer: Text })),
  worksheets: z.array(z.object({ title: Text, detail: Text })),
  /** Only at the end of the last phase. */
  proofs: z.array(z.object({ id: Text, title: Text, carried: z.boolean(), detail: Text, by: Piece.nullable() })),
  letter: z.array(z.object({ text: Text, best: Piece.nullable(), evidenceIds: z.array(Text) })),
  /** Somebody who was asked to hold it with the leader: who has sent their side and, once both had, what both said. */
  together: z
    .object({
      grantId: Text,
      name: Text,
      sent: z.object({ leader: z.boolean(), reviewer: z.boolean() }),
      columns: z.tuple([Text, Text, Text]),
      rows: z.array(PlacedRow),
      statement: Text,
      reply: Text,
    })
    .nullable(),
});
export type Report = z.infer<typeof Report>;

/** Whole weeks as a form sends them; an empty field is none, and whether there have to be some is the decision's to say. */
const Weeks = z
  .unknown()
  .optional()
  .transform((given, context) => {
    const written = typeof given === "string" ? given.trim() : "";
    if (written === "") return null;
    const weeks = /^\d{1,4}$/.test(written) ? Number(written) : 0;
    if (weeks >= 1 && weeks <= MOST_WEEKS) return weeks;
    context.addIssue({ code: "custom", message: `Choose from 1 to ${MOST_WEEKS} weeks.`, input: given });
    return z.NEVER;
  });

/** The decision that ends a review. `key` is given with the form, so that one sent twice is decided once. */
export const DecideReview = z
  .object({
    phase: z
      .string("Reload the page, then try again.")
      .regex(/^[1-9]$/, "Reload the page, then try again.")
      .transform(Number),
    key: z.uuid("Reload the page, then try again."),
    decision: z.enum(DECISIONS, "Choose how the review ends."),
    weeks: Weeks,
    /** Sent when both sides of what is held together stood on the page. */
    seen: z.literal("1").optional().transform(Boolean),
    reason: prose({ max: 500, required: "Say why, in a sentence." }),
  })
  .refine(({ decision, weeks }) => decision !== "extend" || weeks !== null, {
    path: ["weeks"],
    message: "Say by how many weeks.",
  });
export type DecideReview = z.infer<typeof DecideReview>;
