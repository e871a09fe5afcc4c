import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import {
  type Feedback,
  feedbackIn,
  fitting,
  heardText,
  isOpenFeedback,
  milestoneFrom,
  openByGiver,
  openText,
  openTexts,
  standingOf,
} from "@/lib/worksheet/rules/feedback";
import { findSheet } from "@/lib/worksheet/rules/sheet";

const framework = currentFramework("em-to-vp");
const prompt = findSheet(framework, FEEDBACK_SHEET)?.sheet.prompts[0];
if (!prompt) throw new Error("There is no worksheet of feedback.");

const CONCRETE: Feedback = {
  ...{ lineId: "a", said: "Be more strategic.", giver: "CTO" },
  situation: "Quarter planning with the other directors",
  behaviour: "Puts two options and what each costs on the table before being asked",
  good: "The directors choose between options that came from Payments",
  dueOn: "2027-01-29",
  notices: "The director of product",
};
const standing = (said: Partial<Feedback> = {}) => standingOf(framework, { ...CONCRETE, ...said });

describe("a line of feedback", () => {
  test("is read by what its columns mean", () => {
    const cells = { "What was said": "Be more strategic.", "By when": "2027-01-29", "Who would notice": "Sales" };
    const nothing = { giver: "", situation: "", behaviour: "", good: "" };
    expect(feedbackIn(prompt, { lineId: "a", said: { "": cells } })).toEqual({
      ...{ lineId: "a", ...nothing, said: "Be more strategic.", dueOn: "2027-01-29", notices: "Sales" },
    });
  });

  test("is none while nothing stands in it, and on other lists", () => {
    const predictions = findSheet(framework, "WS.SH3")?.sheet.prompts[1];
    expect(feedbackIn(prompt, { lineId: "a", said: {} })).toBeNull();
    expect(predictions && feedbackIn(predictions, { lineId: "a", said: { "": { By: "2027-01-29" } } })).toBeNull();
    expect(isOpenFeedback(framework, prompt, { lineId: "a", said: { "": { "What was said": "More presence" } } })).toBe(
      true,
    );
    expect(isOpenFeedback(framework, prompt, { lineId: "a", said: {} })).toBe(false);
  });

  test.each<[string, Partial<Feedback>, string[]]>([
    ["with all of it is open no longer", {}, []],
    ["needs what was said", { said: "" }, ["Still open: it lacks what was said."]],
    ["needs a situation", { situation: " " }, ["Still open: it lacks the situation."]],
    ["needs a behaviour", { behaviour: "" }, ["Still open: it lacks what somebody would see or hear."]],
    ["needs what good looks like", { good: "" }, ["Still open: it lacks what good looks like."]],
    ["needs a day", { dueOn: "" }, ["Still open: it lacks by when."]],
    ["needs somebody who would notice", { notices: "" }, ["Still open: it lacks who would notice."]],
    ["does not need its giver", { giver: "" }, []],
    [
      "lacks several things at once",
      { situation: "", dueOn: "", notices: "" },
      ["Still open: it lacks the situation, by when and who would notice."],
    ],
    [
      "stays open for a vague word in what would be followed",
      { good: "Seen as Strategic, with presence" },
      ["“presence” and “strategic” in what good looks like are too vague to act on. Write what would happen instead."],
    ],
    [
      "stays open for one in the behaviour too",
      { behaviour: "Shows ownership" },
      ["“ownership” in what somebody would see or hear is too vague to act on. Write what would happen instead."],
    ],
    ["may name an executive as the one who would notice", { notices: "An executive" }, []],
  ])("%s", (_, said, texts) => {
    expect(openTexts(standing(said))).toEqual(texts);
    expect(standing(said).isOpen).toBe(texts.length > 0);
  });

  test("keeps the words it came in, vague or not", () => {
    expect(standing()).toMatchObject({ isOpen: false, heard: ["strategic"] });
    expect(heardText(standing())).toBe("As it was said, “strategic” can mean anything.");
    expect(heardText(standing({ said: "Let the managers run the review." }))).toBe("");
  });

  test("cannot be concrete while anything is lacking or vague, whatever else stands in it", () => {
    const cell = fc.constantFrom("", "strategic", "Two options on one page");
    const names = ["said", "situation", "behaviour", "good", "dueOn", "notices"] as const;
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell, cell, cell), (cells) => {
        const said = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
        const isWhole = cells.every(Boolean) && said.behaviour !== "strategic" && said.good !== "strategic";
        expect(standing(said).isOpen).toBe(!isWhole);
      }),
    );
  });
});

describe("what is open", () => {
  const by = (...givers: string[]) => givers.map((giver) => ({ giver }));

  test("is counted by who said it, whatever the case, the most first", () => {
    expect(openByGiver(by("Product", "CTO", "cto ", "", "CTO"))).toEqual([
      { giver: "CTO", count: 3 },
      { giver: "Product", count: 1 },
      { giver: "", count: 1 },
    ]);
    expect(openText(by("CTO", "cto", ""))).toBe("Still open: two by CTO and one by somebody not named.");
    expect(openText([])).toBe("None of it is open any more.");
  });

  test("adds up to what there is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { minLength: 1 }), (givers) => {
        expect(openByGiver(by(...givers)).reduce((sum, { count }) => sum + count, 0)).toBe(givers.length);
      }),
    );
  });
});

describe("the milestone it becomes", () => {
  test("is called by what good looks like, due when it was said, with what to look for", () => {
    expect(milestoneFrom(CONCRETE)).toEqual({
      title: CONCRETE.good,
      dueOn: "2027-01-29",
      note: `Situation: ${CONCRETE.situation}\nTo be seen: ${CONCRETE.behaviour}\nWho would notice: ${CONCRETE.notices}`,
    });
  });

  test("is called by the behaviour where the other is too long, and shortened where both are", () => {
    const long = "Two options on one page. ".repeat(12);
    expect(milestoneFrom({ ...CONCRETE, good: long }).title).toBe(CONCRETE.behaviour);
    expect(milestoneFrom({ ...CONCRETE, good: long, behaviour: long }).title).toMatch(/^Two options.*…$/);
  });

  test("fits what a milestone holds, on one line and without half a character", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (good, behaviour, situation) => {
        const { title, note } = milestoneFrom({ ...CONCRETE, good, behaviour, situation });
        expect(title.length).toBeLessThanOrEqual(200);
        expect(title).not.toMatch(/\n/);
        expect(note.length).toBeLessThanOrEqual(500);
        expect([title.isWellFormed(), note.isWellFormed()]).toEqual([true, true]);
      }),
    );
  });
});

test("of an answer only that fits which would stand where nothing stands", () => {
  const given = { situation: "In planning", behaviour: "", good: "They choose" };
  expect(fitting({ ...CONCRETE, situation: "" }, given)).toEqual({ situation: "In planning" });
  expect(fitting(CONCRETE, given)).toEqual({});
  expect(fitting({ ...CONCRETE, good: " ", behaviour: "" }, given)).toEqual({ good: "They choose" });
});
