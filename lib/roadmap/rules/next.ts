import { byDay, type Day, daysBetween, longDay } from "@/lib/date";
import { rankIn } from "./milestone";
import { nextBoundary, type Plan, phaseOn } from "./plan";

/** One thing that comes next: what, by when, and where to go for it. */
export type Step = { when: string; what: string; detail: string; href: string };

type Milestone = { id: string; templateId: string | null; title: string; dueOn: Day | null; status: string };

/** "in 151 days", "tomorrow", "today", "12 days ago" */
export function fromNow(today: Day, day: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (Math.abs(days) === 1) return days > 0 ? "tomorrow" : "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** `first` are the templates that the situation begins with, in order. */
type Order = { first: readonly string[]; today: Day };

/**
 * The open milestone to look at first, null when none is open: what is overdue, then what the situation begins with,
 * then the others by day, and last those without one.
 */
export function nextMilestone<M extends Milestone>(milestones: readonly M[], { first, today }: Order): M | null {
  const rank = (one: Milestone) => (one.dueOn !== null && one.dueOn < today ? -1 : rankIn(first, one));
  const open = milestones.filter(({ status }) => status === "open");
  return open.toSorted((a, b) => rank(a) - rank(b) || byDay(a.dueOn, b.dueOn))[0] ?? null;
}

/** From how many days before a boundary its review is offered; ours, the day of the first reminder. */
export const REVIEW_DAYS = 21;

/** The next boundary of a dated plan as a step; before the start it is the start, after the end the end. */
export function boundaryStep({ plan, names, today }: { plan: Plan; names: readonly string[]; today: Day }): Step {
  if (today < plan.startOn)
    return { when: "The start", what: longDay(plan.startOn), detail: fromNow(today, plan.startOn), href: "/roadmap" };
  const next = nextBoundary(plan, today);
  const end = plan.endsOn ?? plan.startOn;
  const reviewOf = (phase: number) => `/reviews/new?phase=${phase}`;
  if (!next)
    return { when: "The end", what: longDay(end), detail: fromNow(today, end), href: reviewOf(plan.phases.length) };
  const last = next.phase.index === plan.phases.length;
  return {
    when: "Next boundary",
    what: `${longDay(next.phase.boundaryOn)}, ${last ? "end of the roadmap" : `end of “${names[next.phase.index - 1] ?? ""}”`}`,
    detail: fromNow(today, next.phase.boundaryOn),
    href: next.days <= REVIEW_DAYS ? reviewOf(next.phase.index) : "/roadmap",
  };
}

/** Where nothing ends, the next date is one that the person chose. */
function dateStep(milestones: readonly Milestone[], today: Day): Step {
  const [next] = milestones
    .flatMap(({ id, title, dueOn, status }) =>
      status === "open" && dueOn && dueOn >= today ? { id, title, dueOn } : [],
    )
    .toSorted((a, b) => byDay(a.dueOn, b.dueOn));
  if (!next)
    return {
      when: "Next date",
      what: "None is set",
      detail: "nothing here ends; give a milestone a day if one helps",
      href: "/roadmap",
    };
  return {
    when: "Next date",
    what: longDay(next.dueOn),
    detail: `${next.title}, ${fromNow(today, next.dueOn)}`,
    href: `/roadmap/milestones/${next.id}`,
  };
}

/** What to do next on Home: tidy first, then the milestone that presses most, then the next date. At most three. */
export function nextSteps({
  plan,
  names,
  milestones,
  first,
  toPlace,
  today,
}: {
  plan: Plan;
  names: readonly string[];
  milestones: readonly Milestone[];
  toPlace: number;
} & Order): Step[] {
  const steps = tidyStep(toPlace);
  const milestone = nextMilestone(milestones, { first, today });
  if (milestone)
    steps.push({
      when: "",
      what: milestone.title,
      detail: `milestone${dueText(milestone.dueOn, today)}`,
      href: `/roadmap/milestones/${milestone.id}`,
    });
  const named = steps.map((step, at) => ({ ...step, when: at === 0 ? "Next" : "Then" }));
  return [...named, plan.endsOn === null ? dateStep(milestones, today) : boundaryStep({ plan, names, today })];
}

type Ended = { id: string; endedOn: Day; outcome: string; toPlace: number };

/** What is there to do when no roadmap runs: what waits to be placed, how the last one ended, and another if wanted. */
export function stepsAfter({ id, endedOn, outcome, toPlace }: Ended): Step[] {
  return [
    ...tidyStep(toPlace).map((step) => ({ ...step, when: "Next" })),
    { when: "Finished", what: outcome, detail: longDay(endedOn), href: `/roadmap?id=${id}` },
    {
      when: "If you like",
      what: "Start another roadmap",
      detail: "what you have logged serves it as well",
      href: "/start",
    },
  ];
}

function tidyStep(toPlace: number): Step[] {
  if (!toPlace) return [];
  const what = toPlace === 1 ? "Place one item" : `Place ${toPlace} items`;
  return [{ when: "", what, detail: "they wait in the tidy list", href: "/evidence/tidy" }];
}

function dueText(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return ", at your own pace";
  return `, ${dueOn < today ? "was due" : "due"} ${longDay(dueOn)}, ${fromNow(today, dueOn)}`;
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
  const stored = Math.max(names.length, ...milestones.map(({ phase }) => phase));
  return Array.from({ length: plan.phases.length || stored }, (_, at) => {
    const kept = milestones.filter(({ phase, status }) => phase === at + 1 && status !== "dropped");
    const closed = kept.filter(({ status }) => status === "done").length;
    const lastOn = plan.phases[at]?.lastOn ?? null;
    return { name: names[at] ?? `Phase ${at + 1}`, lastOn, closed, all: kept.length, here: at + 1 === here };
  });
}
