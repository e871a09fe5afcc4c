import type { Thresholds } from "@/lib/framework/schema";
import type { Clause, State } from "../schema";
import type { Judging, SeenItem, View } from "./view";

/** A clause with its figures, most often one that is not met: "1 of 2 contexts". Of `fresh` they are days: 130 old, 120 at most. */
export type Gap = { clause: Clause; have: number; need: number };

const isShort = ({ clause, have, need }: Gap) => (clause === "fresh" ? have > need : have < need);

/** How far gaps are from being closed: one for each that is open, and the share of it that is missing. */
export function shortfall(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { have, need }) => sum + 1 + Math.abs(need - have) / Math.max(need, have), 0);
}

/** What keeps confirmed items from being consistent, by the content's thresholds; empty when nothing does. */
export function consistentGaps(counting: readonly SeenItem[], view: Judging): Gap[] {
  return consistentClauses(counting, view).filter(isShort);
}

function consistentClauses(counting: readonly SeenItem[], { day, thresholds: t }: Judging): Gap[] {
  const [oldest, newest] = counting.length ? daysOf(counting) : [day, day];
  return [
    { clause: "items", have: counting.length, need: t.consistentItems },
    { clause: "contexts", have: contextsApart(counting, t.consistentContexts), need: t.consistentContexts },
    { clause: "span", have: newest - oldest, need: t.consistentSpanDays },
    { clause: "fresh", have: day - newest, need: t.freshDays },
  ];
}

/** The first and the last day on which one of the items happened, as whole days since 1970. */
export function daysOf(items: readonly SeenItem[]): [oldest: number, newest: number] {
  let [oldest, newest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { day } of items) {
    oldest = Math.min(oldest, day);
    newest = Math.max(newest, day);
  }
  return [oldest, newest];
}

/**
 * How many of the items, up to `wanted`, stand each in a context of its own with no link in common. An item without a
 * context cannot show another one.
 */
export function contextsApart(items: readonly SeenItem[], wanted: number): number {
  const named = new Set<string>();
  for (const { context } of items) {
    if (context !== "") named.add(context);
    if (named.size === wanted) break;
  }
  return named.size < 2 ? named.size : furthest(items, { most: named.size, chosen: [], from: 0 });
}

type Search = { most: number; chosen: SeenItem[]; from: number };

function furthest(items: readonly SeenItem[], { most, chosen, from }: Search): number {
  let best = chosen.length;
  for (let at = from; at < items.length && best < most; at++) {
    const item = items[at] as SeenItem;
    if (item.context !== "" && chosen.every((one) => isApart(one, item)))
      best = Math.max(best, furthest(items, { most, chosen: [...chosen, item], from: at + 1 }));
  }
  return best;
}

const isApart = (a: SeenItem, b: SeenItem) => a.context !== b.context && !a.urls.some((url) => b.urls.includes(url));

/**
 * What keeps consistent items from being recognised. Two witnesses of two groups, one of them not proposed, are always a
 * pair when there are two witnesses, two groups and one who was not proposed.
 */
export function recognisedGaps(counting: readonly SeenItem[], t: Thresholds): Gap[] {
  return recognisedClauses(counting, { t, isWhole: false }).filter(isShort);
}

/** Unless `isWhole`, it counts no further than the clauses ask. */
function recognisedClauses(counting: readonly SeenItem[], { t, isWhole }: { t: Thresholds; isWhole: boolean }): Gap[] {
  const [witnesses, relations, unproposed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const clauses = (): Gap[] => [
    { clause: "witnesses", have: witnesses.size, need: t.recognisedWitnesses },
    { clause: "relations", have: relations.size, need: t.recognisedRelationGroups },
    { clause: "unproposed", have: unproposed.size, need: 1 },
  ];
  for (const { confirmed } of counting) {
    for (const { witnessId, relation, proposedByLeader } of confirmed) {
      witnesses.add(witnessId);
      relations.add(relation);
      if (!proposedByLeader) unproposed.add(witnessId);
    }
    if (!isWhole && !clauses().some(isShort)) break;
  }
  return clauses();
}

/** What a state asks for beyond the one before it. */
export type Demand = { state: State; clauses: (Gap & { isMet: boolean })[] };
type Known = { supporting: readonly SeenItem[]; counting: readonly SeenItem[] };

/**
 * Everything that the way to recognised asks for, met or not, state by state. Without figures in the content it ends at
 * occasional; how old the newest item is, is asked once there is one.
 */
export function demandsOf(view: View, { supporting, counting }: Known): Demand[] {
  const demand = (state: State, clauses: Gap[]): Demand => {
    return { state, clauses: clauses.map((one) => ({ ...one, isMet: !isShort(one) })) };
  };
  const first = [
    demand("claimed", [{ clause: "claimed", have: supporting.length, need: 1 }]),
    demand("occasional", [{ clause: "attested", have: counting.length, need: 1 }]),
  ];
  const { thresholds } = view;
  if (!thresholds) return first;
  const repeated = consistentClauses(counting, { ...view, thresholds });
  return [
    ...first,
    demand(
      "consistent",
      repeated.filter(({ clause }) => counting.length > 0 || clause !== "fresh"),
    ),
    demand("recognised", recognisedClauses(counting, { t: thresholds, isWhole: true })),
  ];
}
