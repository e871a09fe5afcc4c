import type { Kind, Scope } from "@/lib/evidence/schema";
import type { Framework } from "@/lib/framework/schema";
import { LACKING } from "../content";
import { rowStates } from "./reading";
import { isByOwnHands } from "./standing";
import { rankOf } from "./state";
import { hasOutcome, newestFirst, type SeenItem, supportsAny, type View } from "./view";

/** How far back the counter-test looks, in days; ours. */
const COUNTER_TEST_DAYS = 90;

/** What carries one line: `confirmed` by somebody who saw it, `own` on the leader's word alone; both newest first. */
export type PromotionLine = {
  id: string;
  text: string;
  confirmed: SeenItem[];
  own: SeenItem[];
  /** What is lacking where nothing carries it; else null. */
  lack: string | null;
  /** A count to be read beside it; null for most lines. */
  beside: string | null;
};
export type PromotionSection = { id: string; title: string; text: string; lines: PromotionLine[] };

type Test = (item: SeenItem) => boolean;

const on = supportsAny;
const kind =
  (...kinds: Kind[]): Test =>
  ({ facts }) =>
    facts.kind !== null && kinds.includes(facts.kind);
const WIDER: readonly (Scope | null)[] = ["several-teams", "organisation", "across-functions", "company"];
const OUTSIDE: readonly (Scope | null)[] = ["across-functions", "company"];
const wider: Test = ({ facts }) => WIDER.includes(facts.scope);
const outside: Test = ({ facts }) => OUTSIDE.includes(facts.scope);
const changed: Test = ({ facts }) => hasOutcome(facts);
const guarded: Test = ({ facts }) => facts.guard !== "";
const throughOthers: Test = ({ facts }) => facts.mode === "built" || facts.mode === "others-run";
const seenBy =
  (...relations: string[]): Test =>
  ({ confirmed }) =>
    confirmed.some(({ relation }) => relations.includes(relation));
const outsiders = seenBy("peer-outside", "executive");
const all =
  (...tests: Test[]): Test =>
  (item) =>
    tests.every((test) => test(item));
const any =
  (...tests: Test[]): Test =>
  (item) =>
    tests.some((test) => test(item));

const strongerManagers = all(on("C2.E1", "C2.S1", "C2.S4", "M4.L2", "M4.L3"), any(throughOthers, kind("developed")));
const widerScope = all(wider, guarded, on("C1", "C3", "C4", "M1", "M2", "M5", "M8"));

/** Which pieces of evidence carry which line (ledger PC0 to PC10, O3, O9). What is not here rests on the whole record. */
const CARRIES: Record<string, Test> = {
  "PC0.1": all(on("C4", "C1.E1", "M5", "M2"), changed),
  "PC0.2": strongerManagers,
  "PC0.3": all(wider, seenBy("peer", "peer-outside", "executive")),
  PC1: widerScope,
  PC3: ({ tier }) => tier === "independent",
  PC4: kind("asked-early"),
  PC5: all(kind("decided", "shaped", "declined"), any(outside, on("C5.S3", "M7.L2", "M7.L3", "M8.L3"))),
  PC6: all(kind("decided", "shaped"), changed, on("C5.S2", "M7", "C2.S3")),
  PC7: all(on("C5.S1", "C5.E3", "M3.L2", "M3.L3"), changed),
  PC8: all(
    on("C2", "M4", "BENCH", "C6"),
    any(kind("developed"), ({ facts }) => facts.mode === "others-run"),
  ),
  PC9: ({ facts }) => facts.mode === "others-run",
  "PC10.1": strongerManagers,
  "PC10.2": all(on("C4.S2", "C2", "M4", "M5"), ({ facts }) => facts.mode === "built"),
  "PC10.3": all(on("C2.S2", "C2.E2", "M7"), throughOthers),
  "O3.1": strongerManagers,
  "O3.2": on("C3", "M1"),
  "O3.3": all(on("C4", "M5"), changed),
  "O3.4": all(on("C1.E4", "C5", "M7", "M8", "M3"), outside),
  "O3.5": ({ facts }) => facts.mode === "others-run",
  "O9.1": widerScope,
  "O9.2": strongerManagers,
  "O9.3": all(kind("shaped", "declined", "decided"), any(on("C3", "M1", "M7"), changed)),
  "O9.4": outsiders,
};
/** The same effect again: what counts in a cell above the first level that is consistent or recognised. */
const AGAIN = ["PC2", "O9.5"];

/**
 * The signals that decide on a promotion, the five kinds of proof and the lines to show before applying, each with what
 * carries it on the view's day. Nothing is counted twice within a line; empty where the content has none of them.
 */
export function promotionSections(view: View, framework: Framework): PromotionSection[] {
  const notes = [
    ...(framework.promotionSignals ?? []),
    ...(framework.orientation ?? []).filter(({ id }) => id === "O3" || id === "O9"),
  ];
  return notes.flatMap(({ id, title, text, parts }) => {
    const lines = (parts ?? [{ id, text }]).flatMap((part) => lineOf(part, { view, framework }));
    return lines.length ? [{ id, title, text, lines }] : [];
  });
}

type Asked = { view: View; framework: Framework };

function lineOf({ id, text }: { id: string; text: string }, asked: Asked): PromotionLine[] {
  const carries = AGAIN.includes(id) ? repeated(asked) : CARRIES[id];
  if (!carries) return [];
  const items = [...asked.view.items.values()].filter(carries).sort(newestFirst);
  const confirmed = items.filter(({ attestedAt }) => attestedAt !== null);
  const own = items.filter(({ attestedAt }) => attestedAt === null);
  const lack = items.length ? null : (LACKING[id] as string);
  return [{ id, text, confirmed, own, lack, beside: besideOf(id, asked.view) }];
}

function repeated({ view, framework }: Asked): Test {
  const cells = rowStates(view, framework)
    .flatMap(({ levels }) => levels.slice(1))
    .filter(({ state }) => rankOf(state) >= rankOf("consistent"));
  const ids = new Set(cells.flatMap(({ counting }) => counting.map(({ id }) => id)));
  return ({ id }) => ids.has(id);
}

function besideOf(id: string, { items, day }: View): string | null {
  const seen = [...items.values()];
  if (id === "PC1" || id === "O9.1") {
    const open = seen.filter(all(wider, changed, (item) => !guarded(item))).length;
    return open ? `${open} more reach as far and name no measure that held meanwhile.` : null;
  }
  if (id !== "PC9") return null;
  const lately = seen.filter((item) => changed(item) && day - item.day < COUNTER_TEST_DAYS);
  if (!lately.length) return `Nothing of the last ${COUNTER_TEST_DAYS} days says what it improved.`;
  const own = lately.filter(isByOwnHands).length;
  return `Of ${lately.length} improvements in the last ${COUNTER_TEST_DAYS} days, ${own} came by your own hands.`;
}
