import { describe, expect, test } from "vitest";
import { cursorText, narrowed, quietText, readCursor, signalIdsOf } from "@/lib/evidence/rules/listing";
import type { EvidenceFilter } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { planOf } from "@/lib/roadmap/rules/plan";

const framework = currentFramework("em-to-vp");
const phases = [
  { id: "P1", endMonth: 3 },
  { id: "P2", endMonth: 6 },
  { id: "P3", endMonth: 12 },
];
const plan = planOf({ startOn: "2026-04-20", phases, extensions: [], aways: [] });
const narrow = (filter: EvidenceFilter) => narrowed(filter, { framework, plan });

test.each([
  ["2026-11-20", "2026-11-20", ""],
  ["2026-11-14", "2026-11-20", ""],
  ["2026-11-13", "2026-11-20", "Nothing since, for a week."],
  ["2026-11-06", "2026-11-26", "Nothing since, for 2 weeks."],
  ["2026-11-06", "2026-11-27", "Nothing since, for 3 weeks."],
])("the newest of %s reads on %s as %j", (lastOn, today, text) => {
  expect(quietText(lastOn, today)).toBe(text);
});

describe("the cursor of a page", () => {
  test("goes to the URL and back", () => {
    const cursor = { happenedOn: "2026-10-12", id: "0199-abc" };
    expect(readCursor(cursorText(cursor))).toEqual(cursor);
  });

  test.each([undefined, "", "2026-10-12", "2026-10-12_", "_0199", "2026-02-31_0199", "yesterday_0199"])(
    "%j begins at the first page",
    (text) => {
      expect(readCursor(text)).toBeNull();
    },
  );
});

describe("the days of a filter", () => {
  test.each<[EvidenceFilter, string | null, string | null]>([
    [{}, null, null],
    [{ from: "2026-05-01" }, "2026-05-01", null],
    [{ month: "2028-02" }, "2028-02-01", "2028-02-29"],
    [{ month: "2026-12" }, "2026-12-01", "2026-12-31"],
    [{ phase: 2 }, "2026-07-20", "2026-10-19"],
    [{ phase: 2, month: "2026-10" }, "2026-10-01", "2026-10-19"],
    [{ phase: 1, from: "2026-01-01", to: "2026-05-31" }, "2026-04-20", "2026-05-31"],
    [{ from: "2026-06-01", to: "2026-05-01" }, "2026-06-01", "2026-05-01"],
  ])("%j: from %s to %s", (filter, fromOn, toOn) => {
    expect(narrow(filter)).toMatchObject({ fromOn, toOn, isVoid: false });
  });

  test("a phase without a plan holds nothing", () => {
    expect(narrowed({ phase: 1 }, { framework, plan: null }).isVoid).toBe(true);
    expect(narrowed({ from: "2026-05-01" }, { framework, plan: null }).isVoid).toBe(false);
  });
});

describe("the signals of a filter", () => {
  test("none when nothing asks for them, none known for an unknown competency", () => {
    expect(narrow({}).signalIds).toBeNull();
    expect(narrow({ competency: "C99" }).signalIds).toEqual([]);
  });

  test("a cell narrows a competency, and stands for itself", () => {
    expect(narrow({ cell: "M1.L3" }).signalIds).toEqual(["M1.L3"]);
    const { rowId } = framework.crosswalk.find(({ competencyIds }) => competencyIds.includes("C1"))!;
    expect(narrow({ competency: "C1", cell: `${rowId}.L2` }).signalIds).toEqual([`${rowId}.L2`]);
    expect(narrow({ competency: "C1", cell: "C2.S1" }).signalIds).toEqual([]);
  });

  test.each(framework.competencies.map(({ id }) => id))("%s has its behaviours and the cells of its rows", (id) => {
    const ids = signalIdsOf(framework, id);
    const competency = framework.competencies.find((one) => one.id === id)!;
    for (const behaviour of [...competency.strong, ...competency.weak, ...competency.evidence])
      expect(ids).toContain(behaviour.id);
    for (const { rowId, competencyIds } of framework.crosswalk)
      if (framework.matrix?.rows.some((row) => row.id === rowId))
        expect(ids.includes(`${rowId}.L1`)).toBe(competencyIds.includes(id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
