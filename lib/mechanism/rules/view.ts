import { type Day, endOfDay } from "@/lib/date";
import type { Span } from "@/lib/readiness/rules/rows";
import type { FactsRow, MechanismRow, MechanismRows, RescueRow, RunRow, SameRow } from "./rows";

/** A mechanism as it stood at the end of a day. */
export type SeenMechanism = {
  id: string;
  row: MechanismRow;
  facts: FactsRow;
  /** Newest first. */
  runs: RunRow[];
  /** How many of the runs were without the leader. */
  alone: number;
  /** Rescues that it is to keep from coming back, and items that show it at work. */
  prevents: string[];
  shows: string[];
};

/** What was recorded by the end of the day `on`, and had not been taken back. */
export type MechanismView = {
  on: Day;
  /** Those that run, by name, and those that were stopped. */
  running: SeenMechanism[];
  stopped: SeenMechanism[];
  /** Newest first. */
  rescues: RescueRow[];
  sames: SameRow[];
};

type Asked = { on: Day; zone: string };

/** The record as it stood at the end of the day `on` in `zone` (IANA). The order in which rows come does not matter. */
export function mechanismsAt(rows: MechanismRows, { on, zone }: Asked): MechanismView {
  const at = endOfDay(on, zone);
  const isNow = ({ recordedAt, endedAt }: Span) => recordedAt <= at && (endedAt === null || endedAt > at);
  const runs = Map.groupBy(
    rows.runs.filter((run) => isNow(run) && run.ranOn <= on),
    ({ mechanismId }) => mechanismId,
  );
  const links = Map.groupBy(rows.links.filter(isNow), ({ mechanismId }) => mechanismId);
  const facts = new Map(rows.facts.filter(isNow).map((row) => [row.mechanismId, row]));
  const linked = (id: string, wanted: string) =>
    (links.get(id) ?? [])
      .filter(({ relation }) => relation === wanted)
      .map(({ evidenceId }) => evidenceId)
      .toSorted();
  const seen = rows.mechanisms.toSorted(byName).flatMap((row): SeenMechanism[] => {
    const known = facts.get(row.id);
    const own = (runs.get(row.id) ?? []).toSorted((a, b) => (a.ranOn < b.ranOn ? 1 : -1));
    const alone = own.filter(({ isWithLeader }) => !isWithLeader).length;
    const { id } = row;
    return known
      ? [{ id, row, facts: known, runs: own, alone, prevents: linked(id, "prevents"), shows: linked(id, "shows") }]
      : [];
  });
  return {
    on,
    running: seen.filter(({ facts: { stopped } }) => !stopped),
    stopped: seen.filter(({ facts: { stopped } }) => stopped),
    rescues: rows.rescues.filter((row) => isNow(row) && row.happenedOn <= on).toSorted(newestFirst),
    sames: rows.sames.filter(isNow),
  };
}

/** By code, not by a collation, so that every server sorts alike; then in the order in which they were made. */
function byName(a: MechanismRow, b: MechanismRow): number {
  const [one, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return one < other ? -1 : one > other || a.id > b.id ? 1 : -1;
}

const newestFirst = (a: RescueRow, b: RescueRow) =>
  a.happenedOn === b.happenedOn ? (a.evidenceId < b.evidenceId ? 1 : -1) : a.happenedOn < b.happenedOn ? 1 : -1;
