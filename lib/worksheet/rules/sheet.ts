import { currentFramework, listFrameworks } from "@/lib/framework/rules/library";
import { fixedRows } from "@/lib/framework/rules/worksheets";
import { type Framework, type Prompt, TRACKS, type Worksheet, type WorksheetColumn } from "@/lib/framework/schema";

export type Sheet = { framework: Framework; sheet: Worksheet };

/** A worksheet as it is answered from today: as the pinned track words it, else as the newest of another track does. */
export function findSheet(pinned: Framework, id: string): Sheet | null {
  const own = listFrameworks().includes(pinned) ? [pinned] : [];
  for (const framework of [...own, ...TRACKS.map(currentFramework)]) {
    const found = sheetIn(framework, id);
    if (found) return found;
  }
  return null;
}

/** A worksheet of this very content; null when it has none such. */
export function sheetIn(framework: Framework, id: string): Sheet | null {
  const sheet = framework.worksheets?.find((one) => one.id === id);
  return sheet ? { framework, sheet } : null;
}

/** Whether a prompt is answered line by line and in no other way. */
export const isList = (prompt: Prompt) => prompt.kind === "rows" && !prompt.rowIds && !prompt.rows;
/** Whether lines are added as things happen, be it below rows that stand there. */
export const hasLines = (prompt: Prompt) => isList(prompt) || (prompt.kind === "rows" && prompt.further !== undefined);
/** Whether a prompt can have an answer under this line; "" is the answer that is no line. */
export const takes = (prompt: Prompt, lineId: string) => (lineId === "" ? !isList(prompt) : hasLines(prompt));

type Shaped = { columns: WorksheetColumn[]; rows: { id: string; text: string }[] };

/** What a line consists of: one row, called "". */
export function lineShape(prompt: Prompt): Shaped {
  if (prompt.kind !== "rows") return { columns: [], rows: [] };
  const { columns, further } = prompt;
  return { columns: [...(further ? [{ name: further }] : []), ...columns], rows: [{ id: "", text: "" }] };
}

/** What the answer that is no line consists of. What is no table has one row, called "". */
export function shapeOf(framework: Framework, prompt: Prompt): Shaped {
  const only = [{ id: "", text: "" }];
  if (prompt.kind === "rows") return { columns: prompt.columns, rows: fixedRows(framework, prompt) };
  if (prompt.kind === "choice") return { columns: [{ name: "", options: prompt.options }], rows: only };
  return { columns: [prompt.kind === "day" ? { name: "", day: true } : { name: "" }], rows: only };
}
