import { expect, test } from "vitest";
import { rewind } from "@/lib/roadmap/rules/rewind";

const milestone = {
  id: "a",
  phase: 2,
  title: "Now",
  dueOn: "2026-09-01",
  status: "done" as const,
  closedAt: new Date("2026-08-01T10:00:00Z"),
  dropReason: null,
};
const change = (before: Record<string, unknown> | null) => ({ subjectId: "a", before });

test("nothing since: as it is", () => {
  expect(rewind([milestone], [])).toEqual([milestone]);
});

test("each field goes back to what the oldest change since says of it", () => {
  const since = [
    change({ title: "First" }),
    change({ title: "Second", dueOn: "2026-07-01", phase: 1 }),
    change({ status: "open", closedAt: null }),
    change({ status: "dropped", closedAt: "2026-07-20T10:00:00.000Z", dropReason: "No" }),
  ];
  expect(rewind([milestone], since)).toEqual([
    { ...milestone, title: "First", dueOn: "2026-07-01", phase: 1, status: "open", closedAt: null, dropReason: "No" },
  ]);
});

test("links, other milestones and what has the wrong shape change nothing", () => {
  const since = [
    change(null),
    change({ evidenceId: "e", status: "lost", phase: "1" }),
    { subjectId: "b", before: { title: "B" } },
  ];
  expect(rewind([milestone], since)).toEqual([milestone]);
});

test("they stand by the due days of then", () => {
  const later = { ...milestone, id: "b", dueOn: "2026-10-01" };
  const since = [{ subjectId: "b", before: { dueOn: "2026-01-01" } }];
  expect(rewind([milestone, later], since).map(({ id }) => id)).toEqual(["b", "a"]);
});
