import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/date";
import { actionLine, boundaryLine, fitted, milestoneLine, practiceLine } from "@/lib/reminder/rules/words";

const PHASE = { index: 1, name: "Map the gap" };
const ON = "2027-04-04";
const line = (step: number, today: string, missing: string[] = []) =>
  boundaryLine({ phase: PHASE, boundaryOn: ON, today, step, missing });

describe("a boundary", () => {
  test.each([
    [-21, "2027-03-14", "Phase 1, Map the gap, ends in 21 days", "/progress/missing"],
    [-7, "2027-03-28", "Phase 1, Map the gap, ends in 7 days", "/reviews/new?phase=1"],
    [0, "2027-04-04", "Phase 1, Map the gap, ends today", "/reviews/new?phase=1"],
    [7, "2027-04-11", "Decide on phase 1, Map the gap: move on, or extend it", "/reviews/new?phase=1"],
    // Said late, it says how it stands by then.
    [-7, "2027-04-05", "Phase 1, Map the gap, ended yesterday", "/reviews/new?phase=1"],
  ])("%i days from it, on %s, says “%s” and leads to %s", (step, today, title, href) => {
    expect(line(step, today)).toMatchObject({ title, href });
  });

  test("names what is missing, three at most", () => {
    expect(line(-21, "2027-03-14", ["planning"]).body).toBe("What a committee would miss first: planning.");
    expect(line(-21, "2027-03-14", ["planning", "hiring", "bench", "influence", "health"]).body).toBe(
      "What a committee would miss first: planning, hiring, bench and 2 more.",
    );
    expect(line(-21, "2027-03-14").body).toBe("Nothing is missing that a committee would ask for.");
  });
});

test.each([
  [0, "Due today: Run the forum"],
  [3, "Due in 3 days: Run the forum"],
  [-2, "Was due 2 days ago: Run the forum"],
])("what is due in %i days says so", (days, title) => {
  const dueOn = addDays("2027-04-04", days);
  expect(milestoneLine({ id: "m", title: "Run the forum", dueOn, today: "2027-04-04" }).title).toBe(title);
  expect(actionLine({ text: "Run the forum", other: "Amara", dueOn, today: "2027-04-04", href: "/" }).title).toBe(
    title,
  );
});

test("a practice names five clients and counts the rest", () => {
  const client = (name: string) => ({ name, reasons: ["1 check-in waits for you", "Boundary in 3 days"] });
  expect(practiceLine([client("Robin")])).toEqual({
    title: "Robin needs you this week",
    body: "Robin: 1 check-in waits for you; Boundary in 3 days.",
    href: "/practice",
  });
  const seven = practiceLine(["A", "B", "C", "D", "E", "F", "G"].map(client));
  expect(seven.title).toBe("7 clients need you this week");
  expect(seven.body.split("\n")).toHaveLength(6);
  expect(seven.body).toContain("2 more stand in your practice.");
});

test("whatever was typed, a line fits where it is kept", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400, unit: "binary" }),
      fc.string({ maxLength: 1500, unit: "binary" }),
      (title, body) => {
        const cut = fitted({ title, body, href: "/" });
        expect([...cut.title].length).toBeLessThanOrEqual(200);
        expect([...cut.body].length).toBeLessThanOrEqual(1000);
        if ([...title].length <= 200) expect(cut.title).toBe(title);
      },
    ),
  );
});
