import { z } from "zod";
import { line } from "@/lib/text";
import { ACTION_FIELDS, Id } from "./action";

/** Levels of a row; 0 is below the first. */
export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Characters of a revealed check-in, check-ins of one grant, and actions that one may end with; the last is the product's. */
export const MOST_RESULT = 40_000;
export const MOST_CHECK_INS = 240;
export const MOST_AGREED = 3;
/** Decisions that came to the leader in a month and should not have. */
export const MOST_ESCALATIONS = 99;
/** Characters of each of the lines. */
export const MOST_LINE = 300;

const AGAIN = "Reload the page, then try again.";
const Month = z.string(AGAIN).regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, AGAIN);
/** How often a side has been sent before: 0 for the first time. */
const Sent = z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN).max(1_000_000, AGAIN);

export const OpenCheckIn = z.object({ grantId: Id, month: Month });
export type OpenCheckIn = z.infer<typeof OpenCheckIn>;

export const SkipCheckIn = z.object({
  grantId: Id,
  id: Id,
  reason: line({ max: 200, required: "Say in a line why this month is left out." }),
});
export type SkipCheckIn = z.infer<typeof SkipCheckIn>;

/** What is agreed at the end of the check-in `id`. */
export const AgreeInCheckIn = z.object({ ...ACTION_FIELDS, id: Id });
export type AgreeInCheckIn = z.infer<typeof AgreeInCheckIn>;

const ROW = /^row\.([\w.]{1,20})$/;

/** `row.M1` and the like, as a form sends them, made one list. */
function withRows(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const rows = Object.entries(given).flatMap(([name, value]) => {
    const id = ROW.exec(name)?.[1];
    return id ? [[id, value] as const] : [];
  });
  return { ...given, levels: Object.fromEntries(rows) };
}

const Chosen = z.coerce.number().pipe(z.literal(LEVELS));
const Counted = z.preprocess(
  (given) => (typeof given === "string" && !given.trim() ? undefined : given),
  z.coerce
    .number("Write how many, as a number; 0 is an answer.")
    .int("Write how many, as a whole number.")
    .min(0, "Write how many, from 0 on.")
    .max(MOST_ESCALATIONS, `Write at most ${MOST_ESCALATIONS}.`),
);

/** The leader's side: where they place themself, three lines, and how many decisions came to them and should not have. */
export const LeaderSide = z.preprocess(
  withRows,
  z.object({
    grantId: Id,
    id: Id,
    version: Sent,
    levels: z.record(z.string(), z.union([z.literal(""), Chosen], "Choose one of these.")),
    moved: line({ max: MOST_LINE, required: "Say in a line what moved; “nothing” is an answer." }),
    stuck: line({ max: MOST_LINE, required: "Say in a line what is stuck; “nothing” is an answer." }),
    wanted: line({ max: MOST_LINE, required: "Say in a line what you want; “nothing” is an answer." }),
    escalations: Counted,
  }),
);
export type LeaderSide = z.infer<typeof LeaderSide>;

/** The reviewer's side. Of a row that nothing was chosen for they cannot say. */
export const ReviewerSide = z.preprocess(
  withRows,
  z.object({
    grantId: Id,
    id: Id,
    version: Sent,
    levels: z.record(
      z.string(),
      z.union([z.literal(["", "unsure"]).transform(() => null), Chosen], "Choose one of these."),
    ),
    note: line({ max: MOST_LINE }),
  }),
);
export type ReviewerSide = z.infer<typeof ReviewerSide>;

/** Both sides as they are kept, and shown to both, once both have sent. Written once. */
export const Result = z.object({
  contentVersion: z.string(),
  columns: z.tuple([z.string(), z.string(), z.string()]),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      texts: z.tuple([z.string(), z.string(), z.string()]),
      leader: z.literal(LEVELS),
      reviewer: z.literal(LEVELS).nullable(),
    }),
  ),
  moved: z.string(),
  stuck: z.string(),
  wanted: z.string(),
  escalations: z.int(),
  note: z.string(),
});
export type Result = z.infer<typeof Result>;
export type ResultRow = Result["rows"][number];

/** What one side has sent, as it is kept meanwhile. */
export const LeaderSaid = z.object({
  levels: z.record(z.string(), z.literal(LEVELS)),
  moved: z.string(),
  stuck: z.string(),
  wanted: z.string(),
  escalations: z.int(),
});
export type LeaderSaid = z.infer<typeof LeaderSaid>;
export const ReviewerSaid = z.object({
  levels: z.record(z.string(), z.literal(LEVELS).nullable()),
  note: z.string(),
});
export type ReviewerSaid = z.infer<typeof ReviewerSaid>;

/** Rows that were talked about. */
export const DiscussRows = z.object({
  grantId: Id,
  id: Id,
  rowIds: z
    .array(z.string().regex(/^[\w.]{1,20}$/, AGAIN), AGAIN)
    .min(1, AGAIN)
    .max(20, AGAIN),
});
export type DiscussRows = z.infer<typeof DiscussRows>;
