import type { Framework } from "@/lib/framework/schema";
import { PLAIN_SIDES, QUESTIONS } from "../content";
import type { Cause } from "../schema";

export type QuestionPart = {
  kind: "question";
  id: string;
  text: string;
  sides: [string, string];
  /** Both of its sides are told, and one of them has to be chosen. */
  isForced: boolean;
  wide: 0 | 1;
  cause: Cause;
};
export type RowPart = {
  kind: "row";
  id: string;
  name: string;
  levels: { name: string; text: string; cellId: string }[];
};
/** One thing to answer: a question, or where one stands in a row of the matrix. */
export type Part = QuestionPart | RowPart;

/** What an assessment asks, in order: the ten questions, then the eight rows. Empty where the content has no such questions. */
export function partsOf({ questions = [], matrix }: Framework): Part[] {
  if (!matrix) return [];
  const asked = questions.flatMap(({ id, text, sides }): Part[] => {
    const known = QUESTIONS[id];
    return known
      ? [{ kind: "question", id, text, sides: sides ?? PLAIN_SIDES, isForced: sides !== undefined, ...known }]
      : [];
  });
  if (!asked.length) return [];
  const nameOf = (level: number) => matrix.columns.find((column) => column.level === level)?.inline ?? "";
  const rows = matrix.rows.map(({ id, name, cells }): Part => {
    const levels = cells.map((cell) => ({ name: nameOf(cell.level), text: cell.text, cellId: cell.id }));
    return { kind: "row", id, name, levels };
  });
  return [...asked, ...rows];
}

/** How many choices a part has, counted from 0: two sides, or below the first level and each level. */
export const choicesOf = (part: Part) => (part.kind === "question" ? part.sides.length : part.levels.length + 1);

/** "2 of 18" and what stands before and after it. */
export function placeOf(parts: readonly Part[], id: string) {
  const at = parts.findIndex((part) => part.id === id);
  return { number: at + 1, of: parts.length, before: parts[at - 1] ?? null, after: parts[at + 1] ?? null };
}
