import type { Day } from "@/lib/date";
import { invalid, notFound } from "@/lib/errors";
import { MOST_AWAYS, MOST_EXTENSIONS } from "../schema";
import { type Plan, planOf, withinCalendar } from "./plan";
import { open, type Phases, presentPlan, type Shifts } from "./standing";

/** One thing that sets or moves the dates; the last two take an extension or an away period back. */
export type PlanChange =
  | { kind: "start"; startOn: Day }
  | { kind: "extend"; phase: number; weeks: number }
  | { kind: "away"; fromOn: Day; toOn: Day; pausesPlan: boolean }
  | { kind: "extension-back"; id: string }
  | { kind: "away-back"; id: string };

type Tried = { shifts: Shifts; phases: Phases; change: PlanChange };

/** The field of a form at which a plan that would grow too long is refused. */
const FIELDS = { start: "startOn", extend: "weeks", away: "toOn", "extension-back": "form", "away-back": "form" };

/** The plan as it would be in force after `change`; nothing is written. */
export function planWith({ shifts, phases, change }: Tried): Plan {
  const extensions = open(shifts.extensions).filter(({ id }) => change.kind !== "extension-back" || id !== change.id);
  const aways = open(shifts.aways).filter(({ id }) => change.kind !== "away-back" || id !== change.id);
  return planOf({
    startOn: change.kind === "start" ? change.startOn : presentPlan(shifts, phases).startOn,
    phases,
    extensions: change.kind === "extend" ? [...extensions, change] : extensions,
    aways: change.kind === "away" ? [...aways, change] : aways,
  });
}

/**
 * What `change` would make of the plan, and what the history keeps of it. Throws INVALID at its field, NOT_FOUND for
 * an extension or away period that is not in force.
 */
export function tryChange(tried: Tried) {
  const { shifts, phases, change } = tried;
  const kept = demand(tried);
  const after = withinCalendar(planWith(tried), FIELDS[change.kind]);
  return { before: presentPlan(shifts, phases), after, kept };
}

type Kept = { before?: object; after?: object };

function demand({ shifts, phases, change }: Tried): Kept {
  const [extensions, aways] = [open(shifts.extensions), open(shifts.aways)];
  switch (change.kind) {
    case "start": {
      const { startOn } = presentPlan(shifts, phases);
      if (startOn === change.startOn) throw invalid("startOn", "The roadmap starts on this day already.");
      return { before: { startOn }, after: { startOn: change.startOn } };
    }
    case "extend": {
      const { phase, weeks } = change;
      if (phases.length === 0) throw invalid("phase", "This track has no dates, so there is nothing to extend.");
      if (phase > phases.length) throw invalid("phase", `Choose one of the phases 1 to ${phases.length}.`);
      if (extensions.length >= MOST_EXTENSIONS)
        throw invalid("weeks", `There are ${MOST_EXTENSIONS} extensions. Take one back and make it longer instead.`);
      return { after: { phase, weeks } };
    }
    case "away": {
      const { fromOn, toOn, pausesPlan } = change;
      if (aways.length >= MOST_AWAYS)
        throw invalid("fromOn", `There are ${MOST_AWAYS} away periods. Remove one first.`);
      if (aways.some((one) => one.fromOn === fromOn && one.toOn === toOn && one.pausesPlan === pausesPlan))
        throw invalid("fromOn", "This away period is there already.");
      return { after: { fromOn, toOn, pausesPlan } };
    }
    case "extension-back": {
      const found = extensions.find(({ id }) => id === change.id);
      if (!found) throw notFound();
      return { before: { phase: found.phase, weeks: found.weeks } };
    }
    case "away-back": {
      const found = aways.find(({ id }) => id === change.id);
      if (!found) throw notFound();
      return { before: { fromOn: found.fromOn, toOn: found.toOn, pausesPlan: found.pausesPlan } };
    }
  }
}
