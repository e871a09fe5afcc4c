import { addDays, type Day } from "@/lib/date";
import type { Direction } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { groupRows } from "@/lib/readiness/rules/grouped";
import type { Attestation, FactsRow, Placement, ReadinessRows } from "@/lib/readiness/rules/rows";
import { type Assessed, stateOf } from "@/lib/readiness/rules/state";
import { type View, viewAt, viewReader } from "@/lib/readiness/rules/view";

export const framework = currentFramework("em-to-vp");
export const thresholds = framework.thresholds;
export const zone = "Europe/Berlin";
/** The cell that tests speak of unless they say otherwise. */
export const CELL: Assessed = { id: "M1.L2", rowId: "M1", level: 2 };

export const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

type Said = Partial<Omit<Attestation, "evidenceId">> & { on?: Day };
/** One item, told as a test needs it; everything was written down at noon of the day it happened unless it says otherwise. */
export type Told = Partial<Omit<FactsRow, "recordedAt" | "endedAt" | "evidenceId">> & {
  id: string;
  on: Day;
  loggedAt?: Date;
  /** Signals it supports, or which way it points at each. */
  claims?: string[] | Record<string, Direction>;
  urls?: string[];
  /** Who confirmed it: a word for each witness, or more about the answer. */
  by?: (string | Said)[];
};

export const nothing: ReadinessRows = {
  facts: [],
  claims: [],
  links: [],
  answers: [],
  attestations: [],
  placements: [],
};

/** The rows of these items. A witness answers on the day the item was written down, as a peer somebody else named. */
export function rowsOf(items: readonly Told[], more: Partial<ReadinessRows> = {}): ReadinessRows {
  const parts = items.map(rowsOfItem);
  return {
    facts: [...parts.flatMap((part) => part.facts), ...(more.facts ?? [])],
    claims: [...parts.flatMap((part) => part.claims), ...(more.claims ?? [])],
    links: [...parts.flatMap((part) => part.links), ...(more.links ?? [])],
    answers: more.answers ?? [],
    attestations: [...parts.flatMap((part) => part.attestations), ...(more.attestations ?? [])],
    placements: more.placements ?? [],
  };
}

function rowsOfItem(told: Told) {
  const { id, on, loggedAt = noon(on), claims = [CELL.id], urls = [], by = [], ...facts } = told;
  const span = { recordedAt: loggedAt, endedAt: null };
  const directions = Array.isArray(claims)
    ? Object.fromEntries(claims.map((one) => [one, "supports" as const]))
    : claims;
  return {
    facts: [{ ...PLAIN, ...facts, ...span, id: `f-${id}`, evidenceId: id, happenedOn: on }],
    claims: Object.entries(directions).map(([signalId, direction]) => {
      return {
        evidenceId: id,
        signalId,
        direction,
        signalLabel: `Words of ${signalId}`,
        contentVersion: "1.1.0",
        ...span,
      };
    }),
    links: urls.map((url) => ({ evidenceId: id, url, ...span })),
    attestations: by.map((one) =>
      answer(id, { answeredAt: loggedAt, ...(typeof one === "string" ? { witnessId: one } : one) }),
    ),
  };
}

const PLAIN = {
  withdrawn: false,
  wording: 1,
  kind: null,
  scope: null,
  mode: null,
  context: "",
  outcomeBefore: "",
  outcomeAfter: "",
  outcomeUnit: "",
  guard: "",
};

/** A witness's answer about an item; asked and worded as of the instant it was given unless it says otherwise. */
export function answer(evidenceId: string, { on, ...said }: Said): Attestation {
  const answeredAt = on ? noon(on) : (said.answeredAt ?? noon("2026-01-01"));
  const witnessId = said.witnessId ?? "witness";
  return {
    ...{ id: `${evidenceId}-${witnessId}`, evidenceId, witnessId, relation: "peer", proposedByLeader: false },
    ...{ answer: "saw", askedAt: answeredAt, wordingAt: answeredAt, withdrawnAt: null },
    ...said,
    answeredAt,
  };
}

export function placement(
  rowId: string,
  { level = 1, on, discussedOn }: { level?: number; on: Day; discussedOn?: Day },
): Placement {
  const discussedAt = discussedOn ? noon(discussedOn) : null;
  return { id: `p-${rowId}-${on}`, rowId, level, revealedAt: noon(on), discussedAt };
}

type At = { on: Day; zone?: string; thresholds?: View["thresholds"] };
export const viewOf = (rows: ReadinessRows, { on, ...asked }: At) =>
  viewAt(groupRows(rows), { on, zone, thresholds, ...asked });

export const stateAt = (rows: ReadinessRows, { signal = CELL, ...asked }: At & { signal?: Assessed }) =>
  stateOf(viewOf(rows, asked), signal);

/** Days counted from one that tests begin at, a Monday. */
export const D = (n: number) => addDays("2026-01-05", n);

/** Three attested items over 100 days in two contexts, the last on D(100): consistent. `by` are their witnesses. */
export const consistent = (prefix = "c", by: Told["by"] = ["ana"], claims: Told["claims"] = [CELL.id]): Told[] => [
  { id: `${prefix}1`, on: D(0), context: "Payments", by, claims },
  { id: `${prefix}2`, on: D(50), context: "Search", by, claims },
  { id: `${prefix}3`, on: D(100), context: "Payments", by, claims },
];

/** What reads these rows on any day, with the figures and the zone that tests have. */
export const readerOf = (rows: ReadinessRows) => viewReader(groupRows(rows), { zone, thresholds });
