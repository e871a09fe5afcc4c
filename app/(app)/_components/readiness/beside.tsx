import type { Framework } from "@/lib/framework/schema";
import { keptSignals } from "@/lib/readiness/rules/standing";
import { assessedSignals, stateOf } from "@/lib/readiness/rules/state";
import type { View } from "@/lib/readiness/rules/view";
import type { ShownDay } from "../past-day";
import { SignalTable } from "../signal-table";

/** `to` is where signals are told in full; without `isGuided` nothing leads to the Guide. */
type Shown = { framework: Framework; view: View; day: ShownDay; to?: string; isGuided?: boolean };

/** The bench, or the indicators of an onward track. */
export function Beside({ framework, view, isGuided = true, ...where }: Shown) {
  const signals = assessedSignals(framework).filter(({ kind }) => kind !== "cell");
  const found = signals.map((signal) => ({ label: signal.label, found: stateOf(view, signal), isGuided }));
  return <SignalTable title="Where it stands" signals={found} {...where} />;
}

/** What was claimed and the roadmap's content does not have, under the words it was claimed with. */
export function Kept({ framework, view, day, to }: Omit<Shown, "isGuided">) {
  const kept = keptSignals(view, framework).map(({ label, found }) => ({ label, found, isGuided: false }));
  return <SignalTable title="On other tracks, or in earlier words" signals={kept} day={day} to={to} />;
}
