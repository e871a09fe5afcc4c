import { daysBetween, longDay } from "@/lib/date";
import type { Prompt, WorksheetColumn } from "@/lib/framework/schema";
import type { Said } from "../schema";
import { lineShape, type Sheet, shapeOf } from "./sheet";

export type Answer = { promptId: string; lineId: string; said: Said };
export type Citation = { promptId: string; lineId: string; rowId: string; evidenceId: string };
/** All that was answered at one time. */
export type Answers = { answers: Answer[]; citations: Citation[] };

export type Cell = { column: string; text: string };
export type Row = { id: string; text: string; cells: Cell[]; evidenceIds: string[] };
/** A prompt as it reads: only rows with something in them, and of these only the cells that have been filled in. */
export type Read = { id: string; label: string; rows: Row[] };

/** What stands on a worksheet, prompt by prompt, ready to be read; prompts without an answer have no rows. */
export function readSheet({ framework, sheet }: Sheet, { answers, citations }: Answers): Read[] {
  return sheet.prompts.map((prompt) => {
    const own = answers.filter(({ promptId }) => promptId === prompt.id);
    const cited = (lineId: string, rowId: string) =>
      citations
        .filter((one) => one.promptId === prompt.id && one.lineId === lineId && one.rowId === rowId)
        .map(({ evidenceId }) => evidenceId);
    const whole = own.find(({ lineId }) => lineId === "");
    const { columns, rows } = shapeOf(framework, prompt);
    const standing = rows.map(({ id, text }) => {
      return { id, text, cells: cellsOf(columns, whole?.said[id]), evidenceIds: cited("", id) };
    });
    const ofLine = lineShape(prompt).columns;
    const lines = own.flatMap(({ lineId, said }) => {
      if (!lineId) return [];
      const cells = [...cellsOf(ofLine, said[""]), ...spanIn(prompt, said)];
      return [{ id: lineId, text: lineName(ofLine, said), cells, evidenceIds: cited(lineId, "") }];
    });
    const filled = [...standing, ...lines].filter(({ cells, evidenceIds }) => cells.length + evidenceIds.length > 0);
    return { id: prompt.id, label: prompt.label, rows: filled };
  });
}

function cellsOf(columns: WorksheetColumn[], row: Record<string, string> = {}): Cell[] {
  return columns.flatMap(({ name, day }) => {
    const text = row[name] ?? "";
    return text === "" ? [] : [{ column: name, text: day ? longDay(text) : text }];
  });
}

/** The days between two days of a line, where the content asks for them and both are there. */
export function spanIn(prompt: Prompt, said: Said): Cell[] {
  const span = prompt.kind === "rows" ? prompt.span : undefined;
  const { [span?.from ?? ""]: from, [span?.to ?? ""]: to } = said[""] ?? {};
  return span && from && to ? [{ column: span.name, text: String(daysBetween(from, to)) }] : [];
}

/** What a line of a list is called: the first that was written in it, shortened; "" while nothing is. */
export function lineName(columns: WorksheetColumn[], said: Said): string {
  const written = columns.filter(({ day, options }) => !day && !options).map(({ name }) => said[""]?.[name] ?? "");
  const text = (written.find(Boolean) ?? "").replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

/** How much was answered, over all prompts. */
export const countRows = (read: readonly Read[]) => read.reduce((sum, { rows }) => sum + rows.length, 0);

/** The same with no other evidence cited than `ids`; a row that has nothing else is not there. */
export function withCited(read: readonly Read[], ids: ReadonlySet<string>): Read[] {
  return read.map((prompt) => ({
    ...prompt,
    rows: prompt.rows
      .map((row) => ({ ...row, evidenceIds: row.evidenceIds.filter((id) => ids.has(id)) }))
      .filter(({ cells, evidenceIds }) => cells.length + evidenceIds.length > 0),
  }));
}
