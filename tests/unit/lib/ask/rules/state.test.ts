import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askEndsAt,
  asksWhetherItRuns,
  courseOf,
  fits,
  forgottenBefore,
  isOpen,
  isSameMailbox,
  knownWitness,
  obstacle,
} from "@/lib/ask/rules/state";
import { GIVEN_ANSWERS, ITEM_KINDS } from "@/lib/ask/schema";

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
const ask = { expiresAt: day(30), revokedAt: null, given: [] };
const given = (wordingAt: Date, withdrawnAt: Date | null = null) => ({ wordingAt, withdrawnAt });

describe("the course of an ask", () => {
  test.each([
    ["waits until it ends", ask, day(29), "waiting"],
    ["has ended at that very instant", ask, day(30), "expired"],
    ["was taken back", { ...ask, revokedAt: day(3) }, day(4), "revoked"],
    ["stands answered, whenever it would have ended", { ...ask, given: [given(day(1))] }, day(99), "answered"],
    ["is of an earlier wording", { ...ask, given: [given(day(0))] }, day(5), "earlier-wording"],
    ["was given and taken back", { ...ask, given: [given(day(1), day(2))] }, day(5), "taken-back"],
    ["was corrected", { ...ask, given: [given(day(0), day(2)), given(day(2))] }, day(5), "answered"],
  ] as const)("%s", (_, one, at, expected) => {
    expect(courseOf(one, { at, saidSince: day(1) })).toBe(expected);
  });

  test("an answer of an earlier wording never stands as one of the present", () => {
    const instants = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(instants, instants, instants, (wording, since, at) => {
        const course = courseOf({ ...ask, given: [given(day(wording))] }, { at: day(at), saidSince: day(since) });
        expect(course === "answered").toBe(wording >= since);
      }),
    );
  });
});

test("a link takes answers until it ends, for good once it was answered, and never after it was taken back", () => {
  expect(askEndsAt(day(0))).toEqual(day(30));
  expect([day(29), day(30), day(31)].map((at) => isOpen(ask, at))).toEqual([true, false, false]);
  expect(isOpen({ ...ask, given: [given(day(1), day(2))] }, day(400))).toBe(true);
  expect(isOpen({ ...ask, revokedAt: day(1) }, day(2))).toBe(false);
  expect(forgottenBefore(day(30))).toEqual(day(0));
});

test("no kind takes the answer that belongs to another", () => {
  const taken = ITEM_KINDS.map((kind) => GIVEN_ANSWERS.filter((answer) => fits(kind, answer)));
  expect(taken).toEqual([
    ["saw", "partly", "no", "unsure"],
    ["no", "holds", "unsure"],
  ]);
});

test("what was built, grown or run by others is asked about once more", () => {
  const kinds = { kind: "decided", mode: "did" } as const;
  expect(asksWhetherItRuns(kinds)).toBe(false);
  expect(asksWhetherItRuns({ kind: null, mode: null })).toBe(false);
  for (const mode of ["built", "others-run"] as const) expect(asksWhetherItRuns({ ...kinds, mode })).toBe(true);
  for (const kind of ["developed", "restructured"] as const) expect(asksWhetherItRuns({ ...kinds, kind })).toBe(true);
});

test("nobody is asked about what is withdrawn, private or says nothing yet", () => {
  const item = { withdrawn: false, placedAt: day(1), confidentiality: "ordinary" } as const;
  expect(obstacle(item)).toBeNull();
  expect(obstacle({ ...item, confidentiality: "employer-sensitive" })).toBeNull();
  expect(obstacle({ ...item, withdrawn: true })).toContain("Put it back");
  expect(obstacle({ ...item, confidentiality: "private" })).toContain("for you alone");
  expect(obstacle({ ...item, placedAt: null })).toContain("Say what it shows");
});

test("the same words or the same address are the same witness", () => {
  const known = [
    { witness: "Head of Product", witnessId: "1", address: "h@example.com" },
    { witness: "CTO", witnessId: "2", address: null },
  ];
  expect(knownWitness(known, { witness: "head of product", address: null })).toBe("1");
  expect(knownWitness(known, { witness: "Mara", address: "h@example.com" })).toBe("1");
  expect(knownWitness(known, { witness: "cto", address: "c@example.com" })).toBe("2");
  expect(knownWitness(known, { witness: "Mara", address: null })).toBeUndefined();
});

test("what stands behind a plus sign leads to the same mailbox", () => {
  expect(isSameMailbox("jona@example.com", "jona+witness@example.com")).toBe(true);
  expect(isSameMailbox("Jona@Example.com", "jona@example.com")).toBe(true);
  expect(isSameMailbox("jona@example.com", "jon@example.com")).toBe(false);
});
