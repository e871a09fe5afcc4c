import { type Day, dayOf, daysBetween, endOfDay } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { Answer, Tier } from "../schema";
import { dayNumber, type Grouped, type GroupedItem, groupRows, type Timed } from "./grouped";
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
export const isJudging = (view: View): view is Judging => view.thresholds !== null;

type Asked = { zone: string; thresholds: Thresholds | null };

const inForce =
  (at: number) =>
  ({ from, until }: Pick<Timed<unknown>, "from" | "until">) =>
    from <= at && at < until;

/** The record as it stood at the end of the day `on` in `zone` (IANA). Withdrawn items and their claims are not in it. */
export function viewAt(grouped: Grouped, { on, ...asked }: Asked & { on: Day }): View {
  return viewReader(grouped, asked)(on);
}

type Present = { at: Date; zone: string; thresholds: Thresholds | null };

/** The record as it stands at the instant `at`, on that day in `zone` (IANA). */
export function presentView(rows: ReadinessRows, { at, zone, thresholds }: Present): View {
  return viewAt(groupRows(rows), { on: dayOf(at, zone), zone, thresholds });
}

/** Whether an item supports one of these signals, or any below it: "M4" holds for "M4.L2". */
export const supportsAny =
  (...ids: string[]) =>
  ({ claims }: Pick<SeenItem, "claims">) =>
    claims.some(
      ({ signalId, supports }) => supports && ids.some((id) => signalId === id || signalId.startsWith(`${id}.`)),
    );

/** Items of a list, each with whether somebody has confirmed it as it is worded on the day of the view. */
export function withAttested<Item extends { id: string }>(items: readonly Item[], { items: seen }: View) {
  return items.map((item) => ({ ...item, attested: (seen.get(item.id)?.attestedAt ?? null) !== null }));
}

/** What `viewAt` gives, for any number of days: an item is read once for as long as nothing about it changes. */
export function viewReader(grouped: Grouped, asked: Asked): (on: Day) => View {
  const read: Read[] = [];
  return (on) => oneView(grouped, { on, asked, read });
}

/** An item as it reads from one change to the next; null while it is not there or withdrawn. */
type Read = { from: number; until: number; seen: SeenItem | null };

type Reading = { on: Day; asked: Asked; read: Read[] };

function oneView({ items, answers, placements }: Grouped, { on, asked, read }: Reading): View {
  const at = endOfDay(on, asked.zone).getTime();
  const isNow = inForce(at);
  const view: View = {
    ...{ ...asked, on, day: dayNumber(on), items: new Map(), bySignal: new Map(), answersTo: new Map() },
    placements: placements.filter(isNow).map(({ row }) => row),
  };
  items.forEach((item, n) => {
    const known = read[n];
    const one = known && isNow(known) ? known : readItem(item, { at, asked });
    read[n] = one;
    if (one.seen) addItem(view, one.seen);
  });
  for (const { row } of answers.filter(isNow))
    if (view.items.has(row.answerId))
      view.answersTo.set(row.evidenceId, [...(view.answersTo.get(row.evidenceId) ?? []), row.answerId]);
  return view;
}

function addItem({ items, bySignal }: View, item: SeenItem) {
  items.set(item.id, item);
  for (const claim of item.claims) {
    const others = bySignal.get(claim.signalId);
    if (others) others.push(claim);
    else bySignal.set(claim.signalId, [claim]);
  }
}

type When = { at: number; asked: Asked };

function readItem(item: GroupedItem, { at, asked }: When): Read {
  const read: Read = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, seen: null };
  for (const change of item.changedAt)
    if (change > at) read.until = Math.min(read.until, change);
    else read.from = Math.max(read.from, change);
  const facts = item.facts.find(inForce(at));
  if (facts && !facts.row.withdrawn) read.seen = seenItem(item, { facts, at, asked });
  return read;
}

function seenItem(item: GroupedItem, { facts, at, asked }: When & { facts: GroupedItem["facts"][number] }): SeenItem {
  const { row, day, context } = facts;
  const isNow = inForce(at);
  const urls: string[] = [];
  for (const link of item.links) if (isNow(link)) urls.push(link.row.url);
  const { attestedAt, confirmed, denied } = answersOf(item, at);
  const found: SeenItem = {
    id: item.id,
    on: row.happenedOn,
    day,
    facts: row,
    loggedAt: item.loggedAt,
    context,
    urls,
    tier: attestedAt === null ? ownTier(row, urls) : isIndependent(confirmed, asked) ? "independent" : "attested",
    attestedAt,
    confirmed,
    denied,
    claims: [],
  };
  for (const claim of item.claims) {
    const { signalId, direction } = claim.row;
    if (isNow(claim)) found.claims.push({ item: found, signalId, supports: direction === "supports", row: claim.row });
  }
  return found;
}

const SEEN: readonly Answer[] = ["saw", "partly"];

/** Answers given by `at`, not withdrawn, and about the item as it is worded at `at`. That it holds confirms only what somebody saw. */
function answersOf({ attestations, editedAt }: GroupedItem, at: number) {
  const isNow = inForce(at);
  let attestedAt: number | null = null;
  const confirmed: Attestation[] = [];
  const denied: Attestation[] = [];
  for (const one of attestations) {
    if (!isNow(one) || editedAt.some((edit) => edit <= at && edit > one.wordingAt)) continue;
    if (SEEN.includes(one.row.answer)) attestedAt = Math.min(attestedAt ?? one.from, one.from);
    (one.row.answer === "no" ? denied : confirmed).push(one.row);
  }
  return { attestedAt, confirmed: attestedAt === null ? [] : confirmed, denied };
}

/** Whether somebody else, asked long enough after a witness's answer, said that it still holds. */
function isIndependent(confirmed: Attestation[], { thresholds, zone }: Asked): boolean {
  if (!thresholds) return false;
  const { independentFromDays, independentToDays } = thresholds;
  return confirmed.some((later) => {
    if (later.answer !== "holds") return false;
    return confirmed.some((first) => {
      if (!SEEN.includes(first.answer) || first.witnessId === later.witnessId) return false;
      const days = daysBetween(dayOf(first.answeredAt, zone), dayOf(later.askedAt, zone));
      return days >= independentFromDays && days <= independentToDays;
    });
  });
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
