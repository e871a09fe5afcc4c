import { describe, expect, test } from "vitest";
import { entriesOf } from "@/lib/framework/rules/entries";
import { guideFrameworks } from "@/lib/framework/rules/guide";
import { searchGuide, stem } from "@/lib/framework/rules/search";

const frameworks = guideFrameworks(null);
const ids = (question: string) => searchGuide(frameworks, question).map(({ entry }) => entry.id);
const excerpt = (question: string) => searchGuide(frameworks, question)[0]?.excerpt ?? [];

describe("words that are one", () => {
  test.each([
    ["priorities", "priority"],
    ["sign-offs", "signoff"],
    ["Organized", "organise"],
    ["planning", "plan"],
    ["delegating", "delegate"],
    ["décisions", "decision"],
  ])("%s and %s", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ["business", "busines"],
    ["status", "statu"],
    ["ring", "r"],
    ["need", "ne"],
    ["analysis", "analysi"],
  ])("%s is not %s", (one, other) => {
    expect(stem(one)).not.toBe(other);
  });
});

describe("a question is answered first by", () => {
  test.each([
    ["M1.L2", "M1.L2"],
    ["m1.l2", "M1.L2"],
    ["what would count for succession?", "C6.E1"],
    ["which trap is asking for sign-off on everything?", "T1"],
    ["late surprises", "C3.E4"],
    ["LATE SURPRISES", "C3.E4"],
    ["Holding delivery too close", "T1"],
    ["who could replace me?", "C2.W2"],
    ["micromanaging", "SH2"],
    ["executive presence", "T2"],
    ["AI governance", "AI5"],
    ["no timetable", "O7"],
    ["indicator board and investors", "VE6.2"],
  ])("%s: %s", (question, id) => {
    expect(ids(question)[0]).toBe(id);
  });

  test("what is called so, before what only mentions it", () => {
    const found = searchGuide(frameworks, "succession").map(({ entry }) => /succession/i.test(entry.title));
    expect(found.filter(Boolean).length).toBeGreaterThan(2);
    expect(found.lastIndexOf(true)).toBe(found.filter(Boolean).length - 1);
  });
});

test.each(["", "  ", "?!", "qqqqqq", "<script>", "%_\\"])("%j finds nothing", (question) => {
  expect(ids(question)).toEqual([]);
});

test("a question of empty words alone is taken at its word", () => {
  expect(ids("who").length).toBeGreaterThan(0);
});

test("of a long question the first dozen words count", () => {
  const filler = Array.from({ length: 11 }, (_, n) => `qqq${n}`).join(" ");
  expect(ids(`${filler} late surprises`)).toEqual(ids(`late ${filler}`));
  expect(ids(`${filler} qqq11 late surprises`)).toEqual([]);
});

test("what several tracks have is found once", () => {
  const found = ids("stay VP for good");
  expect(found.filter((id) => id === "VC0")).toEqual(["VC0"]);
});

test("entries of every track are found by their own id", () => {
  const all = frameworks.flatMap((framework) => [...entriesOf(framework).keys()]);
  const some = all.filter((_, at) => at % 20 === 0);
  expect(some.length).toBeGreaterThan(30);
  expect(some.filter((id) => ids(id)[0] !== id)).toEqual([]);
});

describe("the excerpt", () => {
  test("is a whole paragraph of the entry with the words of the question set apart", () => {
    const parts = excerpt("late surprises");
    const entry = frameworks.map((framework) => entriesOf(framework).get("C3.E4")).find(Boolean);
    expect(entry?.words).toContain(parts.map(({ text }) => text).join(""));
    expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Late"]);
  });

  test("keeps the case and the punctuation of the text", () => {
    const parts = excerpt("trade-offs VERBATIM organisation").filter(({ hit }) => hit);
    for (const { text } of parts) expect(text).toMatch(/^\p{L}/u);
  });
});
