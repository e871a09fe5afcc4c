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
  /** When its sentence, claims or outcome changed, oldest first. */
  editedAt: number[];
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
  for (const row of rows.facts) {
    const item = items.get(row.evidenceId) ?? newItem(row.evidenceId);
    item.facts.push({ ...timed(row), day: dayNumber(row.happenedOn), context: fold(row.context).trim() });
    item.loggedAt = Math.min(item.loggedAt, row.recordedAt.getTime());
    items.set(row.evidenceId, item);
  }
  for (const row of rows.claims) items.get(row.evidenceId)?.claims.push(timed(row));
  for (const row of rows.links) items.get(row.evidenceId)?.links.push(timed(row));
  for (const row of rows.attestations) items.get(row.evidenceId)?.attestations.push(timedAttestation(row));
  return {
    items: [...items.values()].map(finished),
    answers: rows.answers.map(timed),
    placements: rows.placements.map((row) => ({
      row,
      from: row.revealedAt.getTime(),
      until: untilOf(row.discussedAt),
    })),
  };
}

function newItem(id: string): GroupedItem {
  return { id, loggedAt: NEVER, facts: [], claims: [], links: [], attestations: [], editedAt: [] };
}

function timedAttestation(row: Attestation): GroupedAttestation {
  const wordingAt = row.wordingAt.getTime();
  return { row, from: row.answeredAt.getTime(), until: untilOf(row.withdrawnAt), wordingAt };
}

function finished(item: GroupedItem): GroupedItem {
  const facts = item.facts.toSorted((a, b) => a.from - b.from || a.until - b.until || (a.row.id < b.row.id ? -1 : 1));
  return { ...item, facts, editedAt: editsOf({ ...item, facts }) };
}

function editsOf({ facts, claims }: GroupedItem): number[] {
  const reworded = facts.filter(({ row }, at) => at > 0 && saysOtherThan(row, facts[at - 1]?.row));
  const edits = [...reworded, ...claims].map(({ from }) => from);
  const ended = claims.map(({ until }) => until).filter((until) => until !== NEVER);
  return [...edits, ...ended].sort((a, b) => a - b);
}

/** The day and the rest may be put right without asking the witnesses again. */
function saysOtherThan(row: FactsRow, before: FactsRow | undefined): boolean {
  const names = ["wording", "outcomeBefore", "outcomeAfter", "outcomeUnit"] as const;
  return names.some((name) => row[name] !== before?.[name]);
}
