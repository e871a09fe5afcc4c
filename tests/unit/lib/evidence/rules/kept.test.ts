import { describe, expect, test } from "vitest";
import { confirmedItems, dayInWords, keptMessage, onlyItem } from "@/lib/evidence/rules/kept";

const TODAY = "2026-11-20";
const item = { sentence: "Handed over the review", happenedOn: "2026-11-13", rescue: false, problems: [] };

describe("what is said after a capture", () => {
  test.each([
    ["2026-11-20", "today"],
    ["2026-11-13", "Friday 13 November"],
    ["2025-11-13", "Thursday 13 November 2025"],
  ])("%s is %s", (day, words) => {
    expect(dayInWords(day, TODAY)).toBe(words);
  });

  test("names the day and the words that set it", () => {
    expect(keptMessage({ ...item, dateText: "last Friday" }, TODAY)).toBe(
      "Kept, for Friday 13 November (“last Friday”).",
    );
    expect(keptMessage({ ...item, happenedOn: TODAY }, TODAY)).toBe("Kept, for today.");
  });

  test("says that it is a rescue, and what was wrong with a day", () => {
    const problems = ["31 Feb is not in the calendar; kept as today"];
    expect(keptMessage({ ...item, happenedOn: TODAY, rescue: true, dateText: "31 Feb", problems }, TODAY)).toBe(
      "Kept as a rescue, for today. 31 Feb is not in the calendar; kept as today.",
    );
  });
});

describe("onlyItem", () => {
  test("refuses nothing and too much, at the field", () => {
    expect(() => onlyItem([])).toThrow("Write one sentence");
    expect(() => onlyItem([{ ...item, sentence: "x".repeat(1_001) }])).toThrow("Shorten this to 1,000 characters");
    expect(onlyItem([item])).toBe(item);
  });
});

describe("confirmedItems", () => {
  const form = {
    step: "confirm" as const,
    captureKey: "key-0001",
    text: "",
    sentence: ["One", "Two", "Three"],
    happenedOn: ["2026-11-01", "2026-11-02", "2026-11-03"],
    rescue: ["2"],
    keep: ["0", "2"],
  };

  test("takes the ticked ones, each with its own day and mark", () => {
    expect(confirmedItems(form, TODAY)).toEqual([
      { sentence: "One", happenedOn: "2026-11-01", rescue: false },
      { sentence: "Three", happenedOn: "2026-11-03", rescue: true },
    ]);
  });

  test("joins a sentence that was broken over lines", () => {
    expect(confirmedItems({ ...form, sentence: ["One \r\n  more", "", ""], keep: ["0"] }, TODAY)[0]?.sentence).toBe(
      "One more",
    );
  });

  test("names each field that needs a change, and looks only at what is ticked", () => {
    const wrong = { ...form, sentence: ["", "", "fine"], happenedOn: ["2026-02-31", "x", "2026-11-21"] };
    const refused = () => confirmedItems(wrong, TODAY);
    expect(refused).toThrow(
      expect.objectContaining({
        code: "INVALID",
        fields: {
          "sentence.0": "Write one sentence about what happened.",
          "happenedOn.0": expect.stringContaining("exists"),
          "happenedOn.2": expect.stringContaining("not happened yet"),
        },
      }),
    );
  });

  test("asks for at least one", () => {
    expect(() => confirmedItems({ ...form, keep: [] }, TODAY)).toThrow("Tick at least one");
    expect(() => confirmedItems({ ...form, keep: ["7"] }, TODAY)).toThrow("Tick at least one");
  });
});
