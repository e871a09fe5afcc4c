import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { closingLetter, proofLines } from "@/lib/review/rules/proof";
import { consistent, D, framework, rowsOf, type Told, viewOf } from "@/tests/support/records";

const told = (items: Told[], on = D(150)) => ({ view: viewOf(rowsOf(items), { on }), framework });
const carried = (items: Told[]) =>
  proofLines(told(items))
    .filter((line) => line.carried)
    .map(({ id }) => id);

describe("the five proof lines", () => {
  test("P3.1 to P3.5 all stand there, carried by nothing on an empty record", () => {
    expect(proofLines(told([])).map(({ id, carried: is }) => [id, is])).toEqual(
      ["P3.1", "P3.2", "P3.3", "P3.4", "P3.5"].map((id) => [id, false]),
    );
  });

  test("are carried by a consistent cell of theirs", () => {
    expect(carried(consistent("M1.L3", ["ana", "ana"], ["M1.L3"]))).toEqual(["P3.1"]);
    expect(carried(consistent("M1.L2", ["ana", "ana"], ["M1.L2"]))).toEqual([]);
  });

  test("are carried by a before and after that somebody confirmed", () => {
    const measured: Told = { id: "m", on: D(1), claims: ["C4.E1"], outcomeBefore: "9", outcomeAfter: "2" };
    expect(carried([{ ...measured, by: ["ana"] }])).toEqual(["P3.5"]);
    expect(carried([measured])).toEqual([]);
    expect(carried([{ ...measured, by: ["ana"], kind: "decided", outcomeBefore: "" }])).toEqual([]);
  });
});

describe("the closing letter", () => {
  test("has five sentences, each with its evidence or saying that there is none", () => {
    const letter = closingLetter(
      told([
        { id: "own", on: D(1), claims: ["C1.S1"] },
        { id: "seen", on: D(2), claims: ["M4.L2"], by: ["ana"] },
        { id: "word", on: D(3), claims: ["M4.L1"] },
      ]),
    );
    expect(letter.map(({ evidenceIds }) => evidenceIds)).toEqual([["own"], ["seen"], [], [], []]);
    expect(letter[0]).toMatchObject({ text: expect.stringMatching(/own word alone, such as$/), best: { id: "own" } });
    expect(letter[1]).toMatchObject({
      text: expect.stringMatching(/one piece of evidence confirmed by others, the strongest$/),
      best: { id: "seen", on: D(2), wording: 1 },
    });
    expect(letter[2]).toMatchObject({
      text: expect.stringMatching(/: nothing in the record carries this\.$/),
      best: null,
    });
  });

  test("is the same whatever the order of the record, and empty on a track without it", () => {
    const items: Told[] = ["a", "b", "c"].map((id, n) => ({ id, on: D(n), claims: ["C3.S1"], by: ["ana"] }));
    expect(closingLetter(told(items.toReversed()))).toEqual(closingLetter(told(items)));
    expect(closingLetter({ ...told(items), framework: currentFramework("vp-to-cto") })).toEqual([]);
  });
});
