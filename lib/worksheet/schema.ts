import { z } from "zod";
import { line, prose } from "@/lib/text";

/** What was answered to a prompt: by row, then by the name of the column. Where there is no table, both are "". */
export type Said = Record<string, Record<string, string>>;

/** Characters of an answer by itself and of one field in a table. */
export const MAX_ANSWER = 10_000;
export const MAX_CELL = 2_000;
/** Lines of one list, and pieces of evidence cited in one row. */
export const MOST_LINES = 200;
export const MOST_CITED = 10;
export const MOST_VERSIONS = 999;

const AGAIN = "Reload the page, then try again.";
const SheetId = z.string(AGAIN).regex(/^WS\.[A-Za-z0-9.]{1,30}$/, AGAIN);
const LineId = z
  .string()
  .regex(/^[\w-]{0,64}$/, AGAIN)
  .default("");

/** Which worksheet; every form says it. */
export const WhichSheet = z.object({ worksheetId: SheetId });

const WhichAnswer = WhichSheet.extend({ promptId: SheetId, lineId: LineId });
const Version = z.coerce.number(AGAIN).int().min(0).max(1_000_000);

const CELL = /^cells\.(\d{1,2}\.\d{1,2})$/;

/** `cells.2.1` and the like, as a form sends them, made one list by row and column. */
function withCells(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const cells: Record<string, unknown> = {};
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const at = CELL.exec(name)?.[1];
    if (at) cells[at] = value;
    else rest.push([name, value]);
  }
  return { ...Object.fromEntries(rest), cells };
}

/** An answer as its form sends it, and the version that the form was made from: 0 before there was one. */
export const AnswerForm = z.preprocess(
  withCells,
  WhichAnswer.extend({ version: Version, cells: z.record(z.string(), prose({ max: MAX_ANSWER })) }),
);
export type AnswerForm = z.infer<typeof AnswerForm>;

/** A list that is to have one more line. */
export const AddLine = WhichAnswer.omit({ lineId: true });
export type AddLine = z.infer<typeof AddLine>;

/** A line of a list. */
export const WhichLine = WhichAnswer;
export type WhichLine = z.infer<typeof WhichLine>;

/** Keeps the answers as they stand, under a few words that say why now. */
export const KeepVersion = WhichSheet.extend({ label: line({ max: 80 }) });
export type KeepVersion = z.infer<typeof KeepVersion>;

/** A version that was kept. */
export const WhichVersion = WhichSheet.extend({ number: z.coerce.number(AGAIN).int().min(1).max(MOST_VERSIONS) });
export type WhichVersion = z.infer<typeof WhichVersion>;

const GrantId = z.string(AGAIN).regex(/^[\w-]{1,64}$/, AGAIN);
/** Which version was shown, and what it said: the hash of it. */
const Shown = WhichSheet.extend({ hash: z.string(AGAIN).regex(/^[0-9a-f]{64}$/, AGAIN) });

/** The kept version that was shown to whoever signs it. */
export const SignVersion = Shown;
export type SignVersion = z.infer<typeof SignVersion>;

/** The same by somebody with a grant. */
export const SignGranted = Shown.extend({ grantId: GrantId });
export type SignGranted = z.infer<typeof SignGranted>;

/** What somebody with a grant says of a row: nothing yet, that they see it so too, or that they see it otherwise. */
export const VIEWS = ["open", "agreed", "disputed"] as const;
export type View = (typeof VIEWS)[number];
export const MAX_VIEW = 300;
/** Rows that stand in one table from the start. */
const MOST_ROWS = 40;

const RowView = z
  .object({
    rowId: z.string(AGAIN).regex(/^[A-Z][\w.]{0,39}$/, AGAIN),
    view: z.enum(VIEWS, "Choose from the list."),
    words: prose({ max: MAX_VIEW }),
    version: Version,
  })
  .refine(({ view, words }) => view !== "disputed" || words !== "", {
    path: ["words"],
    message: "Say how you see it; the leader can do nothing with a bare no.",
  });
export type RowView = z.infer<typeof RowView>;

const ROW = /^rows\.(\d{1,2})\.(rowId|view|words|version)$/;

/** `rows.2.words` and the like, as a form sends them, made a list. */
function withRows(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const rows: Record<string, unknown>[] = [];
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const [, at, field] = ROW.exec(name) ?? [];
    if (at && field) rows[Number(at)] = { ...rows[Number(at)], [field]: value };
    else rest.push([name, value]);
  }
  return { ...Object.fromEntries(rest), rows: Array.from(rows) };
}

/** What somebody says of the rows of one table in a version that was kept. */
export const GiveViews = z.preprocess(
  withRows,
  Shown.extend({
    grantId: GrantId,
    promptId: SheetId,
    rows: z
      .array(RowView)
      .min(1, AGAIN)
      .max(MOST_ROWS, AGAIN)
      .refine((rows) => new Set(rows.map(({ rowId }) => rowId)).size === rows.length, AGAIN),
  }),
);
export type GiveViews = z.infer<typeof GiveViews>;

const EvidenceId = z.string().regex(/^[\w-]{1,64}$/, "Choose from the list.");
const WhichRow = WhichAnswer.extend({
  rowId: z
    .string()
    .regex(/^[\w.]{0,40}$/, AGAIN)
    .default(""),
});

/** Evidence of one's own that is cited in a row of an answer. */
export const Cite = WhichRow.extend({
  evidenceIds: z
    .array(EvidenceId, "Choose at least one piece of evidence.")
    .min(1, "Choose at least one piece of evidence.")
    .max(MOST_CITED, `Cite at most ${MOST_CITED} pieces; the strongest are usually enough.`),
});
export type Cite = z.infer<typeof Cite>;

export const Uncite = WhichRow.extend({ evidenceId: EvidenceId });
export type Uncite = z.infer<typeof Uncite>;
