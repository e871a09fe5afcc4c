import { addDays, type Day, dayOf, daysBetween, longDay } from "@/lib/date";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { fold, listed } from "@/lib/text";
import {
  BOUNDARY_AHEAD,
  BOUNDARY_BEHIND,
  NUDGE_DAYS,
  type PracticeFilter,
  QUIET_WEEKS,
  REASON_KINDS,
  type ReasonKind,
} from "../schema/practice";
import { type Held, isSettled } from "./decision";

/** A boundary by the whole days until it, negative once it has passed; `isDecided` is null where decisions are not opened. */
export type Near = { days: number; isDecided: boolean | null };

/** What waits for an answer of the reader's own; `toSign` are the paths of worksheets where they are signed. */
export type Waiting = { checkIns: number; comments: number; toSign: readonly string[] };

/** What is known of one client, as far as their grant opens it; what is closed is 0 or null, as if it were not there. */
export type Facts = {
  waiting: Waiting;
  /** Open actions of either side that are past their day. */
  overdue: number;
  boundary: Near | null;
  /** The newest piece, or the day from which on there could have been one; null where evidence is closed. */
  quietSince: Day | null;
  /** Since the last meeting, or since the grant was accepted before the first. */
  rescues: number;
  pieces: number;
  hasMet: boolean;
};

/** Words within a reason's text that lead somewhere, and what of it stands around them. */
export type ReasonLink = { before: string; words: string; after: string; href: string };

/** `count` orders clients with the same kinds of reasons: the greater comes first. */
export type Reason = { kind: ReasonKind; count: number; text: string; link?: ReasonLink };

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function boundaryReason({ days, isDecided }: Near): Reason | null {
  if (days > BOUNDARY_AHEAD || days < -BOUNDARY_BEHIND || isDecided) return null;
  const undecided = isDecided === null ? "" : ", nothing decided";
  const ahead = days === 0 ? "Boundary today" : `Boundary in ${counted(days, "day", "days")}`;
  const text = days < 0 ? `Boundary ${counted(-days, "day", "days")} ago${undecided}` : ahead;
  return { kind: "boundary", count: BOUNDARY_AHEAD - days, text };
}

function waitingReason({ checkIns, comments, toSign }: Waiting): Reason | null {
  const words = counted(toSign.length, "worksheet to sign", "worksheets to sign");
  const [href] = toSign;
  const told = [
    ...(checkIns ? [counted(checkIns, "check-in", "check-ins")] : []),
    ...(comments ? [counted(comments, "unread comment", "unread comments")] : []),
    ...(href ? [words] : []),
  ];
  const count = checkIns + comments + toSign.length;
  if (!count) return null;
  const after = ` ${count === 1 ? "waits" : "wait"} for you`;
  const reason = { kind: "waiting", count, text: `${listed(told)}${after}` } as const;
  // Worksheets are told last.
  return href ? { ...reason, link: { before: listed(told).slice(0, -words.length), words, after, href } } : reason;
}

/** Why a client needs whoever reads their record, in the order of the kinds; none when nothing calls for them on `today`. */
export function reasonsOf(facts: Facts, today: Day): Reason[] {
  const { overdue, boundary, quietSince, rescues, pieces, hasMet } = facts;
  const reasons: Reason[] = [];
  const waiting = waitingReason(facts.waiting);
  if (waiting) reasons.push(waiting);
  if (overdue)
    reasons.push({ kind: "overdue", count: overdue, text: `${counted(overdue, "action", "actions")} overdue` });
  const since = hasMet ? "since the last meeting" : "since you began to read";
  const near = boundary && boundaryReason(boundary);
  if (near) reasons.push(near);
  const weeks = quietSince === null ? 0 : Math.floor(daysBetween(quietSince, today) / 7);
  if (weeks >= QUIET_WEEKS) reasons.push({ kind: "quiet", count: weeks, text: `No evidence for ${weeks} weeks` });
  if (rescues)
    reasons.push({ kind: "rescues", count: rescues, text: `${counted(rescues, "rescue", "rescues")} ${since}` });
  if (pieces)
    reasons.push({ kind: "pieces", count: pieces, text: `${counted(pieces, "new piece", "new pieces")} ${since}` });
  return reasons;
}

