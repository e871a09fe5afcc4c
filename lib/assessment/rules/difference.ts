import { capital, numberWord } from "@/lib/text";
import type { Snapshot } from "../schema";
import { levelText, namedText, shownText } from "./wording";

/** One part in two assessments: what was said and what was shown, then and later. */
export type Difference = {
  id: string;
  name: string;
  said: [from: string, to: string];
  shown: [from: string, to: string];
  note: [from: string, to: string];
  /** A gap of the first that is none in the second, or the other way round. */
  gap: "closed" | "opened" | null;
  /** The question or row read differently in the two. */
  isReworded: boolean;
  hasChanged: boolean;
};

type Told = { id: string; name: string; said: string; shown: string; note: string; isGap: boolean; wording: string };

function told({ questions, rows }: Snapshot): Told[] {
  return [
    ...questions.map((one) => ({
      ...{ id: one.id, name: one.text, said: one.sides[one.chosen], shown: namedText(one), note: one.note },
      ...{ isGap: one.cause !== null, wording: [one.text, ...one.sides].join("\n") },
    })),
    ...rows.map((row) => ({
      ...{ id: row.id, name: row.name, said: levelText(row, row.placed), shown: shownText(row), note: row.note },
      ...{ isGap: row.cause !== null, wording: row.levels.map(({ text }) => text).join("\n") },
    })),
  ];
}

/** What two finished assessments have in common, part by part in the order of the later one. */
export function differencesOf(from: Snapshot, to: Snapshot): Difference[] {
  const before = new Map(told(from).map((one) => [one.id, one]));
  return told(to).flatMap((is) => {
    const was = before.get(is.id);
    if (!was) return [];
    const { id, name } = is;
    const [said, shown, note] = [pair(was.said, is.said), pair(was.shown, is.shown), pair(was.note, is.note)];
    return [{ id, name, said, shown, note, ...changes(was, is) }];
  });
}

const pair = (from: string, to: string): [string, string] => [from, to];

function changes(was: Told, is: Told): Pick<Difference, "gap" | "isReworded" | "hasChanged"> {
  const gap = is.isGap ? "opened" : "closed";
  return {
    gap: was.isGap === is.isGap ? null : gap,
    isReworded: was.wording !== is.wording,
    hasChanged: was.said !== is.said || was.shown !== is.shown || was.isGap !== is.isGap,
  };
}

/** "Five answers moved; three gaps closed" */
export function differenceHeadline(all: readonly Difference[]): string {
  const moved = all.filter(({ hasChanged }) => hasChanged).length;
  if (!moved) return "Nothing moved between the two";
  const gaps = (which: Difference["gap"]) => {
    const count = all.filter(({ gap }) => gap === which).length;
    return count ? [`${numberWord(count)} ${count === 1 ? "gap" : "gaps"} ${which}`] : [];
  };
  const answers = `${capital(numberWord(moved))} ${moved === 1 ? "answer" : "answers"} moved`;
  return [answers, ...gaps("closed"), ...gaps("opened")].join("; ");
}
