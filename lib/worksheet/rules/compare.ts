import type { Read, Row } from "./reading";

export type CellChange = { column: string; before: string; after: string };
export type RowChange = {
  id: string;
  text: string;
  /** Null for a row that both have. */
  only: "before" | "after" | null;
  cells: CellChange[];
  cited: string[];
  noLongerCited: string[];
};
export type Comparison = {
  id: string;
  label: string;
  changed: RowChange[];
  /** As they read in both. */
  same: Row[];
};

/** What differs between two readings of a worksheet, prompt by prompt; prompts that neither answers are left out. */
export function compareReadings(before: readonly Read[], after: readonly Read[]): Comparison[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id)).map((one) => ({ ...one, rows: [] }));
  return [...after, ...gone].flatMap((later) => {
    const earlier = before.find(({ id }) => id === later.id)?.rows ?? [];
    const pairs = [
      ...later.rows.map((row) => ({ now: row, was: earlier.find(({ id }) => id === row.id) })),
      ...earlier.flatMap((row) => (later.rows.some(({ id }) => id === row.id) ? [] : [{ now: undefined, was: row }])),
    ];
    if (!pairs.length) return [];
    const changes = pairs.map(({ was, now }) => ({ now, change: changeOf(was, now) }));
    return [
      {
        id: later.id,
        label: later.label,
        changed: changes.flatMap(({ change }) => change ?? []),
        same: changes.flatMap(({ now, change }) => (now && !change ? [now] : [])),
      },
    ];
  });
}

function changeOf(was: Row | undefined, now: Row | undefined): RowChange | null {
  const columns = [...new Set([...(now?.cells ?? []), ...(was?.cells ?? [])].map(({ column }) => column))];
  const textIn = (row: Row | undefined, column: string) =>
    row?.cells.find((cell) => cell.column === column)?.text ?? "";
  const cells = columns
    .map((column) => ({ column, before: textIn(was, column), after: textIn(now, column) }))
    .filter((cell) => cell.before !== cell.after);
  const without = (all: string[] = [], others: string[] = []) => all.filter((id) => !others.includes(id));
  const cited = without(now?.evidenceIds, was?.evidenceIds);
  const noLongerCited = without(was?.evidenceIds, now?.evidenceIds);
  if (!cells.length && !cited.length && !noLongerCited.length) return null;
  const { id, text } = (now ?? was) as Row;
  return { id, text, only: was && now ? null : now ? "after" : "before", cells, cited, noLongerCited };
}

/** How many rows differ. */
export const countChanges = (all: readonly Comparison[]) => all.reduce((sum, { changed }) => sum + changed.length, 0);
