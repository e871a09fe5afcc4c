import type { Framework, Prompt, Worksheet } from "@/lib/framework/schema";
import { capital, listed, numberWord } from "@/lib/text";
import type { Said, View } from "../schema";
import { type Cell, cellsOf } from "./reading";
import { shapeOf } from "./sheet";

/** The table of a worksheet whose rows others say their view of; null where there is none. */
export function judgedIn(sheet: Worksheet): Prompt | null {
  return sheet.prompts.find((prompt) => prompt.kind === "rows" && prompt.judged) ?? null;
}

/** Every row of that table, with what the leader answered in it; an empty one is an answer too. */
export function judgedRows(
  framework: Framework,
  prompt: Prompt,
  said: Said,
): { id: string; text: string; cells: Cell[] }[] {
  const { columns, rows } = shapeOf(framework, prompt);
  return rows.map(({ id, text }) => ({ id, text, cells: cellsOf(columns, said[id]) }));
}

type Given = { view: View; words: string };

/** What somebody says of a row, in the words that stand before their own. */
export function viewText({ view, words }: Given): string {
  if (view === "agreed") return "Agrees";
  if (view === "disputed") return "Sees it otherwise";
  return words ? "Adds" : "Nothing said yet";
}

/** How a row stands when all that was said of it is held together; nothing is averaged, one who sees it otherwise is enough. */
export function rowStatus(views: readonly Given[]): "mine only" | "agreed" | "disputed" {
  if (views.some(({ view }) => view === "disputed")) return "disputed";
  return views.some(({ view }) => view === "agreed") ? "agreed" : "mine only";
}

/** "Agrees with three rows and sees one otherwise." over one person's views. */
export function viewsText(views: readonly Given[]): string {
  const count = (fits: (one: Given) => boolean) => views.filter(fits).length;
  const [agreed, disputed] = [count(({ view }) => view === "agreed"), count(({ view }) => view === "disputed")];
  const added = count(({ view, words }) => view === "open" && words !== "");
  const rows = (n: number) => `${numberWord(n)} ${n === 1 ? "row" : "rows"}`;
  const parts = [
    ...(agreed ? [`agrees with ${rows(agreed)}`] : []),
    ...(disputed ? [`sees ${rows(disputed)} otherwise`] : []),
    ...(added ? [`adds to ${rows(added)}`] : []),
  ];
  return parts.length ? `${capital(listed(parts))}.` : "Nothing said yet.";
}
