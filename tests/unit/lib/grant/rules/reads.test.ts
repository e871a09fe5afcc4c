import { expect, test } from "vitest";
import { pageText, readHref, readsByDay } from "@/lib/grant/rules/reads";

test.each([
  ["", "The summary"],
  ["roadmap", "The roadmap"],
  ["evidence", "The list of evidence"],
  ["evidence?q=planning", "The list of evidence"],
  ["evidence/0198", "An item of evidence"],
  ["matrix/M1.L2", "A row of readiness"],
  ["worksheets/NONE", "The worksheet “NONE”"],
  ["practice", "The list of all their clients"],
  ["reviews/1", "A review"],
  ["reviews/with/1", "A review held together"],
  ["somewhere/else", "Somewhere, else"],
])("the page “%s” is called “%s”", (page, said) => {
  expect(pageText(page)).toBe(said);
});

test.each([
  ["", "/reading/g"],
  ["evidence/1", "/reading/g/evidence/1"],
  ["check-ins", "/check-ins/g"],
  ["check-ins/1", "/check-ins/g/1"],
  ["meetings/1", "/meetings/g/1"],
  ["reviews/1", "/reading/g/reviews/1"],
  ["reviews/with/1", "/reviews"],
  ["practice", null],
])("what “%s” showed stands at %s", (page, href) => {
  expect(readHref("g", page)).toBe(href);
});

test("reads stand under the day of the leader, the newest first, and a page once a day", () => {
  const read = (page: string, iso: string) => ({ page, hour: new Date(iso) });
  const reads = [
    read("roadmap", "2026-11-20T23:00:00Z"),
    read("", "2026-11-20T22:00:00Z"),
    read("roadmap", "2026-11-20T10:00:00Z"),
    read("roadmap", "2026-11-20T09:00:00Z"),
  ];
  expect(readsByDay(reads, "UTC")).toEqual([{ on: "2026-11-20", pages: ["", "roadmap"] }]);
  expect(readsByDay(reads, "Europe/Berlin")).toEqual([
    { on: "2026-11-21", pages: ["roadmap"] },
    { on: "2026-11-20", pages: ["", "roadmap"] },
  ]);
});
