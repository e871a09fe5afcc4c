import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { signalsOf } from "@/lib/framework/rules/signals";
import { suggestedQuestion } from "@/lib/review/rules/question";

const framework = currentFramework("em-to-vp");
const all = signalsOf(framework).map(({ id }) => id);
const spoken = (days: Record<string, string>, otherwise?: string) =>
  all.flatMap((signalId) => {
    const row = Object.keys(days).find((id) => signalId === id || signalId.startsWith(`${id}.`));
    const newestOn = row ? days[row] : otherwise;
    return newestOn ? [{ signalId, newestOn }] : [];
  });

describe("the question that a brief suggests", () => {
  test("is the first, when nothing is known", () => {
    const found = suggestedQuestion(framework, []);
    expect(found).toMatchObject({ id: "QA1", why: "Nothing that is shared here speaks to any of this yet." });
    expect(found?.sides).toHaveLength(2);
  });

  test("is the one of the area that nothing has spoken to for the longest", () => {
    // Org design, which question 2 asks about, and the competency beside it.
    const found = suggestedQuestion(framework, spoken({ M2: "2026-06-12", C1: "2026-05-01" }, "2026-11-01"));
    expect(found).toMatchObject({
      id: "QA2",
      why: "The newest evidence on Org design is from 12 June 2026; everything else asked about has newer.",
    });
  });

  test("is one without any evidence before one with old evidence", () => {
    const days = spoken({ M6: "", BENCH: "", C6: "", M2: "2020-01-01" }, "2026-11-01").filter(
      ({ newestOn }) => newestOn,
    );
    expect(suggestedQuestion(framework, days)).toMatchObject({
      id: "QA9",
      why: expect.stringMatching(/^Nothing that is shared here speaks to Hiring and .+ yet\.$/),
    });
  });

  test("is the first of several that have waited as long, in whatever order the days come", () => {
    const days = spoken({}, "2026-11-01");
    const found = suggestedQuestion(framework, days);
    expect(found).toMatchObject({ id: "QA1", why: expect.stringContaining("nothing asked about has waited longer") });
    expect(suggestedQuestion(framework, days.toReversed())).toEqual(found);
  });

  test("is none on a track without questions", () => {
    expect(suggestedQuestion({ ...framework, questions: undefined }, [])).toBeNull();
  });
});
