import { dayOf } from "@/lib/date";
import { findSignal, type Signal, signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import { PROOFS } from "../content";
import { quarterOf } from "./as-of";
import { rowStates } from "./reading";
import type { ClaimRow } from "./rows";
import { assessedSignals, rankOf, type SignalState, stateOf } from "./state";
import { nextStep, type Step } from "./step";
import { newestFirst, type SeenClaim, type SeenItem, type View } from "./view";

/** An item on a competency's page: the behaviours it claims, and the cells or the bench it comes by. */
export type CompetencyItem = { item: SeenItem; own: Signal[]; via: Signal[] };

/** The items of a competency, newest first, each once: by its own behaviours, and by the crosswalk via its cells. */
export function competencyItems(
  view: View,
  { framework, competencyId }: { framework: Framework; competencyId: string },
) {
  const ofIt = new Map(
    signalsOf(framework)
      .filter(({ competencyIds }) => competencyIds.includes(competencyId))
      .map((signal) => [signal.id, signal]),
  );
  return [...view.items.values()].sort(newestFirst).flatMap((item): CompetencyItem[] => {
    const signals = item.claims.flatMap(({ signalId }) => ofIt.get(signalId) ?? []);
    if (!signals.length) return [];
    const isVia = ({ kind }: Signal) => kind === "cell" || kind === "bench";
    return [{ item, own: signals.filter((one) => !isVia(one)), via: signals.filter(isVia) }];
  });
}

/** Claims on something that the pinned content does not have, under the words they were made with. */
export type KeptSignal = { signalId: string; label: string; contentVersion: string; found: SignalState };

/** What is claimed and unknown to `framework`, all of it when there is none; kept, and shown apart. */
export function keptSignals(view: View, framework: Framework | null): KeptSignal[] {
  const unknown = [...view.bySignal].filter(([id]) => !framework || !findSignal(framework, id));
  return unknown
    .map(([signalId, claims]) => {
      const [last] = claims.map(({ row }) => row).sort(lastFirst) as [ClaimRow];
      const { signalLabel: label, contentVersion } = last;
      return { signalId, label, contentVersion, found: stateOf(view, { id: signalId }) };
    })
    .sort((a, b) => (a.signalId < b.signalId ? -1 : 1));
}

function lastFirst(a: ClaimRow, b: ClaimRow): number {
  return b.recordedAt.getTime() - a.recordedAt.getTime() || (a.signalLabel < b.signalLabel ? -1 : 1);
}

/** A line of what is missing: where it stands, and the cheapest step. `name` is the row, the bench or the indicator. */
export type MissingLine = { name: string; found: SignalState; step: Step };

/**
 * What a committee would find missing today, in the order in which it would ask: what is contested, what is not shown,
 * what rests on your own word, what is not repeated, what is too old, what too few confirm. One line for each row (its
 * furthest cell above the first level), the bench and each indicator; what is recognised is left out.
 */
export function missingLines(view: View, framework: Framework): MissingLine[] {
  return foremost(view, framework)
    .filter(({ found }) => found.state !== "recognised" || found.contested.length > 0)
    .sort((a, b) => urgency(a.found) - urgency(b.found))
    .map(({ name, found }) => ({ name, found, step: nextStep(view, found) }));
}

const urgency = ({ state, contested }: SignalState) => (contested.length ? -1 : rankOf(state));

function foremost(view: View, framework: Framework): { name: string; found: SignalState }[] {
  const rows = rowStates(view, framework).map(({ name, levels: [, second, third] }) => {
    const isThird = second.state === "recognised" || rankOf(third.state) >= rankOf(second.state);
    return { name, found: isThird ? third : second };
  });
  const beside = assessedSignals(framework).filter(({ kind }) => kind !== "cell");
  return [...rows, ...beside.map((signal) => ({ name: signal.label, found: stateOf(view, signal) }))];
}

/** Items of this quarter's proof: those that somebody confirmed for the first time since the quarter began. */
export type Proof = { id: string; name: string; items: SeenItem[] };

/**
 * The four places that proof has to come from, on the onward tracks the five indicators, with what was newly attested in
 * the quarter of the view's day (O4).
 */
export function proofThisQuarter(view: View, framework: Framework): Proof[] {
  const { fromOn } = quarterOf(view.on);
  const fresh = [...view.items.values()]
    .filter(({ attestedAt }) => attestedAt !== null && dayOf(new Date(attestedAt), view.zone) >= fromOn)
    .sort(newestFirst);
  const shows = (isOfIt: (claim: SeenClaim) => boolean) =>
    fresh.filter(({ claims }) => claims.some((claim) => claim.supports && isOfIt(claim)));
  if (!framework.competencies.length)
    return framework.indicators.map(({ id, label: name }) => ({
      ...{ id, name },
      items: shows(({ signalId }) => signalId === id),
    }));
  return PROOFS.map(({ id, name, competencyId }) => {
    const items = shows(
      ({ signalId }) => findSignal(framework, signalId)?.competencyIds.includes(competencyId) ?? false,
    );
    return { id, name, items };
  });
}

/** Work that still comes by your own hands, by the context it belongs to; `context` is "" where none was given. */
export type OwnHands = { context: string; items: SeenItem[] };

/**
 * What is still at delivery depth: done in person or stepped into, and since then nothing in the same context was built
 * to run or is run by others. Contexts with most items first.
 */
export function deliveryDepth(view: View): OwnHands[] {
  const items = [...view.items.values()].sort(newestFirst);
  return [...Map.groupBy(items, ({ context }) => context)]
    .map(([key, those]) => {
      const leverage = those.filter(({ facts }) => facts.mode === "built" || facts.mode === "others-run");
      const handedOver = key === "" ? undefined : leverage[0]?.day;
      const own = those.filter((item) => isByOwnHands(item) && (handedOver === undefined || item.day > handedOver));
      return { context: own[0]?.facts.context ?? "", items: own };
    })
    .filter((one) => one.items.length > 0)
    .sort((a, b) => b.items.length - a.items.length || (a.context < b.context ? -1 : 1));
}

/** Whether the leader did it in person, or stepped in for somebody who should have. */
export const isByOwnHands = ({ facts }: SeenItem) => facts.mode === "did" || facts.kind === "stepped-in";
