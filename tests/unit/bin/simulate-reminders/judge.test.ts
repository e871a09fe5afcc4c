import { expect, test } from "vitest";
import type { Line, Try } from "@/bin/simulate-reminders/book";
import { expectedOf, localOf, momentOf } from "@/bin/simulate-reminders/expected";
import { judge } from "@/bin/simulate-reminders/judge";
import { type Person, peopleOf } from "@/bin/simulate-reminders/people";
import type { State } from "@/bin/simulate-reminders/state";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const people = peopleOf(40, 7);

/** A year in which everything goes as it should. */
function perfect(): { lines: Try[]; state: State } {
  const tries = people.flatMap((person) => {
    const days = Map.groupBy(expectedOf(person), ({ at }) => localOf(person.zone, at).day);
    return [...days].map(([day, all]) =>
      tryOf(person, { day, at: all[0]?.at ?? 0, names: all.map(({ name }) => name) }),
    );
  });
  const notices = people.map((person) => ({ userId: person.id, told: expectedOf(person).length, refused: 0 }));
  const lines = tries.toSorted((a, b) => a.at - b.at);
  return { lines, state: { dead: [], waiting: 0, unhandled: 0, notices } };
}

const tryOf = ({ index }: Person, { day, at, names }: { day: string; at: number; names: string[] }): Try => ({
  ...{ kind: "try", person: index, day, attempts: 1, names, fault: null, arrived: true },
  ...{ messageId: `<${index} ${day}>`, queuedAt: at + SECOND, begunAt: at + 2 * SECOND, at: at + 3 * SECOND },
});

const figures = (lines: Line[], state: State) => {
  const { lost, duplicates, resends, wrongHour, timely } = judge(people, lines, state);
  return [lost.length, duplicates.length, resends, wrongHour.length, timely.late.length];
};

/** The year with the try in its middle replaced by others. */
function changed(change: (one: Try) => Line[]): Line[] {
  const { lines } = perfect();
  const middle = Math.floor(lines.length / 2);
  return lines.flatMap((line, at) => (at === middle ? change(line) : [line]));
}
const { state } = perfect();
const later = (one: Try, by: number): Try => ({
  ...one,
  ...{ queuedAt: one.queuedAt + by, begunAt: one.begunAt + by, at: one.at + by },
});
const again = (one: Try): Try => ({ ...later(one, MINUTE), queuedAt: one.queuedAt, attempts: 2 });

test("a year in which everything goes as it should has nothing lost, doubled or at a wrong hour", () => {
  const { lines } = perfect();
  expect(figures(lines, state)).toEqual([0, 0, 0, 0, 0]);
  expect(judge(people, lines, state).expected).toBe(40 * 12 + 4 * 52);
});

test.each<[string, (one: Try) => Line[], number[]]>([
  // It carried two.
  ["that never came", () => [], [2, 0, 0, 0, 0]],
  ["that came twice", (one) => [one, again(one)], [0, 1, 0, 0, 0]],
  ["that came an hour late", (one) => [later(one, 60 * MINUTE)], [0, 0, 0, 1, 1]],
  // Quiet hours end at that person's hour.
  ["that came a minute early", (one) => [later(one, -MINUTE)], [0, 0, 0, 2, 1]],
  ["that was only refused", (one) => [{ ...one, fault: "450", arrived: false }], [1, 0, 0, 0, 0]],
  [
    "that was tried again after a 550",
    (one) => [{ ...one, fault: "550", arrived: false }, again(one)],
    [0, 1, 0, 0, 0],
  ],
  [
    "tried again after a 550 that a killed process had not noted",
    (one) => [{ ...one, fault: "550", arrived: false }, { kind: "killed", at: one.at, where: "" }, again(one)],
    [0, 0, 0, 0, 0],
  ],
  ["sent again after a connection was lost", (one) => [{ ...one, fault: "after" }, again(one)], [0, 0, 1, 0, 0]],
  [
    "sent a third time after that",
    (one) => [{ ...one, fault: "after" }, { ...again(one), fault: "after" }, later(again(one), MINUTE)],
    [0, 1, 2, 0, 0],
  ],
  ["sent again after a kill", (one) => [one, { kind: "killed", at: one.at, where: "" }, again(one)], [0, 0, 1, 0, 0]],
  [
    "that got another Message-ID",
    (one) => [
      { ...one, fault: "after" },
      { ...again(one), messageId: "<x>" },
    ],
    [0, 1, 1, 0, 0],
  ],
])("a message %s is seen", (_, change, wanted) => {
  expect(figures(changed(change), state)).toEqual(wanted);
});

test("a person without their notices is seen", () => {
  const { lines } = perfect();
  const notices = state.notices.map((one, at) => (at ? one : { ...one, told: one.told - 1 }));
  expect(figures(lines, { ...state, notices })).toEqual([1, 0, 0, 0, 0]);
});

test.each([
  ["Europe/Berlin", "2027-03-28", "02:15", "2027-03-28T01:00:00.000Z", "gap"],
  ["Antarctica/Troll", "2027-03-28", "02:15", "2027-03-28T01:00:00.000Z", "gap"],
  ["Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-03T14:45:00.000Z", "twice"],
  ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00.000Z", "twice"],
  ["Asia/Kathmandu", "2027-01-01", "08:30", "2027-01-01T02:45:00.000Z", "once"],
])("in %s on %s it is %s at one instant", (zone, day, time, at, met) => {
  const found = momentOf(zone, day, time);
  expect([new Date(found.at).toISOString(), found.met]).toEqual([at, met]);
});
