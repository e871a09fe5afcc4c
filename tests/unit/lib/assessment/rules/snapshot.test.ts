import { describe, expect, test } from "vitest";
import { CAUSE_TEXTS, FINDING_TEXTS, PLAIN_SIDES, QUESTIONS } from "@/lib/assessment/content";
import { type Part, partsOf, placeOf } from "@/lib/assessment/rules/parts";
import { type Answers, gapsOf, takeSnapshot, unanswered } from "@/lib/assessment/rules/snapshot";
import { headlineOf, levelText, namedText, shownText } from "@/lib/assessment/rules/wording";
import { AnswerForm, CAUSES, FINDINGS, Snapshot } from "@/lib/assessment/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { nothing, rowsOf, type Told, viewOf } from "@/tests/support/records";

const framework = currentFramework("em-to-vp");
const parts = partsOf(framework);
const ON = "2026-06-01";

type Said = Partial<{ choice: number; note: string; evidenceIds: string[] }>;
/** Everything answered with the narrow side or nothing, but for what a test says. */
function answers(said: Record<string, Said> = {}): Answers {
  const narrow = (part: Part) => (part.kind === "question" ? 1 - part.wide : 0);
  return new Map(parts.map((part) => [part.id, { choice: narrow(part), note: "", evidenceIds: [], ...said[part.id] }]));
}
const taken = (said: Record<string, Said> = {}, told: Told[] = []) =>
  takeSnapshot({ framework, view: viewOf(told.length ? rowsOf(told) : nothing, { on: ON }), answers: answers(said) });
const wide = (id: string) => QUESTIONS[id]?.wide ?? 0;

describe("what is asked", () => {
  test("ten questions, then eight rows, each with its place", () => {
    expect(parts.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `QA${at + 1}`),
      ...Array.from({ length: 8 }, (_, at) => `M${at + 1}`),
    ]);
    expect(placeOf(parts, "QA1")).toMatchObject({ number: 1, of: 18, before: null, after: { id: "QA2" } });
    expect(placeOf(parts, "M8")).toMatchObject({ number: 18, before: { id: "M7" }, after: null });
  });

  test("either/or stays either/or: the first, fourth and eighth have their own two sides", () => {
    const forced = parts.flatMap((part) => (part.kind === "question" && part.isForced ? [part] : []));
    expect(forced.map(({ id }) => id)).toEqual(["QA1", "QA4", "QA8"]);
    for (const { id, sides } of forced)
      expect(sides).toEqual(framework.questions?.find((question) => question.id === id)?.sides);
    for (const part of parts) if (part.kind === "question" && !part.isForced) expect(part.sides).toBe(PLAIN_SIDES);
  });

  test("every question has one wider side and one cause, every cause and finding its words", () => {
    expect(Object.keys(QUESTIONS)).toEqual(framework.questions?.map(({ id }) => id));
    for (const { cause } of Object.values(QUESTIONS)) expect(CAUSES).toContain(cause);
    const explained = framework.questionNotes?.find(({ id }) => id === "QA13")?.parts?.map(({ id }) => id);
    expect([...CAUSES]).toEqual(explained);
    expect(Object.keys(CAUSE_TEXTS)).toEqual([...CAUSES]);
    expect(Object.keys(FINDING_TEXTS)).toEqual([...FINDINGS]);
  });

  test("nothing where the track or the version has no questions", () => {
    for (const track of ["vp-to-cto", "vp-to-ceo"] as const) expect(partsOf(currentFramework(track))).toEqual([]);
    expect(partsOf({ ...framework, questions: undefined })).toEqual([]);
  });
});

describe("QA11: nothing is rated", () => {
  const form = { assessmentId: "a", partId: "QA1", seen: "", own: "b" };

  test.each([4, 5, 7, 10, "4", "10", -1, 1.5, "1.5", "half"])("not by %j", (choice) => {
    expect(AnswerForm.safeParse({ ...form, choice }).success).toBe(false);
  });

  test("a question has two sides, a row its levels, and no answer is a figure among others", () => {
    expect(parts.map((part) => (part.kind === "question" ? part.sides.length : part.levels.length))).toEqual([
      ...Array.from({ length: 10 }, () => 2),
      ...Array.from({ length: 8 }, () => 3),
    ]);
    expect(AnswerForm.parse({ ...form, choice: "1" })).toMatchObject({ choice: 1, step: "next", evidenceIds: [] });
    expect(AnswerForm.parse({ ...form, choice: "" })).toMatchObject({ choice: null });
  });
});

