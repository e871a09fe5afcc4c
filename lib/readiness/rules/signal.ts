import type { Day } from "@/lib/date";
import type { Signal } from "@/lib/framework/rules/signals";
import { findSignal } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import { type Demand, demandsOf } from "./clauses";
import type { ReadinessRows } from "./rows";
import { assessedSignals, type SignalState, stateOf } from "./state";
import { nextStep, type Step } from "./step";
import { newestFirst, type SeenItem, type View } from "./view";

/** What a page about one signal is called; `signal` is null when the present content does not have it. */
export type Named = { id: string; label: string; signal: Signal | null };

/**
 * The signal that `id` names: one with a state, or what was ever claimed and the content does not have, under the words
 * it was claimed with last. Null for anything else.
 */
export function namedSignal(id: string, { framework, rows }: { framework: Framework; rows: ReadinessRows }) {
  const signal = assessedSignals(framework).find((one) => one.id === id);
  if (signal) return { id, label: signal.label, signal };
  const claims = findSignal(framework, id) ? [] : rows.claims.filter(({ signalId }) => signalId === id);
  const last = claims.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0];
  return last ? { id, label: last.signalLabel, signal: null } : null;
}

/** An item against a signal: whether it still weighs, until when, and the items that answer it. */
export type Against = { item: SeenItem; isOpen: boolean; closesOn: Day | null; answers: string[] };

/** Everything that is said about one signal on the day of a view. */
export type Told = {
  found: SignalState;
  /** What supports it and does not count. */
  others: SeenItem[];
  against: Against[];
  demands: Demand[];
  step: Step;
  /** Every item that is named. */
  evidenceIds: string[];
};

/** A signal in full, its items newest first. */
export function tellSignal(view: View, { id, signal }: Named): Told {
  const found = stateOf(view, signal ?? { id });
  const claims = view.bySignal.get(id) ?? [];
  const against = claims.flatMap(({ supports, item }) => (supports ? [] : [item])).sort(newestFirst);
  const open = new Map(found.contested.flatMap((one) => (one.by === "item" ? [[one.evidenceId, one] as const] : [])));
  const answersTo = (item: SeenItem) => view.answersTo.get(item.id) ?? [];
  return {
    found,
    others: found.supporting.filter((item) => !found.counting.includes(item)),
    against: against.map((item) => {
      return {
        item,
        isOpen: open.has(item.id),
        closesOn: open.get(item.id)?.closesOn ?? null,
        answers: answersTo(item),
      };
    }),
    demands: demandsOf(view, found),
    step: nextStep(view, found),
    evidenceIds: [...claims.map(({ item }) => item.id), ...against.flatMap(answersTo)],
  };
}
