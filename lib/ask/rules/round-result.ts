import type { Framework } from "@/lib/framework/schema";
import { capital, listed, numberWord } from "@/lib/text";
import { GROUP_NAMES, TITLE_QUESTION } from "../content/round";
import { RELATIONS, type Relation } from "../schema";
import { type Counts, FEWEST_SHOWN, PLACES, type Place, type RoundResult, type Said } from "../schema/round";

/** An answer of a round with what its giver is to the leader. */
export type Given = { relation: Relation; said: Said };

/**
 * How many chose each level; withheld, and then null, unless at least four placed it and not all at the same level. Of a
 * group that agrees, the counts would be everybody's own answer.
 */
export function countsOf(levels: readonly (Place | null)[]): Counts {
  const [one = 0, two = 0, three = 0] = PLACES.map((place) => levels.filter((level) => level === place).length);
  const placed = one + two + three;
  return placed < FEWEST_SHOWN || [one, two, three].includes(placed) ? null : [one, two, three];
}

/**
 * Who is counted together: each relation with four answers by itself, the others in one group when that has four. It
 * names whom it could hold of those who were asked, not who of them answered.
 */
export function groupsOf(invited: readonly Relation[], given: readonly { relation: Relation }[]) {
  const asked = RELATIONS.filter((relation) => invited.includes(relation));
  const answers = (relations: readonly Relation[]) =>
    given.filter(({ relation }) => relations.includes(relation)).length;
  const [large, small] = [true, false].map((isLarge) =>
    asked.filter((relation) => answers([relation]) >= FEWEST_SHOWN === isLarge),
  ) as [Relation[], Relation[]];
  const groups = large.map((relation) => ({ name: GROUP_NAMES[relation], relations: [relation] }));
  if (answers(small) < FEWEST_SHOWN) return { groups, withheld: small };
  const names = small.map((relation) => GROUP_NAMES[relation].toLowerCase());
  return { groups: [...groups, { name: capital(listed(names)), relations: small }], withheld: [] };
}

type Round = {
  framework: Pick<Framework, "version" | "matrix">;
  invited: readonly Relation[];
  given: readonly Given[];
};

/** What is kept of a round for good. The order of the answers leaves no trace in it, and nothing else of one of them. */
export function resultOf({ framework: { version, matrix }, invited, given }: Round): RoundResult {
  const { groups, withheld } = groupsOf(invited, given);
  const rows = matrix?.rows ?? [];
  const three = <T>(of: (at: 0 | 1 | 2) => T): [T, T, T] => [of(0), of(1), of(2)];
  return {
    contentVersion: version,
    invited: invited.length,
    answered: given.length,
    title: { text: TITLE_QUESTION.text, choices: three((at) => TITLE_QUESTION.choices[at]) },
    columns: three((at) => matrix?.columns[at].name ?? ""),
    rows: rows.map(({ id, name, cells }) => ({ id, name, levels: three((at) => cells[at].text) })),
    groups: groups.map(({ name, relations }) => {
      const of = given.filter(({ relation }) => relations.includes(relation)).map(({ said }) => said);
      return {
        ...{ name, relations },
        rows: rows.map(({ id }) => countsOf(of.map((said) => said.rows[id] ?? null))),
        title: countsOf(of.map(({ title }) => title)),
      };
    }),
    withheld,
  };
}

/** Whether a result has any counts. */
export const showsAnything = ({ groups }: Pick<RoundResult, "groups">) =>
  groups.some(({ rows, title }) => title !== null || rows.some((counts) => counts !== null));

/** Each group that either of two rounds has, with its counts in both; null where a round has no such group. */
export function sideBySide(from: RoundResult, to: RoundResult) {
  const key = ({ relations }: RoundResult["groups"][number]) => relations.join();
  const keys = [...new Set([...from.groups, ...to.groups].map(key))];
  return keys.map((one) => {
    const [before, after] = [from, to].map((result) => result.groups.find((group) => key(group) === one) ?? null);
    return { name: after?.name ?? before?.name ?? "", before: before ?? null, after: after ?? null };
  });
}

const LEVELS = ["the first", "the second", "the third"];

/** "one at the first, three at the second" */
export const countsText = (counts: readonly number[]): string =>
  listed(counts.flatMap((count, at) => (count ? [`${numberWord(count)} at ${LEVELS[at]}`] : [])));

/** Where a group has counts in two rounds and they differ, in words; never who moved, because nobody knows. */
export function roundDifferences(from: RoundResult, to: RoundResult): { name: string; from: string; to: string }[] {
  return sideBySide(from, to).flatMap(({ name: group, before, after }) => {
    if (!before || !after) return [];
    const earlier = (rowId: string) => before.rows[from.rows.findIndex(({ id }) => id === rowId)] ?? null;
    const rows = to.rows.map(({ id, name }, at) => ({ name, was: earlier(id), is: after.rows[at] ?? null }));
    return [...rows, { name: "The title", was: before.title, is: after.title }].flatMap(({ name, was, is }) =>
      was && is && was.join() !== is.join()
        ? [{ name: `${name}, ${group.toLowerCase()}`, from: countsText(was), to: countsText(is) }]
        : [],
    );
  });
}
