import { addDays, addMonths, type Day, daysBetween, isDay } from "@/lib/date";
import { signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";
import type { EvidenceFilter } from "../schema";

/** Where a page of the list begins: after this item, in the order of the day it happened on and then of its id. */
export type Cursor = { happenedOn: Day; id: string };

/** `cursor` as the URL carries it. */
export const cursorText = ({ happenedOn, id }: Cursor) => `${happenedOn}_${id}`;

/** The cursor that the URL carries, or null for the first page, which is also the answer to a malformed one. */
export function readCursor(text: string | undefined): Cursor | null {
  const [happenedOn = "", id = ""] = text?.split("_") ?? [];
  return isDay(happenedOn) && id !== "" ? { happenedOn, id } : null;
}

/** Days from `fromOn` to `toOn`, both included; null is open on that side. */
export type Days = { fromOn: Day | null; toOn: Day | null };

/** What a filter means for one record, whose framework and plan say what a competency and a phase are. */
export function narrowed(filter: EvidenceFilter, { framework, plan }: { framework: Framework; plan: Plan | null }) {
  const { competency, cell, month, from, to, phase } = filter;
  const planned = plan?.phases.find(({ index }) => index === phase);
  const from1 = month && `${month}-01`;
  const spans: Days[] = [
    { fromOn: from ?? null, toOn: to ?? null },
    ...(from1 ? [{ fromOn: from1, toOn: addDays(addMonths(from1, 1), -1) }] : []),
    ...(planned ? [{ fromOn: planned.startsOn, toOn: planned.lastOn }] : []),
  ];
  const named = competency === undefined ? null : signalIdsOf(framework, competency);
  const signalIds = cell === undefined ? named : (named ?? [cell]).filter((id) => id === cell);
  return { ...overlap(spans), signalIds, isVoid: phase !== undefined && !planned };
}

function overlap(spans: Days[]): Days {
  const froms = spans.flatMap(({ fromOn }) => fromOn ?? []).sort();
  const tos = spans.flatMap(({ toOn }) => toOn ?? []).sort();
  return { fromOn: froms.at(-1) ?? null, toOn: tos[0] ?? null };
}

/** Every signal that a competency shows: its behaviours, the cells that the crosswalk gives it, its traps, the bench. */
export function signalIdsOf(framework: Framework, competencyId: string): string[] {
  return signalsOf(framework)
    .filter(({ competencyIds }) => competencyIds.includes(competencyId))
    .map(({ id }) => id);
}

/** How long nothing has happened that is written down, in whole weeks: "", or "Nothing since, for 3 weeks." */
export function quietText(lastOn: Day, today: Day): string {
  const weeks = Math.floor(daysBetween(lastOn, today) / 7);
  return weeks < 1 ? "" : `Nothing since, for ${weeks === 1 ? "a week" : `${weeks} weeks`}.`;
}