type Placed = { name: string; reasons: readonly Reason[] };

/**
 * Clients in the order of their reasons, kind by kind: whoever has one of the first kind stands before all who have none,
 * among equals the second kind decides, and so on. With the same kinds the greater count decides, in the same order, then
 * the name. A client's reasons are given in the order of the kinds.
 */
export function inOrderOfNeed<T extends Placed>(clients: readonly T[]): T[] {
  return clients
    .map((client) => ({ client, folded: fold(client.name) }))
    .sort((a, b) => byReasons(a.client.reasons, b.client.reasons) || byName(a.folded, b.folded))
    .map(({ client }) => client);
}

const byName = (a: string, b: string) => (a === b ? 0 : a.localeCompare(b, "en"));
const RANKS = Object.fromEntries(REASON_KINDS.map((kind, at) => [kind, at])) as Record<ReasonKind, number>;

/** The first place at which their kinds differ decides. */
function byReasons(a: readonly Reason[], b: readonly Reason[]): number {
  const rank = (reason: Reason | undefined) => (reason ? RANKS[reason.kind] : REASON_KINDS.length);
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const apart = rank(a[at]) - rank(b[at]);
    if (apart !== 0) return apart;
  }
  for (const [at, { count }] of a.entries()) {
    const more = (b[at]?.count ?? 0) - count;
    if (more !== 0) return more;
  }
  return 0;
}

/**
 * The boundary that matters most on `today`: one that passed up to a week ago and is not decided, else the next. `held`
 * are the decisions of this roadmap, null where they are not opened. Null without dates, and when all is long past.
 */
export function nearestBoundary(plan: Plan, { today, held }: { today: Day; held: readonly Held[] | null }) {
  const all = plan.phases.map(({ index, boundaryOn }) => {
    const settled = held && isSettled(held, index);
    return { on: boundaryOn, days: daysBetween(today, boundaryOn), isDecided: settled };
  });
  return all.find(({ days, isDecided }) => days >= (isDecided ? 0 : -BOUNDARY_BEHIND)) ?? null;
}

type Listed = Placed & { role: string; group: string };

/** Whether a client is among those that the address asks for; a name fits when it has every word in it somewhere. */
export function fits({ name, role, group, reasons }: Listed, filter: PracticeFilter): boolean {
  if (filter.needs && !reasons.length) return false;
  if (filter.reason && !reasons.some(({ kind }) => kind === filter.reason)) return false;
  if (filter.group !== undefined && group !== filter.group) return false;
  if (filter.role && role !== filter.role) return false;
  const folded = fold(name);
  return fold(filter.q ?? "")
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** The groups that there are, each once, by name. */
export const groupsOf = (clients: readonly { group: string }[]): string[] =>
  [...new Set(clients.flatMap(({ group }) => group || []))].sort((a, b) => a.localeCompare(b, "en"));

/** The text that a nudge begins with: what calls for it, as the client would read it, and who writes. */
export function nudgeText({ to, from, reasons }: { to: string; from: string; reasons: readonly Reason[] }): string {
  const calling = reasons.filter(({ kind }) => kind === "boundary" || kind === "quiet");
  const told = calling.map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1));
  const because = told.length ? `I looked at your record: ${listed(told)}.` : "I am looking at your record.";
  return `Hello ${to},\n${because} What happened lately that belongs in it? One sentence is enough, and we can go into it when we speak.\n${from}`;
}

/** The first day on which another nudge may go, or null when that is today; days are days of `zone`. */
export function nextNudgeOn(last: Date, { at, zone }: { at: Date; zone: string }): Day | null {
  const day = addDays(dayOf(last, zone), NUDGE_DAYS);
  return dayOf(at, zone) < day ? day : null;
}

/** Why no nudge goes now. */
export const tooSoon = (name: string, nextOn: Day) =>
  `${name} was nudged within the last week, and one a week is the most. The next can go on ${longDay(nextOn)}.`;
