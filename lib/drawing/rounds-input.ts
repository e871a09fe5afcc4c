import { sideBySide } from "@/lib/ask/rules/round-result";
import type { Counts, RoundResult } from "@/lib/ask/schema/round";
import type { DotRow } from "./rounds";

const TITLE = "What they take you to do";

/** Several relations that are counted together; whom they could be is told beside the drawing. */
export const TOGETHER = "Smaller groups";

const shortName = ({ name, relations }: RoundResult["groups"][number]) => (relations.length > 1 ? TOGETHER : name);

/** One row for each row of the matrix, with a line for each group. */
export function dotRowsOf({ rows, groups }: RoundResult): DotRow[] {
  return rows.map(({ name }, at) => ({
    name,
    groups: [
      { name: null, lines: groups.map((group) => ({ name: shortName(group), counts: group.rows[at] ?? null })) },
    ],
  }));
}

/** The question about the title, likewise. */
export function titleRowOf({ groups }: RoundResult): DotRow {
  return {
    name: TITLE,
    groups: [{ name: null, lines: groups.map((group) => ({ name: shortName(group), counts: group.title })) }],
  };
}

type Both = { from: RoundResult; to: RoundResult; names: readonly [from: string, to: string] };

/** The same of two rounds: under each group a line for each of them, without a line where it was not counted by itself. */
export function comparedRows({ from, to, names }: Both): { rows: DotRow[]; title: DotRow } {
  const groups = sideBySide(from, to);
  const row = (name: string, countsIn: (group: RoundResult["groups"][number]) => Counts): DotRow => ({
    name,
    groups: groups.map((group) => ({
      name: group.name,
      lines: [
        ...(group.before ? [{ name: names[0], counts: countsIn(group.before), isEarlier: true }] : []),
        ...(group.after ? [{ name: names[1], counts: countsIn(group.after) }] : []),
      ],
    })),
  });
  return {
    rows: to.rows.map(({ id, name }, at) => {
      const earlier = from.rows.findIndex((one) => one.id === id);
      return row(name, (group) => group.rows[from.groups.includes(group) ? earlier : at] ?? null);
    }),
    title: row(TITLE, ({ title }) => title),
  };
}

/** Names of rows whose sentences read differently in the two rounds, or that only one of them has. */
export const rewordedRows = (from: RoundResult, to: RoundResult): string[] =>
  to.rows
    .filter(({ id, levels }) => from.rows.find((one) => one.id === id)?.levels.join() !== levels.join())
    .map(({ name }) => name);
