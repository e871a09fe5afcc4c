import { describe, expect, test } from "vitest";
import { differenceHeadline, differencesOf } from "@/lib/assessment/rules/difference";
import type { AnsweredQuestion, Snapshot } from "@/lib/assessment/schema";

const question = (said: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  ...{ id: "QA2", text: "Do I see it?", sides: ["Yes", "Not yet"], isForced: false, chosen: 0, wide: 0, note: "" },
  ...{ evidence: [], finding: "unshown", cause: "QA13.3" },
  ...said,
});
const snapshot = (said: Partial<AnsweredQuestion> = {}, shown: 0 | 2 = 0): Snapshot => ({
  ...{ on: "2026-05-01", track: "em-to-vp", contentVersion: "1.1.0" },
  questions: [question(said)],
  rows: [
    {
      ...{ id: "M1", name: "Planning", note: "", placed: 2, shown },
      ...(shown ? { finding: "agree", cause: null } : { finding: "unshown", cause: "QA13.3" }),
      levels: ["strong manager", "emerging VP", "VP in practice"].map((name, at) => ({
        ...{ name, text: `Text ${at}`, state: at < shown ? "occasional" : "none", isContested: false },
      })),
    },
  ],
});

const one = { id: "e1", wording: 1, tier: "attested" };

describe("the difference between two assessments", () => {
  test("tells both columns, then and later, and which gaps closed", () => {
    const later = snapshot({ evidence: [one], finding: "agree", cause: null, note: "Both teams" }, 2);
    const [first, second] = differencesOf(snapshot(), later);
    expect(first).toEqual({
      ...{ id: "QA2", name: "Do I see it?", said: ["Yes", "Yes"], note: ["", "Both teams"] },
      ...{
        shown: ["Confidence only", "1 item named, 1 confirmed"],
        gap: "closed",
        isReworded: false,
        hasChanged: true,
      },
    });
    expect(second).toMatchObject({
      ...{ id: "M1", said: ["Level 2, emerging VP", "Level 2, emerging VP"], gap: "closed" },
      shown: ["Nothing that anybody has confirmed", "Level 2, emerging VP: occasional"],
    });
    expect(differenceHeadline([first!, second!])).toBe("Two answers moved; two gaps closed");
  });

  test("the other way round the gaps open", () => {
    const all = differencesOf(snapshot({ evidence: [one], finding: "agree", cause: null }), snapshot());
    expect(all.map(({ gap }) => gap)).toEqual(["opened", null]);
    expect(differenceHeadline(all)).toBe("One answer moved; one gap opened");
  });

  test("nothing is nothing, and what was asked in other words says so", () => {
    expect(differenceHeadline(differencesOf(snapshot(), snapshot()))).toBe("Nothing moved between the two");
    const [reworded] = differencesOf(snapshot({ text: "Did I see it?" }), snapshot());
    expect(reworded).toMatchObject({ isReworded: true, hasChanged: false });
  });

  test("what only one of the two asked is left out", () => {
    const without = { ...snapshot(), rows: [] };
    expect(differencesOf(without, snapshot()).map(({ id }) => id)).toEqual(["QA2"]);
    expect(differencesOf(snapshot(), without).map(({ id }) => id)).toEqual(["QA2"]);
  });
});
