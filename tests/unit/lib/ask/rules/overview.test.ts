import { expect, test } from "vitest";
import { type Overseen, overviewOf } from "@/lib/ask/rules/overview";
import { askEndsAt } from "@/lib/ask/rules/state";
import { D, noon, thresholds, zone } from "@/tests/support/records";

const day = (n: number) => noon(D(n));
const seen = (n: number, answer: "saw" | "unsure" | "no" = "saw") => [
  { answer, wordingAt: day(0), answeredAt: day(n), withdrawnAt: null },
];

function ask(id: string, more: Partial<Overseen> & { on?: number } = {}): Overseen {
  const { on = 1, ...rest } = more;
  const of = { kind: "attest", evidenceId: "e1", witness: `Role ${id}`, witnessId: id, revokedAt: null } as const;
  return { id, ...of, askedAt: day(on), expiresAt: askEndsAt(day(on)), given: [], ...rest };
}

const told = (asks: Overseen[], n: number, said = new Map([["e1", day(0)]])) => {
  const { again, nextOn, waiting, leftBehind } = overviewOf(asks, { said, at: day(n), zone, thresholds });
  return { again, nextOn, waiting: waiting.map(({ id }) => id), leftBehind: leftBehind.map(({ id }) => id) };
};
const nothing = { again: [], nextOn: null, waiting: [], leftBehind: [] };

test("nothing was asked, so there is nothing to do", () => {
  expect(told([], 80)).toEqual(nothing);
});

test("what somebody saw can be asked about again in its weeks, once", () => {
  const asks = [ask("ana", { given: seen(2) }), ask("ben", { given: seen(9, "no") })];
  expect(told(asks, 61)).toEqual({ ...nothing, nextOn: D(62) });
  expect(told(asks, 62)).toEqual({ ...nothing, again: [{ evidenceId: "e1", toOn: D(92), others: ["Role ana"] }] });
  expect(told(asks, 93)).toEqual(nothing);
  const later = ask("zoe", { kind: "still-holds", on: 62 });
  expect(told([...asks, later], 63)).toEqual({ ...nothing, waiting: ["zoe"] });
  expect(told([...asks, { ...later, given: seen(63, "no") }], 64)).toEqual(nothing);
  expect(told([...asks, { ...later, revokedAt: day(63) }], 64).again).toHaveLength(1);
});

test("an edit leaves answers behind, and an item that nobody can be asked about is left out", () => {
  const asks = [ask("ana", { given: seen(2) }), ask("ben", { on: 50 })];
  const edited = new Map([["e1", day(30)]]);
  expect(told(asks, 65, edited)).toEqual({ ...nothing, waiting: ["ben"], leftBehind: ["ana"] });
  expect(told(asks, 65, new Map())).toEqual(nothing);
});
