import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { readStored } from "@/lib/framework/rules/stored";

const framework = currentFramework("em-to-vp");
const named = { track: "em-to-vp", version: "0.9.0" };
type Any = Record<string, unknown>;
const stored = (change: (content: Any) => void) => {
  const content = structuredClone(framework) as unknown as Any;
  change(content);
  return readStored(content, named);
};

describe("content that another build stored", () => {
  test("is read as it is when it still fits", () => {
    expect(readStored(JSON.parse(JSON.stringify(framework)), named)).toEqual(framework);
  });

  test("keeps everything when a field it had is no longer known", () => {
    const read = stored((content) => {
      content.mottos = ["One stone at a time"];
      for (const phase of content.phases as { milestones: Any[] }[])
        for (const milestone of phase.milestones) milestone.effort = "small";
    });
    expect(read).toEqual(framework);
  });

  test("leaves out a list's member that lacks what is required today, and nothing else", () => {
    const read = stored((content) => {
      const [first] = content.phases as { milestones: Any[] }[];
      for (const milestone of first!.milestones.slice(0, 2)) delete milestone.why;
    });
    const [had, has] = [framework.phases[0]!, read.phases[0]!];
    expect(has.milestones).toEqual(had.milestones.slice(2));
    expect({ ...read, phases: [] }).toEqual({ ...framework, phases: [] });
    expect(read.phases.slice(1)).toEqual(framework.phases.slice(1));
  });

  test("leaves out an optional text that no longer fits, and keeps what holds it", () => {
    const read = stored((content) => {
      (content.orientation as Any[])[0]!.example = 7;
    });
    const { example: _, ...rest } = framework.orientation![0]!;
    expect(read.orientation![0]).toEqual(rest);
  });

  test("leaves out a matrix row of two cells", () => {
    const read = stored((content) => {
      (content.matrix as { rows: { cells: unknown[] }[] }).rows[2]!.cells.pop();
    });
    expect(read.matrix?.rows.map(({ id }) => id)).toEqual(["M1", "M2", "M4", "M5", "M6", "M7", "M8"]);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "gone"],
    ["a list", [1, 2]],
    ["an object of something else", { phases: 7, matrix: [], title: { a: 1 }, track: "elsewhere" }],
    ["an empty object", {}],
  ])("%s says nothing but its name", (_, content) => {
    const read = readStored(content, { track: "gone-track", version: "0.9.0" });
    expect(read).toMatchObject({ title: "gone-track", version: "0.9.0", phases: [], matrix: null, indicators: [] });
    expect(read.kinds).toEqual(framework.kinds);
  });
});
