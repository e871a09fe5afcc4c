import { z } from "zod";
import { line, prose } from "@/lib/text";

/** Why something is a gap, by the ids that the content explains them under (QA13); a gap has exactly one. */
export const CAUSES = ["QA13.1", "QA13.2", "QA13.3"] as const;
export type Cause = (typeof CAUSES)[number];

/** How what somebody says of themselves and what is shown lie to each other. */
export const FINDINGS = ["agree", "unshown", "unconfirmed", "modest", "open"] as const;
export type Finding = (typeof FINDINGS)[number];

/** Pieces of evidence that one answer can name. */
export const MOST_CITED = 12;
export const MOST_NOTE = 500;
/** Assessments that a record can hold; ours, far above what a person finishes in years. */
export const MOST_KEPT = 60;

const Id = z.string("Reload the page, then try again.").regex(/^[\w-]{1,64}$/, "Reload the page, then try again.");
/** Drawn anew for each form; an answer keeps the one that wrote it last. */
const Turn = z.string("Reload the page, then try again.").regex(/^[\w-]{0,64}$/, "Reload the page, then try again.");
export const PartId = z.string("Reload the page, then try again.").regex(/^[A-Z]+\d+$/);

/** One of a few sides or levels as a form sends it; nothing chosen yet is null. There is no scale. */
const Choice = z.preprocess(
  (given) => (given === undefined || given === null || given === "" ? null : given),
  z
    .union([z.number(), z.string().regex(/^\d$/).transform(Number)], "Choose from the list.")
    .pipe(z.literal([0, 1, 2, 3], "Choose from the list."))
    .nullable(),
);

/** What a form sends for one part of an assessment, and what is to follow. `keep` is sent while it is being filled in. */
export const AnswerForm = z.object({
  assessmentId: Id,
  partId: PartId,
  seen: Turn,
  own: Turn,
  choice: Choice,
  note: prose({ max: MOST_NOTE }),
  evidenceIds: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z
      .array(z.string("Choose from the list.").regex(/^[\w-]{1,64}$/, "Choose from the list."))
      .max(MOST_CITED, `Name at most ${MOST_CITED} pieces of evidence; the strongest few say more.`)
      .transform((ids) => [...new Set(ids)]),
  ),
  q: line({ max: 200 }),
  step: z.enum(["next", "find", "leave", "keep"]).catch("next"),
});
export type AnswerForm = z.infer<typeof AnswerForm>;

export const OneAssessment = z.object({ assessmentId: Id });

const Text = z.string();
const Shared = { id: Text, note: Text, finding: z.enum(FINDINGS), cause: z.enum(CAUSES).nullable() };

/** A question as it was put and answered; `chosen` and `wide` are places in `sides`. No evidence is confidence only. */
const AnsweredQuestion = z.object({
  ...Shared,
  text: Text,
  sides: z.tuple([Text, Text]),
  isForced: z.boolean(),
  chosen: z.literal([0, 1]),
  wide: z.literal([0, 1]),
  evidence: z.array(z.object({ id: Text, wording: z.int(), tier: Text })),
});

/** A row of the matrix: where somebody placed themselves (0 is below the first level), and what evidence bore that day. */
const PlacedRow = z.object({
  ...Shared,
  name: Text,
  levels: z.array(z.object({ name: Text, text: Text, state: Text, isContested: z.boolean() })),
  placed: z.literal([0, 1, 2, 3]),
  shown: z.literal([0, 1, 2, 3]),
});

/** A finished assessment, whole: the words it answered and what was read beside them. Written once, never again. */
export const Snapshot = z.object({
  on: Text,
  track: Text,
  contentVersion: Text,
  questions: z.array(AnsweredQuestion),
  rows: z.array(PlacedRow),
});
export type Snapshot = z.infer<typeof Snapshot>;
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;
export type PlacedRow = z.infer<typeof PlacedRow>;
