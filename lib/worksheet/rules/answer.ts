import { isDay } from "@/lib/date";
import { AppError, type FieldErrors } from "@/lib/errors";
import type { Framework, Prompt, WorksheetColumn } from "@/lib/framework/schema";
import { MAX_CELL, type Said } from "../schema";
import { lineShape, shapeOf } from "./sheet";

type Filled = { framework: Framework; prompt: Prompt; lineId?: string; cells: Record<string, string> };

/**
 * What a form's cells say, by row and column; empty ones are left out. Throws INVALID at each cell that is no day, none
 * of the options, or too long.
 */
export function readCells({ framework, prompt, lineId = "", cells }: Filled): Said {
  const { columns, rows } = lineId ? lineShape(prompt) : shapeOf(framework, prompt);
  const fields: FieldErrors = {};
  const said = rows.map(({ id }, row) => {
    const given = columns.map((column, at) => {
      const text = cells[`${row}.${at}`] ?? "";
      const fault = text === "" ? null : faultOf(text, column, prompt);
      if (fault) fields[`cells.${row}.${at}`] = fault;
      return [column.name, text];
    });
    return [id, Object.fromEntries(given.filter(([, text]) => text !== ""))];
  });
  if (lineId) demandFilled(prompt, { columns, cells, fields });
  const [fault] = Object.values(fields);
  if (fault) throw new AppError("INVALID", fault, fields);
  return Object.fromEntries(said.filter(([, row]) => Object.keys(row).length > 0));
}

function faultOf(text: string, { options, day }: WorksheetColumn, prompt: Prompt): string | null {
  if (options) return options.includes(text) ? null : "Choose from the list, or leave it empty.";
  if (day) return isDay(text) ? null : "Write a date that exists, between 1990 and 2099, as 2026-04-20.";
  if (prompt.kind === "rows" && text.length > MAX_CELL)
    return `Shorten this to ${MAX_CELL.toLocaleString("en-GB")} characters; it has ${text.length.toLocaleString("en-GB")}.`;
  return null;
}

type Given = { columns: WorksheetColumn[]; cells: Record<string, string>; fields: FieldErrors };

/** Notes in `fields` each choice that needs another column filled in first; only lists have such. */
function demandFilled(prompt: Prompt, { columns, cells, fields }: Given): void {
  const demands = prompt.kind === "rows" ? prompt.demands : undefined;
  if (!demands) return;
  const at = (name: string) => `0.${columns.findIndex((column) => column.name === name)}`;
  if (cells[at(demands.in)] !== demands.option || cells[at(demands.filled)]) return;
  fields[`cells.${at(demands.filled)}`] =
    `Fill this in first: without it, “${demands.option}” cannot be chosen under “${demands.in}”.`;
}

export const isBlank = (said: Said) => Object.keys(said).length === 0;

/** Whether two answers say the same, in whatever order they were written. */
export function isSame(a: Said, b: Said): boolean {
  return ordered(a) === ordered(b);
}

const ordered = (said: Said) =>
  JSON.stringify(
    Object.entries(said)
      .map(([row, cells]) => [row, Object.entries(cells).toSorted(byName)])
      .toSorted(byName),
  );
const byName = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
