import { z } from "zod";
import { Ids, Label, LedgerId, Part, Prose, Serves, Source } from "./note";

/** Free text, a choice where options stand, or a day. */
const Column = z.strictObject({
  name: Label,
  options: z.array(Label).min(2).optional(),
  day: z.literal(true).optional(),
});

const Feedback = z.strictObject({
  said: Label,
  giver: Label,
  situation: Label,
  behaviour: Label,
  good: Label,
  dueOn: Label,
  notices: Label,
});

const prompt = { id: LedgerId, label: Prose, hint: Prose.optional() };
const Prompt = z.discriminatedUnion("kind", [
  z.strictObject({ ...prompt, kind: z.enum(["text", "day"]) }),
  z.strictObject({ ...prompt, kind: z.literal("choice"), options: z.array(Label).min(2) }),
  z
    .strictObject({
      ...prompt,
      kind: z.literal("rows"),
      columns: z.array(Column).min(1),
      /** Rows that stand there from the start: things elsewhere in the content, whose wording they show. */
      rowIds: Ids.min(1).optional(),
      /** The same, where nothing else in the content has them. */
      rows: z.array(Part).min(1).optional(),
      /** Lines can be added to the rows that stand there; in each, this column comes first and says what the line is. */
      further: Label.optional(),
      /** A row is due on its day in the column `on`, for as long as the first option stands in the column `in`, or none. */
      settles: z.strictObject({ on: Label, in: Label }).optional(),
      /** An option of the column `in` that can be chosen only with something in the column `filled`. */
      demands: z.strictObject({ option: Label, in: Label, filled: Label }).optional(),
      /** The days from one column to another, told under a name of their own. */
      span: z.strictObject({ from: Label, to: Label, name: Label }).optional(),
      /** Whoever has a grant for the worksheet can say of each row that stands there whether they see it so too. */
      judged: z.literal(true).optional(),
      /** Each line is a piece of feedback: the columns with what was said, by whom, and what has to be known to act on it. */
      feedback: Feedback.optional(),
    })
    .refine(({ columns }) => new Set(columns.map(({ name }) => name)).size === columns.length, {
      message: "has two columns of one name",
    })
    .refine(({ judged, rowIds, rows }) => !judged || rowIds || rows, { message: "is judged and has no rows" })
    .refine(
      ({ columns, settles }) =>
        !settles ||
        (columns.some(({ name, day }) => name === settles.on && day) &&
          columns.some(({ name, options }) => name === settles.in && options)),
      { message: "settles in columns that are no day and no choice here" },
    )
    .refine(
      ({ columns, demands, span }) =>
        (!demands ||
          (columns.some(({ name, options }) => name === demands.in && options?.includes(demands.option)) &&
            columns.some(({ name }) => name === demands.filled))) &&
        (!span || [span.from, span.to].every((day) => columns.some((column) => column.name === day && column.day))),
      { message: "names columns or an option that are not there" },
    )
    .refine(
      ({ columns, feedback }) =>
        !feedback ||
        (Object.values(feedback).every((column) => columns.some(({ name }) => name === column)) &&
          columns.some(({ name, day }) => name === feedback.dueOn && day)),
      { message: "has feedback in columns that are not there, or a day in one that is none" },
    ),
]);

/** When it is filled in: once, at the start and each phase boundary, each quarter, or whenever something happens. */
const RHYTHMS = ["once", "boundary", "quarter", "running"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Who can be asked to sign a worksheet: the leader, and whoever has a grant of that role. */
export const SIGNERS = ["leader", "coach", "manager", "sponsor"] as const;
export type Signer = (typeof SIGNERS)[number];

export const Worksheet = z.strictObject({
  /** WS and the first row it covers, as in WS.O5; its prompts are numbered below that. */
  id: LedgerId,
  title: Label,
  purpose: Prose,
  rhythm: z.enum(RHYTHMS),
  /** The ledger rows it embodies; most are explained elsewhere in the content as well. */
  covers: Ids.min(1),
  prompts: z.array(Prompt).min(1),
  /** Whose signatures a version of it needs; left out where none are. */
  signedBy: z.array(z.enum(SIGNERS)).min(2).optional(),
  serves: Serves,
  source: Source,
});

export type Column = z.infer<typeof Column>;
export type Prompt = z.infer<typeof Prompt>;
export type Worksheet = z.infer<typeof Worksheet>;