describe("confidence beside evidence", () => {
  const said = (id: string, evidenceIds: string[] = []) => ({ [id]: { choice: wide(id), evidenceIds } });
  const item: Told = { id: "e1", on: "2026-05-01", claims: [] };

  test.each<[string, Record<string, Said>, Told[], string, string | null, string]>([
    ["sure, and nothing named", said("QA2"), [], "unshown", "QA13.3", "Confidence only"],
    [
      "named, and nobody confirmed it",
      said("QA2", ["e1"]),
      [item],
      "unconfirmed",
      "QA13.3",
      "1 item named, none confirmed",
    ],
    [
      "named and confirmed",
      said("QA2", ["e1"]),
      [{ ...item, by: ["ana"] }],
      "agree",
      null,
      "1 item named, 1 confirmed",
    ],
    ["not claimed", {}, [], "open", "QA13.1", "Confidence only"],
    [
      "not claimed, whatever it names",
      { QA2: { evidenceIds: ["e1"] } },
      [{ ...item, by: ["ana"] }],
      "open",
      "QA13.1",
      "1 item named, 1 confirmed",
    ],
  ])("a question: %s", (_, answered, told, finding, cause, text) => {
    const question = taken(answered, told).questions[1];
    expect(question).toMatchObject({ id: "QA2", finding, cause });
    expect(question && namedText(question)).toBe(text);
  });

  const cell = (level: number, more: Partial<Told> = {}): Told => {
    return { id: `c${level}`, on: "2026-05-01", claims: [`M1.L${level}`], ...more };
  };
  const shown2 = [
    cell(2, { id: "a", by: ["ana"], context: "Payments" }),
    cell(2, { id: "b", by: ["ana"], context: "Search" }),
  ];
  test.each<[string, number, Told[], string, string | null, number]>([
    ["nothing claimed, nothing shown", 0, [], "open", "QA13.1", 0],
    ["sure, and nothing shown", 2, [], "unshown", "QA13.3", 0],
    ["claimed, and nobody confirmed it", 2, [cell(2)], "unconfirmed", "QA13.3", 0],
    ["claimed higher, and nobody confirmed it", 2, [cell(3)], "unconfirmed", "QA13.3", 0],
    ["surer than what is confirmed", 3, [cell(2, { by: ["ana"] })], "unshown", "QA13.3", 2],
    ["both at the first level", 1, [cell(1, { by: ["ana"] })], "agree", "QA13.1", 1],
    ["more shown than claimed, in one place only", 1, [cell(2, { by: ["ana"] })], "modest", "QA13.2", 2],
    ["both at the second level, in two places", 2, shown2, "agree", null, 2],
  ])("a row: %s", (_, choice, told, finding, cause, shown) => {
    const row = taken({ M1: { choice } }, told).rows[0];
    expect(row).toMatchObject({ id: "M1", finding, cause, shown, placed: choice });
  });

  test("says both in words, with the state of that day", () => {
    const [row] = taken({ M1: { choice: 3 } }, [cell(1, { by: ["ana"] })]).rows;
    if (!row) throw new Error("no row");
    expect([levelText(row, 0), levelText(row, 3)]).toEqual(["Below the first level", "Level 3, VP in practice"]);
    expect(shownText(row)).toBe("Level 1, strong manager: occasional");
    expect(shownText({ ...row, shown: 0 })).toBe("Nothing that anybody has confirmed");
  });

  test("a headline counts what goes further than what is shown, and sums nothing up", () => {
    expect(headlineOf(taken(said("QA2")))).toBe("One of 18 answers go further than what is shown");
    expect(headlineOf(taken())).toBe("What you say and what is shown agree");
    expect(headlineOf(taken({}, [cell(2, { by: ["ana"] })]))).toBe("In places more is shown than you claim");
  });
});

describe("gaps", () => {
  test("have exactly one cause each, whatever was answered", () => {
    for (const choice of [0, 1])
      for (const placed of [0, 1, 2, 3]) {
        const all = Object.fromEntries(
          parts.map((part) => [part.id, { choice: part.kind === "question" ? choice : placed }]),
        );
        const snapshot = taken(all, [{ id: "e", on: "2026-05-01", claims: ["M2.L2", "M3.L3"], by: ["ana"] }]);
        const lines = [...snapshot.questions, ...snapshot.rows];
        const gaps = gapsOf(snapshot, CAUSES).flatMap((group) => group.gaps.map(({ id }) => id));
        expect(gaps.toSorted()).toEqual(lines.flatMap(({ id, cause }) => (cause ? [id] : [])).toSorted());
        expect(new Set(gaps).size).toBe(gaps.length);
      }
  });

  test("of an either/or are told by the side that was chosen", () => {
    const [experience] = gapsOf(taken(), CAUSES);
    expect(experience?.gaps[0]).toMatchObject({ id: "QA1", name: framework.questions?.[0]?.sides?.[0] });
  });
});

describe("a snapshot", () => {
  test("is read back as it was written, and needs every answer", () => {
    const snapshot = taken({ QA5: { choice: 0, note: "Mostly", evidenceIds: ["e1"] } }, [
      { id: "e1", on: "2026-05-01" },
    ]);
    expect(Snapshot.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
    expect(unanswered(framework, new Map()).map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
    expect(unanswered(framework, answers())).toEqual([]);
    const view = viewOf(nothing, { on: ON });
    expect(() => takeSnapshot({ framework, view, answers: new Map() })).toThrow("QA1 is not answered");
  });

  test("names evidence without its words, which stay the owner's to purge", () => {
    const { questions } = taken({ QA5: { choice: 0, evidenceIds: ["e1"] } }, [
      { id: "e1", on: "2026-05-01", wording: 2 },
    ]);
    expect(questions[4]?.evidence).toEqual([{ id: "e1", wording: 2, tier: "note" }]);
  });
});
