import type { Day } from "@/lib/date";
import type { FactsRow, LinkRow, MechanismRows, RescueRow, RunRow, SameRow } from "@/lib/mechanism/rules/rows";
import { noon } from "./records";

export const nothing: MechanismRows = { mechanisms: [], facts: [], runs: [], links: [], rescues: [], sames: [] };

type Told = Partial<FactsRow> & { name?: string; replaced?: string; on?: Day; runs?: string; prevents?: string[] };

/**
 * A mechanism set up at noon of `on`; `runs` as "2026-05-04 2026-05-11*" is a run with the leader and one without; each
 * was logged at noon of its day.
 */
export function mechanism(id: string, told: Told = {}): MechanismRows {
  const { name = id, replaced = "", on = "2026-04-20", runs = "", prevents = [], ...facts } = told;
  const span = { recordedAt: noon(on), endedAt: null };
  const usual = { howId: null, improves: null, ownerRole: "", stopped: false } as const;
  return {
    ...nothing,
    mechanisms: [{ id, name, replaced, createdAt: noon(on), version: 1 }],
    facts: [{ mechanismId: id, kind: "forum", cadence: "weekly", ...usual, ...span, ...facts }],
    runs: runs
      .split(" ")
      .filter(Boolean)
      .map((run) => ranOn(id, run.slice(0, 10), { isWithLeader: !run.endsWith("*") })),
    links: prevents.map((evidenceId) => link(id, evidenceId, { recordedAt: noon(on) })),
  };
}

export const ranOn = (mechanismId: string, day: Day, more: Partial<RunRow> = {}): RunRow => ({
  ...{ mechanismId, ranOn: day, isWithLeader: false, decisions: 0, decided: "", loggedBy: "leader", askId: null },
  ...{ recordedAt: noon(day), endedAt: null, ...more },
});

export const link = (mechanismId: string, evidenceId: string, more: Partial<LinkRow> = {}): LinkRow => ({
  ...{ mechanismId, evidenceId, relation: "prevents", recordedAt: noon("2026-04-20"), endedAt: null, ...more },
});

export const rescue = (evidenceId: string, on: Day, rescueCause: string, more: Partial<RescueRow> = {}): RescueRow => ({
  ...{ evidenceId, happenedOn: on, rescueCause, recordedAt: noon(on), endedAt: null, ...more },
});

export const same = (evidenceId: string, sameAsId: string, on: Day): SameRow => ({
  ...{ evidenceId, sameAsId, recordedAt: noon(on), endedAt: null },
});

/** Several records as one. */
export function together(...parts: Partial<MechanismRows>[]): MechanismRows {
  return {
    mechanisms: parts.flatMap(({ mechanisms = [] }) => mechanisms),
    facts: parts.flatMap(({ facts = [] }) => facts),
    runs: parts.flatMap(({ runs = [] }) => runs),
    links: parts.flatMap(({ links = [] }) => links),
    rescues: parts.flatMap(({ rescues = [] }) => rescues),
    sames: parts.flatMap(({ sames = [] }) => sames),
  };
}
