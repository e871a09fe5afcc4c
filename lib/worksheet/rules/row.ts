import { type Answer, lineName } from "./reading";
import { lineShape, type Sheet, shapeOf, takes } from "./sheet";

export type Which = { promptId: string; lineId: string; rowId: string };

/** What a row is called and the prompt it answers; null for one that is not there. */
export function findRow(
  { framework, sheet, answers }: Sheet & { answers: Answer[] },
  { promptId, lineId, rowId }: Which,
): { label: string; text: string } | null {
  const prompt = sheet.prompts.find(({ id }) => id === promptId);
  if (!prompt || !takes(prompt, lineId)) return null;
  const { columns, rows } = lineId ? lineShape(prompt) : shapeOf(framework, prompt);
  const row = rows.find(({ id }) => id === rowId);
  const line = answers.find((one) => one.promptId === promptId && one.lineId === lineId);
  if (!row || (lineId !== "" && !line)) return null;
  return { label: prompt.label, text: row.text || (line && lineId ? lineName(columns, line.said) : "") };
}
