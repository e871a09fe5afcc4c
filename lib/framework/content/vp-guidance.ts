import type { Framework } from "@/lib/framework/schema";
import { situations } from "./situations";
import { decisionPrompts, needs } from "./vp-needs";
import { activities, responsibilities, scope, skills, vpCtoCeo } from "./vp-role";
import { sheets } from "./vp-worksheets";

/** By the id of a thing: the signals that evidence of it goes to. */
type Serves = Record<string, string[]>;

/** The same things, each with what evidence of it goes to: that differs from track to track. */
export function serving<T extends { id: string }>(things: T[], serves: Serves): T[] {
  return things.map((one) => ({ ...one, ...(serves[one.id] && { serves: serves[one.id] }) }));
}

/** All about the VP's role that every track carries: what it is, where one stands in it, what to want. */
export function vpGuidance(serves: Serves) {
  return {
    responsibilities: serving(responsibilities, serves),
    skills: serving(skills, serves),
    activities: serving(activities, serves),
    scope: serving(scope, serves),
    roleComparisons: vpCtoCeo,
    needs: serving(needs, serves),
    decisionPrompts,
    situations,
    worksheets: sheets.map((sheet) => ({ ...sheet, serves: serves[sheet.id] ?? [] })),
  } satisfies Partial<Framework>;
}
