import type { Route } from "next";
import Link from "next/link";
import { fullDay, shortDay } from "@/lib/date";
import { cellsOfCompetency } from "@/lib/framework/rules/signals";
import type { Readiness } from "@/lib/readiness/queries";
import { rowStates } from "@/lib/readiness/rules/reading";
import type { CompetencyItem } from "@/lib/readiness/rules/standing";
import { assessedSignals, stateOf } from "@/lib/readiness/rules/state";
import { listed } from "@/lib/text";
import { MatrixTable, SignalTable } from "../../../_components/signal-table";

type Props = { readiness: Readiness; competencyId: string; items: CompetencyItem[]; sentences: Map<string, string> };

/** What the matrix says of a competency: the states of its cells, and the items that come by them, each once. */
export function Via({ readiness: { framework, view, day }, competencyId, items, sentences }: Props) {
  const rowIds = cellsOfCompetency(framework, competencyId).flatMap(({ rowId }) => rowId ?? []);
  const states = rowStates(view, framework).filter(({ rowId }) => rowIds.includes(rowId));
  const bench = assessedSignals(framework).filter(
    ({ kind, competencyIds }) => kind === "bench" && competencyIds.includes(competencyId),
  );
  const via = items.filter((one) => one.via.length > 0);
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
      <div className="grid content-start gap-6">
        <MatrixTable {...{ framework, day, states }} />
        <SignalTable
          title="Beside the matrix"
          signals={bench.map((signal) => ({ label: signal.label, found: stateOf(view, signal), isGuided: true }))}
          day={day}
        />
      </div>
      <ul className="content-start border-line border-b">
        {via.map((one) => (
          <ViaItem key={one.item.id} one={one} sentence={sentences.get(one.item.id) ?? ""} />
        ))}
        {via.length ? null : <li className="border-line border-t py-3 text-soft">Nothing has come this way yet.</li>}
      </ul>
    </div>
  );
}

function ViaItem({ one: { item, own, via }, sentence }: { one: CompetencyItem; sentence: string }) {
  const names = (signals: { label: string }[]) => listed(signals.map(({ label }) => label));
  const isAgainst = item.claims.some((claim) => !claim.supports && via.some(({ id }) => id === claim.signalId));
  return (
    <li className="grid grid-cols-[4rem_1fr] gap-x-3 border-line border-t py-3">
      <time dateTime={item.on} title={fullDay(item.on)} className="text-sm text-soft leading-relaxed">
        {shortDay(item.on)}
      </time>
      <div>
        <Link href={`/evidence/${item.id}` as Route} className="hover:underline hover:decoration-accent">
          {sentence}
        </Link>
        <p className="text-sm text-soft">
          {isAgainst ? <span className="text-accent">against, </span> : null}
          via {names(via)}
          {own.length ? "; it stands above as well" : ""}
        </p>
      </div>
    </li>
  );
}
