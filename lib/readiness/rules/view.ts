import { type Day, dayOf, daysBetween, endOfDay } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { Tier } from "../schema";
import { dayNumber, type Grouped, type GroupedAttestation, type GroupedItem, groupRows, type Timed } from "./grouped";
import type { Attestation, ClaimRow, FactsRow, Placement, ReadinessRows } from "./rows";

/** A claim in force, with the item that makes it. */
export type SeenClaim = { item: SeenItem; signalId: string; supports: boolean; row: ClaimRow };

/** One piece of evidence as it stood at the end of a day. */
export type SeenItem = {
  id: string;
  /** The day it happened on, also as whole days since 1970. */
  on: Day;
  day: number;
  facts: FactsRow;
  loggedAt: number;
  /** Folded; "" when none was given. */
  context: string;
  urls: string[];
  tier: Tier;
  /** Instant of the first answer that makes it attested; null when nobody has confirmed it as it is worded now. */
  attestedAt: number | null;
  /** Answers that confirm it. */
  confirmed: Attestation[];
  /** Answers "no". */
  denied: Attestation[];
  claims: SeenClaim[];
};

/** What was recorded by the end of the day `on`, and had not been taken back. */
export type View = {
  on: Day;
  day: number;
  zone: string;
  /** Null when the content has none; then nothing beyond a single confirmed item can be told. */
  thresholds: Thresholds | null;
  items: Map<string, SeenItem>;
  bySignal: Map<string, SeenClaim[]>;
  /** For an item that speaks against something, those that answer it. */
  answersTo: Map<string, string[]>;
  /** Blind placements that were revealed and not yet discussed. */
  placements: Placement[];
};

/** A view with figures to judge by. */
export type Judging = View & { thresholds: Thresholds };

type Asked = { on: Day; zone: string; thresholds: Thresholds | null };

const inForce =
  (at: number) =>
  ({ from, until }: Timed<unknown>) =>
    from <= at && at < until;

/** The record as it stood at the end of the day `on` in `zone` (IANA). Withdrawn items and their claims are not in it. */
export function viewAt(grouped: Grouped, { on, zone, thresholds }: Asked): View {
  const at = endOfDay(on, zone).getTime();
  const isNow = inForce(at);
  const view: View = {
    ...{ on, day: dayNumber(on), zone, thresholds, items: new Map(), bySignal: new Map(), answersTo: new Map() },
    placements: grouped.placements.filter(isNow).map(({ row }) => row),
  };
  for (const item of grouped.items) {
    const facts = item.facts.find(isNow);
    if (!facts || facts.row.withdrawn) continue;
    const seen = seenItem(item, { facts, at, view });
    view.items.set(seen.id, seen);
    for (const claim of item.claims) if (isNow(claim)) addClaim(view, seen, claim.row);
  }
  for (const { row } of grouped.answers.filter(isNow))
    if (view.items.has(row.answerId))
      view.answersTo.set(row.evidenceId, [...(view.answersTo.get(row.evidenceId) ?? []), row.answerId]);
  return view;
}

type Present = { at: Date; zone: string; thresholds: Thresholds | null };

/** The record as it stands at the instant `at`, on that day in `zone` (IANA). */
export function presentView(rows: ReadinessRows, { at, zone, thresholds }: Present): View {
  return viewAt(groupRows(rows), { on: dayOf(at, zone), zone, thresholds });
}

/** Items of a list, each with whether somebody has confirmed it as it is worded on the day of the view. */
export function withAttested<Item extends { id: string }>(items: readonly Item[], { items: seen }: View) {
  return items.map((item) => ({ ...item, attested: (seen.get(item.id)?.attestedAt ?? null) !== null }));
}

function addClaim(view: View, item: SeenItem, row: ClaimRow) {
  const { signalId, direction } = row;
  const claim = { item, signalId, supports: direction === "supports", row };
  item.claims.push(claim);
  const others = view.bySignal.get(signalId);
  if (others) others.push(claim);
  else view.bySignal.set(signalId, [claim]);
}

type Seeing = { facts: GroupedItem["facts"][number]; at: number; view: View };

function seenItem(item: GroupedItem, { facts: { row, day, context }, at, view }: Seeing): SeenItem {
  const urls = item.links.filter(inForce(at)).map((link) => link.row.url);
  const answers = item.attestations.length ? countingAnswers(item, at) : [];
  const seen = answers.filter((one) => one.row.answer === "saw" || one.row.answer === "partly");
  const confirmed = seen.length ? answers.filter((one) => one.row.answer !== "no") : [];
  return {
    ...{ id: item.id, on: row.happenedOn, day, facts: row, loggedAt: item.loggedAt, context, urls },
    tier: seen.length ? (isIndependent(seen, confirmed, view) ? "independent" : "attested") : ownTier(row, urls),
    attestedAt: seen.length ? Math.min(...seen.map(({ from }) => from)) : null,
    confirmed: confirmed.map((one) => one.row),
    denied: answers.filter((one) => one.row.answer === "no").map((one) => one.row),
    claims: [],
  };
}

/** Answers that were given by `at`, have not been withdrawn, and are about the item as it is worded at `at`. */
function countingAnswers(item: GroupedItem, at: number): GroupedAttestation[] {
  const editedAt = item.editedAt.findLast((edit) => edit <= at) ?? Number.NEGATIVE_INFINITY;
  return item.attestations.filter((one) => inForce(at)(one) && editedAt <= one.wordingAt);
}

/** Whether somebody else, asked long enough after a witness's answer, said that it still holds. */
function isIndependent(seen: GroupedAttestation[], confirmed: GroupedAttestation[], { thresholds, zone }: View) {
  if (!thresholds) return false;
  const { independentFromDays, independentToDays } = thresholds;
  return confirmed.some(
    ({ row: later }) =>
      later.answer === "holds" &&
      seen.some(({ row: first }) => {
        const days = daysBetween(dayOf(first.answeredAt, zone), dayOf(later.askedAt, zone));
        return first.witnessId !== later.witnessId && days >= independentFromDays && days <= independentToDays;
      }),
  );
}

/** Kinds whose outcome is a decision: what came of it is a result by itself. */
const DECISIONS: readonly (string | null)[] = ["decided", "shaped", "declined"];

/** Whether the item says what became different: before and after, or what was decided. */
export function hasOutcome({ kind, outcomeBefore, outcomeAfter }: FactsRow): boolean {
  return outcomeAfter !== "" && (outcomeBefore !== "" || DECISIONS.includes(kind));
}

function ownTier(facts: FactsRow, urls: string[]): Tier {
  if (hasOutcome(facts)) return "outcome";
  return urls.length ? "artefact" : "note";
}

/** Newest first; items of one day in an order that does not depend on how they came. */
export const newestFirst = (a: SeenItem, b: SeenItem) => b.day - a.day || (a.id < b.id ? 1 : -1);
