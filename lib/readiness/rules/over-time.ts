import type { Day } from "@/lib/date";
import { MODES, type Mode } from "@/lib/evidence/schema";
import { signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import { competencyItems } from "./standing";
import { type Assessed, type SignalState, stateOf } from "./state";
import type { SeenClaim, SeenItem, View } from "./view";

type Asked = { days: readonly Day[]; signals: readonly Assessed[] };

/** The states of `signals` at the end of each of `days`, as they would have been read then by `viewOn`. */
export function statesOverTime(viewOn: (on: Day) => View, { days, signals }: Asked) {
  return days.map((on) => {
    const view = viewOn(on);
    return { on, states: new Map(signals.map((signal): [string, SignalState] => [signal.id, stateOf(view, signal)])) };
  });
}

/** Items of one month on one signal or competency, each counted once a side. */
export type MonthCount = { month: string; supports: number; against: number };
export type CompetencyMonth = MonthCount & { competencyId: string };
export type IndicatorMonth = MonthCount & { signalId: string };

type Asking = { framework: Framework; months: string[] };

/** Every competency by month of the day things happened on: its behaviours, and by the crosswalk its cells and the bench. */
export function competencyMonths(view: View, { framework, months }: Asking): CompetencyMonth[] {
  const competencies = new Map(signalsOf(framework).map(({ id, competencyIds }) => [id, competencyIds]));
  const counts = countedMonths(view, months, ({ signalId }) => competencies.get(signalId) ?? []);
  return framework.competencies.flatMap(({ id: competencyId }) =>
    counts(competencyId).map((count) => ({ competencyId, ...count })),
  );
}

/** The same for the indicators of an onward track. */
export function indicatorMonths(view: View, { framework, months }: Asking): IndicatorMonth[] {
  const counts = countedMonths(view, months, ({ signalId }) => [signalId]);
  return framework.indicators.flatMap(({ id: signalId }) => counts(signalId).map((count) => ({ signalId, ...count })));
}

/** Counts items by month and by what `idsOf` says that their claims belong to. */
function countedMonths(view: View, months: string[], idsOf: (claim: SeenClaim) => readonly string[]) {
  const counts = new Map<string, MonthCount>();
  for (const item of view.items.values())
    for (const side of ["supports", "against"] as const) {
      const claims = item.claims.filter(({ supports }) => supports === (side === "supports"));
      for (const id of new Set(claims.flatMap(idsOf))) {
        const key = `${id} ${monthOf(item)}`;
        const count = counts.get(key) ?? { month: monthOf(item), supports: 0, against: 0 };
        count[side] += 1;
        counts.set(key, count);
      }
    }
  return (id: string) => months.map((month) => counts.get(`${id} ${month}`) ?? { month, supports: 0, against: 0 });
}

/** Items of one month on one competency, each once a side; `attested` are those in support that somebody confirmed. */
export type TrendMonth = MonthCount & { attested: number };

/** One competency by month, with what came via its cells and the bench. */
export function competencyTrend(view: View, { framework, months, competencyId }: Asking & { competencyId: string }) {
  const byMonth = Map.groupBy(competencyItems(view, { framework, competencyId }), ({ item }) => monthOf(item));
  return months.map((month): TrendMonth => {
    const items = byMonth.get(month) ?? [];
    const pointing = (side: boolean) =>
      items.filter(({ item, own, via }) => {
        const ids = [...own, ...via].map(({ id }) => id);
        return item.claims.some(({ signalId, supports }) => supports === side && ids.includes(signalId));
      });
    const supporting = pointing(true);
    const attested = supporting.filter(({ item }) => item.attestedAt !== null).length;
    return { month, supports: supporting.length, attested, against: pointing(false).length };
  });
}

const monthOf = ({ on }: SeenItem) => on.slice(0, 7);

/** Whose hands did it, by month; `unsaid` are items for which nobody has said. */
export type ModeMonth = Record<Mode | "unsaid", number> & { month: string };

export function modeMonths(view: View, months: string[]): ModeMonth[] {
  const byMonth = Map.groupBy(view.items.values(), monthOf);
  return months.map((month) => {
    const items = byMonth.get(month) ?? [];
    const of = (mode: Mode | null) => items.filter(({ facts }) => facts.mode === mode).length;
    const counts = Object.fromEntries(MODES.map((mode) => [mode, of(mode)])) as Record<Mode, number>;
    return { month, ...counts, unsaid: of(null) };
  });
}

/** How many items of a month reached beyond the own team, of those for which somebody said how far they reached. */
export type BeyondMonth = { month: string; beyond: number; known: number; items: number };

export function beyondMonths(view: View, months: string[]): BeyondMonth[] {
  const byMonth = Map.groupBy(view.items.values(), monthOf);
  return months.map((month) => {
    const items = byMonth.get(month) ?? [];
    const known = items.filter(({ facts }) => facts.scope !== null);
    const beyond = known.filter(({ facts }) => facts.scope !== "own-team");
    return { month, beyond: beyond.length, known: known.length, items: items.length };
  });
}
