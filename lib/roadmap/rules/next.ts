import { type Day, daysBetween, longDay } from "@/lib/date";
import { nextBoundary, type Plan, phaseOn } from "./plan";

/** One thing that comes next: what, by when, and where to go for it. */
export type Step = { when: string; what: string; detail: string; href: string };

type Milestone = { id: string; title: string; dueOn: Day; status: string };

/** "in 151 days", "tomorrow", "today", "12 days ago" */
export function fromNow(today: Day, day: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (Math.abs(days) === 1) return days > 0 ? "tomorrow" : "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** The open milestone to look at first: the earliest due, overdue ones before all others; null when none is open. */
export function nextMilestone<M extends Milestone>(milestones: readonly M[]): M | null {
  const open = milestones.filter(({ status }) => status === "open");
  return open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null;
}

/** The next boundary as a step; before the start it is the start, after the end the end. */
export function boundaryStep({ plan, names, today }: { plan: Plan; names: readonly string[]; today: Day }): Step {
  if (today < plan.startOn)
    return { when: "The start", what: longDay(plan.startOn), detail: fromNow(today, plan.startOn), href: "/roadmap" };
  const next = nextBoundary(plan, today);
  if (!next)
    return { when: "The end", what: longDay(plan.endsOn), detail: fromNow(today, plan.endsOn), href: "/roadmap" };
  const last = next.phase.index === plan.phases.length;
  return {
    when: "Next boundary",
    what: `${longDay(next.phase.boundaryOn)}, ${last ? "end of the roadmap" : `end of “${names[next.phase.index - 1] ?? ""}”`}`,
    detail: fromNow(today, next.phase.boundaryOn),
    href: "/roadmap",
  };
}

/** What to do next on Home: tidy first, then the milestone that presses most, then the next date. At most three. */
export function nextSteps({
  plan,
  names,
  milestones,
  toPlace,
  today,
}: {
  plan: Plan;
  names: readonly string[];
  milestones: readonly Milestone[];
  toPlace: number;
  today: Day;
}): Step[] {
  const steps: Step[] = [];
  if (toPlace)
    steps.push({
      when: "",
      what: toPlace === 1 ? "Place one item" : `Place ${toPlace} items`,
      detail: "they wait in the tidy list",
      href: "/evidence/tidy",
    });
  const milestone = nextMilestone(milestones);
  if (milestone) {
    const late = milestone.dueOn < today;
    const due = `${late ? "was due" : "due"} ${longDay(milestone.dueOn)}, ${fromNow(today, milestone.dueOn)}`;
    steps.push({
      when: "",
      what: milestone.title,
      detail: `milestone, ${due}`,
      href: `/roadmap/milestones/${milestone.id}`,
    });
  }
  const named = steps.map((step, at) => ({ ...step, when: at === 0 ? "Next" : "Then" }));
  return [...named, boundaryStep({ plan, names, today })];
}

/** The phases with how many of their milestones are closed; dropped ones count neither way. */
export function phaseCounts({
  plan,
  names,
  milestones,
  today,
}: {
  plan: Plan;
  names: readonly string[];
  milestones: readonly (Milestone & { phase: number })[];
  today: Day;
}) {
  const here = phaseOn(plan, today)?.index;
  return plan.phases.map(({ index, lastOn }) => {
    const kept = milestones.filter(({ phase, status }) => phase === index && status !== "dropped");
    const closed = kept.filter(({ status }) => status === "done").length;
    return { name: names[index - 1] ?? `Phase ${index}`, lastOn, closed, all: kept.length, here: index === here };
  });
}
