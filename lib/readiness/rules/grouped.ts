import { type Day, daysBetween } from "@/lib/date";
import { fold } from "@/lib/text";
import type { AnswerRow, Attestation, ClaimRow, FactsRow, LinkRow, Placement, ReadinessRows, Span } from "./rows";

/** A row with its span in milliseconds: reading a day compares each of them. */
export type Timed<Row> = { row: Row; from: number; until: number };

export type GroupedFacts = Timed<FactsRow> & {
  /** Whole days since 1970. */
  day: number;
  /** The context, folded; "" when none was given. */
  context: string;
};

export type GroupedAttestation = Timed<Attestation> & { wordingAt: number };

/** One piece of evidence with every row that ever said something about it. */
export type GroupedItem = {
  id: string;
  loggedAt: number;
  facts: GroupedFacts[];
  claims: Timed<ClaimRow>[];
  links: Timed<LinkRow>[];
  attestations: GroupedAttestation[];
  /** When its sentence, claims or outcome changed, in no order. */
  editedAt: number[];
  /** Every instant at which something began or ended: between two of them the item reads the same. */
  changedAt: number[];
};

/** The rows of one person by item: made once, read for any number of days. */
export type Grouped = {
  items: GroupedItem[];
  answers: Timed<AnswerRow>[];
  placements: Timed<Placement>[];
};

const DAY_0: Day = "1970-01-01";
export const dayNumber = (day: Day) => daysBetween(DAY_0, day);

const NEVER = Number.POSITIVE_INFINITY;
const untilOf = (at: Date | null) => at?.getTime() ?? NEVER;
const timed = <Row extends Span>(row: Row): Timed<Row> => ({
  row,
  from: row.recordedAt.getTime(),
  until: untilOf(row.endedAt),
});

/** Groups the rows by item. The order in which they come does not matter; rows of an item without facts are left out. */
export function groupRows(rows: ReadinessRows): Grouped {
  const items = new Map<string, GroupedItem>();
  const [dayOf, contextOf] = [once(dayNumber), once((context: string) => fold(context).trim())];
  for (const row of rows.facts) {
    const item = items.get(row.evidenceId) ?? newItem(row.evidenceId);
    const { from, until } = timed(row);
    item.facts.push({ row, from, until, day: dayOf(row.happenedOn), context: contextOf(row.context) });
    item.loggedAt = Math.min(item.loggedAt, from);
    items.set(row.evidenceId, item);
  }
  for (const row of rows.claims) items.get(row.evidenceId)?.claims.push(timed(row));
  for (const row of rows.links) items.get(row.evidenceId)?.links.push(timed(row));
  for (const row of rows.attestations) items.get(row.evidenceId)?.attestations.push(timedAttestation(row));
  const all = [...items.values()];
  for (const item of all) finish(item);
  return {
    // The newest first, so that what is made from them stands nearly as it will be sorted.
    items: all.sort((a, b) => lastDay(b) - lastDay(a)),
    answers: rows.answers.map(timed),
    placements: rows.placements.map((row) => ({
      row,
      from: row.revealedAt.getTime(),
      until: untilOf(row.discussedAt),
    })),
  };
}

/** The same function, which works out each answer once: a record has few days and contexts, and many rows. */
function once<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text) ?? work(text);
    known.set(text, answer);
    return answer;
  };
}

function newItem(id: string): GroupedItem {
  return { id, loggedAt: NEVER, facts: [], claims: [], links: [], attestations: [], editedAt: [], changedAt: [] };
}

function timedAttestation(row: Attestation): GroupedAttestation {
  const wordingAt = row.wordingAt.getTime();
  return { row, from: row.answeredAt.getTime(), until: untilOf(row.withdrawnAt), wordingAt };
}

const lastDay = ({ facts }: GroupedItem) => (facts.at(-1) as GroupedFacts).day;

function finish({ facts, claims, links, attestations, changedAt, editedAt }: GroupedItem) {
  if (facts.length > 1) facts.sort((a, b) => a.from - b.from || a.until - b.until || (a.row.id < b.row.id ? -1 : 1));
  for (const { from, until } of facts) changedAt.push(from, until);
  for (const { from, until } of claims) changedAt.push(from, until);
  for (const { from, until } of links) changedAt.push(from, until);
  for (const { from, until } of attestations) changedAt.push(from, until);
  for (const { from, until } of claims) editedAt.push(from, until);
  for (const [n, { row, from }] of facts.entries())
    if (n > 0 && saysOtherThan(row, facts[n - 1]?.row)) editedAt.push(from);
}

/** Since when an item has said what it says: the last change of its sentence, claims or outcome, else its first words. */
export function saidSince({ loggedAt, editedAt }: GroupedItem): Date {
  return new Date(Math.max(loggedAt, ...editedAt.filter((at) => at !== NEVER)));
}

/** The day and the rest may be put right without asking the witnesses again. */
function saysOtherThan(row: FactsRow, before: FactsRow | undefined): boolean {
  const names = ["wording", "outcomeBefore", "outcomeAfter", "outcomeUnit"] as const;
  return names.some((name) => row[name] !== before?.[name]);
}
