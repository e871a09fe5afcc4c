import { expect, test } from "vitest";
import { byDue, isLate, isOpenAction } from "@/lib/review/rules/action";

const AT = new Date("2026-11-20T11:00:00Z");
const OPEN = { doneAt: null, droppedAt: null };
const one = (id: string, dueOn: string, ended: Partial<Record<"doneAt" | "droppedAt", Date>> = {}) => ({
  ...{ id, dueOn, ...OPEN },
  ...ended,
});

test("an action is open until it is done or dropped, and late from the day after it is due", () => {
  expect(isOpenAction(OPEN)).toBe(true);
  expect(isOpenAction({ ...OPEN, doneAt: AT })).toBe(false);
  expect(isOpenAction({ ...OPEN, droppedAt: AT })).toBe(false);
  expect(isLate(one("a", "2026-11-20"), "2026-11-20")).toBe(false);
  expect(isLate(one("a", "2026-11-20"), "2026-11-21")).toBe(true);
  expect(isLate(one("a", "2026-11-20", { doneAt: AT }), "2026-11-21")).toBe(false);
});

test("open ones come first, each by the day they are due", () => {
  const list = [
    one("done", "2026-01-01", { doneAt: AT }),
    one("b", "2026-12-04"),
    one("dropped", "2026-01-02", { droppedAt: AT }),
    one("c", "2026-11-27"),
    one("a", "2026-12-04"),
  ];
  for (const given of [list, list.toReversed()])
    expect(given.toSorted(byDue).map(({ id }) => id)).toEqual(["c", "a", "b", "done", "dropped"]);
});
