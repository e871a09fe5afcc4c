import { addDays, addMonths, type Day } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { groupRows } from "@/lib/readiness/rules/grouped";
import { statesOverTime } from "@/lib/readiness/rules/over-time";
import type { Attestation, ReadinessRows } from "@/lib/readiness/rules/rows";
import { assessedSignals } from "@/lib/readiness/rules/state";
import { viewReader } from "@/lib/readiness/rules/view";
import { alternate, type Figure, ratioOf, told } from "./figures";

const ITEMS = 1000;
const START: Day = "2026-01-01";
const ZONE = "Europe/Berlin";
/** Readings of one round: a single one takes a few milliseconds. */
const TIMES = 20;

/** The states of all cells at 13 month-ends, against reading the same rows as JSON. */
export async function benchStates({ rounds }: { rounds: number }): Promise<Figure[]> {
  const { thresholds, ...framework } = currentFramework("em-to-vp");
  const signals = assessedSignals({ thresholds, ...framework });
  const days = Array.from({ length: 13 }, (_, month) => addDays(addMonths(START, month + 1), -1));
  const rows = rowsOf(signals.map(({ id }) => id));
  const asked = { zone: ZONE, thresholds };
  const text = JSON.stringify(rows);
  const series = await alternate(
    {
      states: () => milliseconds(() => statesOverTime(viewReader(groupRows(rows), asked), { days, signals })),
      "JSON.parse": () => milliseconds(() => JSON.parse(text)),
    },
    rounds,
  );
  return [
    {
      part: "states",
      what: `states of ${signals.length} signals at 13 month-ends from 1,000 items and 1,000 answers, against JSON.parse of the same rows`,
      kind: "at most",
      bound: 3,
      ratio: ratioOf(series, "states", "JSON.parse"),
      detail: told(series, " ms"),
    },
  ];
}

async function milliseconds(work: () => unknown): Promise<number> {
  const from = performance.now();
  for (let n = 0; n < TIMES; n += 1) work();
  return (performance.now() - from) / TIMES;
}

/** Items over the whole year, each with a claim or two, a link for every other and a witness's answer. */
export function rowsOf(signalIds: string[]): ReadinessRows {
  const rows = { facts: [], claims: [], links: [], answers: [], attestations: [], placements: [] };
  const all = Array.from({ length: ITEMS }, (_, n) => rowsOfItem(n, signalIds));
  return {
    ...rows,
    facts: all.map(({ facts }) => facts),
    claims: all.flatMap(({ claims }) => claims),
    links: all.flatMap(({ links }) => links),
    attestations: all.map(({ attestation }) => attestation),
  };
}

function rowsOfItem(n: number, signalIds: string[]) {
  const happenedOn = addDays(START, Math.floor((n * 380) / ITEMS));
  const span = { recordedAt: new Date(`${happenedOn}T16:00:00Z`), endedAt: null };
  const evidenceId = `0198c2f4-7a51-7d3e-9c40-${String(n).padStart(12, "0")}`;
  const answeredAt = new Date(`${addDays(happenedOn, 5)}T09:30:00Z`);
  const attestation: Attestation = {
    ...{ id: `a${evidenceId}`, evidenceId, witnessId: `witness ${n % 12}`, proposedByLeader: n % 3 > 0 },
    ...{ relation: ["peer", "manager", "report"][n % 3] ?? "", answer: n % 9 ? "saw" : "no", askedAt: span.recordedAt },
    ...{ wordingAt: answeredAt, answeredAt, withdrawnAt: n % 50 ? null : answeredAt },
  };
  const wanted = new Set([signalIds[n % signalIds.length] ?? "", signalIds[(n * 7) % signalIds.length] ?? ""]);
  return {
    facts: {
      ...{ id: `f${evidenceId}`, evidenceId, happenedOn, withdrawn: n % 40 === 0, wording: 1, ...span },
      ...({ kind: "decided", scope: "organisation", mode: "built" } as const),
      ...{ context: ["Payments", "Search", "Hiring", ""][n % 4] ?? "" },
      ...{ outcomeBefore: "nine days", outcomeAfter: "four days", outcomeUnit: "of lead time", guard: "" },
    },
    claims: [...wanted].map((signalId, at) => ({
      ...{ evidenceId, signalId, signalLabel: `The words of ${signalId}`, contentVersion: "1.1.0", ...span },
      direction: at === 0 && n % 15 === 0 ? ("against" as const) : ("supports" as const),
    })),
    links: n % 2 ? [{ evidenceId, url: `https://docs.example.com/notes/${n % 300}`, ...span }] : [],
    attestation,
  };
}
