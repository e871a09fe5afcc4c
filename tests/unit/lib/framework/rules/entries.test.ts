import { describe, expect, test } from "vitest";
import { entriesOf, servedBy, signalsFor } from "@/lib/framework/rules/entries";
import { guideFrameworks } from "@/lib/framework/rules/guide";
import { currentFramework } from "@/lib/framework/rules/library";

const framework = currentFramework("em-to-vp");
const entry = (id: string) => entriesOf(framework).get(id);
const ids = (id: string) => signalsFor(framework, id).map((signal) => signal.id);

describe("an entry", () => {
  test("is called by its name, and a cell by its row and level", () => {
    expect(entry("M1.L2")?.title).toBe("Planning, emerging VP");
    expect(entry("T1")?.title).toBe("Holding delivery too close");
    expect(entry("C1.S2")).toMatchObject({ title: "clear decision rights", within: "Organisational design" });
  });

  test("has its own words and not those of its parts", () => {
    const shift = entry("SH2");
    expect(shift?.words).toContain("You coach, unblock, tighten and step in yourself.");
    expect(shift?.words.join(" ")).not.toContain(entry("SH2.1")!.words[0]!);
    expect(entry("M1.L1")?.words.length).toBeGreaterThan(1);
  });

  test("without a name is called after what it belongs to, else by what it says", () => {
    expect(entry("SH2.1")).toMatchObject({ title: "From hands-on to leverage", named: false });
    expect(entry("QA2")).toMatchObject({ title: framework.questions?.[1]?.text, words: [], within: "" });
    expect(entry("QA1")?.words).toEqual(framework.questions?.[0]?.sides);
    expect(entry("R0")?.title).toBe(framework.aim.text);
  });

  test("says nothing of where it comes from or points to", () => {
    for (const { id, words } of entriesOf(framework).values())
      expect(
        words.filter((one) => /^(EMVP|VPROLE|VPECOACH|ours|[CM]\d(\.\w+)?)$/.test(one)),
        id,
      ).toEqual([]);
  });
});

describe("what can be logged for an id", () => {
  test.each([
    ["C1.S1", ["C1.S1"]],
    ["T5", ["T5"]],
    ["BENCH", ["BENCH"]],
    ["QA1", []],
    ["nothing", []],
  ])("%s: %j", (id, signals) => {
    expect(ids(id)).toEqual(signals);
  });

  test("names what it serves before what its competencies hold", () => {
    expect(servedBy([framework], "SH2")).toEqual(["C2", "M4.L2", "M4.L3"]);
    expect(ids("SH2").slice(0, 2)).toEqual(["M4.L2", "M4.L3"]);
    expect(ids("SH2")).toEqual(expect.arrayContaining(["C2.S1", "C2.E1"]));
    expect(new Set(ids("SH2")).size).toBe(ids("SH2").length);
  });

  test("offers nothing that speaks against, except where just that is served", () => {
    expect(ids("C2")).not.toContain("C2.W1");
    expect(servedBy([framework], "PC9")).toContain("C2.W1");
    expect(ids("PC9")[0]).toBe("C2.W1");
  });
});

test("what several tracks have serves the signals of all of them", () => {
  expect(servedBy(guideFrameworks(null), "VP1")).toEqual(["VC6.1", "VC6.5", "VE6.1"]);
});
