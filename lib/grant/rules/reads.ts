import { type Day, dayOf } from "@/lib/date";
import { capital } from "@/lib/text";
import { sheetTitle } from "./sheets";

type Read = { page: string; hour: Date };

/** What the pages below a grant are called: one by itself, and one of several of its kind. */
const PAGES: Record<string, { all: string; one: string }> = {
  "": { all: "the summary", one: "the summary" },
  brief: { all: "the brief", one: "the brief" },
  calendar: { all: "the dates in their calendar", one: "the dates in their calendar" },
  practice: { all: "the list of all their clients", one: "the list of all their clients" },
  roadmap: { all: "the roadmap", one: "the roadmap" },
  milestones: { all: "the milestones", one: "a milestone" },
  evidence: { all: "the list of evidence", one: "an item of evidence" },
  matrix: { all: "readiness", one: "a row of readiness" },
  progress: { all: "readiness over time", one: "readiness over time" },
  assessments: { all: "the assessments", one: "an assessment" },
  reviews: { all: "the reviews", one: "a review" },
  meetings: { all: "the meetings", one: "a meeting" },
  "check-ins": { all: "the check-ins", one: "a check-in" },
  worksheets: { all: "the worksheets", one: "a worksheet" },
};

/** A page below a grant in words; one that this build does not know goes by its path. */
export function pageText(page: string): string {
  const [first = "", second] = (page.split("?")[0] ?? "").split("/");
  if (first === "worksheets" && second) return `The worksheet “${sheetTitle(second)}”`;
  if (isTogether(page)) return "A review held together";
  const known = PAGES[first];
  if (!known) return capital(page.replaceAll("/", ", "));
  return capital(second ? known.one : known.all);
}

/** What both sides use stands at an address of its own, and not below what the reader reads. */
const SHARED = ["check-ins", "meetings"];

/** A review as its reader places the leader in it, which the leader does on the pages of their own reviews. */
const isTogether = (page: string) => page.startsWith("reviews/with/");

/**
 * The address at which the leader sees what was read: what `page` below a grant showed. Null for what shows other leaders
 * too, which nobody but its reader can open.
 */
export function readHref(grantId: string, page: string): string | null {
  if (page === "practice" || page === "calendar") return null;
  if (isTogether(page)) return "/reviews";
  const [first = "", ...rest] = page.split("/");
  if (SHARED.includes(first)) return `/${[first, grantId, ...rest].join("/")}`;
  return `/reading/${grantId}${page && "/"}${page}`;
}

/** What was read on each day in `zone`, the newest day first; a page stands once a day however often it was read. */
export function readsByDay(reads: readonly Read[], zone: string): { on: Day; pages: string[] }[] {
  const days = new Map<Day, Set<string>>();
  for (const { page, hour } of reads) {
    const on = dayOf(hour, zone);
    days.set(on, (days.get(on) ?? new Set()).add(page));
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([on, pages]) => ({ on, pages: [...pages].sort() }));
}
