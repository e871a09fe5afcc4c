import type { Framework, Prompt } from "@/lib/framework/schema";

type FixedRow = { id: string; text: string };
type Table = Extract<Prompt, { kind: "rows" }>;

/** The rows that stand in a table from the start, with the wording they have elsewhere in the content; none when it grows as things happen. */
export function fixedRows(framework: Framework, { rowIds = [], rows = [] }: Table): FixedRow[] {
  const wordings = new Map(worded(framework).map((one) => [one.id, one.text]));
  return [...rowIds.map((id) => ({ id, text: wordings.get(id) ?? id })), ...rows];
}

/** Whatever has an id, by its shortest wording: the name of a dimension, the sentence of a leaf. */
function worded(value: unknown): FixedRow[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(worded);
  const id = Reflect.get(value, "id");
  const text = ["name", "title", "label", "text"].map((key) => Reflect.get(value, key)).find(Boolean);
  return typeof id === "string" && typeof text === "string" ? [{ id, text }, ...below] : below;
}
