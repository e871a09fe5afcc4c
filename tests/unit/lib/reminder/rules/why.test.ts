import { expect, test } from "vitest";
import { wayText, whyText } from "@/lib/reminder/rules/why";
import { MAILED, OUTCOMES, RULES } from "@/lib/reminder/schema";

const ON = "2027-04-04";

test.each([
  [{ rule: "boundary", step: -21, dueOn: "2027-03-14" }, "21 days before the boundary, 4 April 2027"],
  [{ rule: "boundary", step: 0, dueOn: ON }, "On the day of the boundary, 4 April 2027"],
  [{ rule: "meeting", step: -1, dueOn: "2027-04-03" }, "A day before the meeting, 4 April 2027"],
  [{ rule: "milestone", step: -3, dueOn: "2027-04-01" }, "3 days before it was due, 4 April 2027"],
  [{ rule: "ask", step: 14, dueOn: "2027-04-18" }, "14 days after the ask, 4 April 2027"],
  [
    { rule: "boundary", step: -21, dueOn: "2027-03-21" },
    "Said again because you asked for it; first 21 days before the boundary, 4 April 2027",
  ],
  [{ rule: "evidence", step: 0, dueOn: "2027-04-09" }, "The prompt of the week, on Friday"],
  [{ rule: "practice", step: 0, dueOn: "2027-04-05" }, "Every Monday, when somebody needs you"],
] as const)("%o comes from a rule in words", (told, text) => {
  expect(whyText({ subjectOn: ON, ...told })).toBe(text);
});

test("every outcome of every kind says through what, or why not", () => {
  for (const rule of RULES)
    for (const outcome of OUTCOMES)
      for (const mailed of MAILED) {
        const text = wayText({ rule, outcome, mailed });
        expect(text.startsWith("Not said: ")).toBe(outcome !== "told");
        expect(text.includes("mail"), `${rule} ${outcome} ${mailed}`).toBe(
          outcome === "told" && (rule === "ask" || mailed !== "none"),
        );
      }
});
