import { addDays, type Day } from "@/lib/date";
import { type Signal, signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import { STATES, type State } from "../schema";
import { consistentGaps, type Gap, recognisedGaps } from "./clauses";
import type { Attestation } from "./rows";
import { isJudging, newestFirst, type SeenClaim, type SeenItem, type View } from "./view";

/** Anything that has a state; cells also say where in the matrix they stand. */
export type Assessed = Pick<Signal, "id" | "rowId"> & { level?: number };

/** What lies over a state: an open item against the signal, a witness's "no", a reviewer's lower placement. */
export type Contest =
  | { by: "item"; evidenceId: string; closesOn: Day | null }
  | { by: "witness"; evidenceId: string; attestationId: string }
  | { by: "placement"; placementId: string; level: number };

export type SignalState = {
  signalId: string;
  /** Beneath what contests it. */
  state: State;
  /** Empty when nothing contests it. */
  contested: Contest[];
  /** All items that support it, newest first, and those of them that somebody has confirmed. */
  supporting: SeenItem[];
  counting: SeenItem[];
  /** What the next state asks for and is not there; empty when recognised. */
  gaps: Gap[];
};

/** The signals that have a state: cells, the bench, and indicators on the onward tracks, in reading order. */
export function assessedSignals(framework: Framework): Signal[] {
  return signalsOf(framework).filter(({ kind }) => kind === "cell" || kind === "bench" || kind === "indicator");
}

/** Where a state stands in the order of states. */
export const rankOf = (state: State) => STATES.indexOf(state);
export const isAtLeast = ({ state }: SignalState, least: State) => rankOf(state) >= rankOf(least);

/**
 * The state of a signal with its reasons. Lapsed is told by the days things happened on: what now only is too old was
 * consistent on the day of its newest item, whenever it was written down.
 */
export function stateOf(view: View, signal: Assessed): SignalState {
  const claims = view.bySignal.get(signal.id) ?? [];
  const supporting = itemsOf(claims, true);
  const counting = supporting.filter(({ attestedAt }) => attestedAt !== null);
  const { state, gaps } = stateBy(view, supporting, counting);
  const contested = state === "none" ? [] : contestsOf(view, signal, { claims, counting });
  return { signalId: signal.id, state, gaps, contested, supporting, counting };
}

/** The items of the claims that point one way, newest first. */
function itemsOf(claims: readonly SeenClaim[], supports: boolean): SeenItem[] {
  const items: SeenItem[] = [];
  for (const claim of claims) if (claim.supports === supports) items.push(claim.item);
  return items.sort(newestFirst);
}

type Found = { state: State; gaps: Gap[] };

function stateBy(view: View, supporting: readonly SeenItem[], counting: readonly SeenItem[]): Found {
  if (!supporting.length) return { state: "none", gaps: [{ clause: "claimed", have: 0, need: 1 }] };
  if (!counting.length) return { state: "claimed", gaps: [{ clause: "attested", have: 0, need: 1 }] };
  if (!isJudging(view)) return { state: "occasional", gaps: [{ clause: "figures", have: 0, need: 1 }] };
  const gaps = consistentGaps(counting, view);
  if (gaps.length) {
    const isOnlyOld = gaps.every(({ clause }) => clause === "fresh");
    return { state: isOnlyOld ? "lapsed" : "occasional", gaps };
  }
  const missing = recognisedGaps(counting, view.thresholds);
  return { state: missing.length ? "consistent" : "recognised", gaps: missing };
}

type Known = { claims: readonly SeenClaim[]; counting: readonly SeenItem[] };

function contestsOf(view: View, { rowId, level = 0 }: Assessed, { claims, counting }: Known): Contest[] {
  const open = itemsOf(claims, false).filter((item) => isOpen(view, item));
  const denied: Attestation[] = [];
  for (const item of counting) denied.push(...item.denied);
  denied.sort(byId);
  const lower = view.placements.filter((one) => one.rowId === rowId && one.level < level).sort(byId);
  return [
    ...open.map((item): Contest => ({ by: "item", evidenceId: item.id, closesOn: closesOn(view, item) })),
    ...denied.map((one): Contest => ({ by: "witness", evidenceId: one.evidenceId, attestationId: one.id })),
    ...lower.map((one): Contest => ({ by: "placement", placementId: one.id, level: one.level })),
  ];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Whether an item against a signal still counts: not answered by another, and younger than the content says. */
function isOpen({ answersTo, thresholds, day }: View, item: SeenItem): boolean {
  if (answersTo.has(item.id)) return false;
  return !thresholds || day - item.day < thresholds.contestedDays;
}

const closesOn = ({ thresholds }: View, { on }: SeenItem) =>
  thresholds ? addDays(on, thresholds.contestedDays) : null;
