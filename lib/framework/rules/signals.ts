import type { Behaviour, Competency, Framework, Level, Row } from "@/lib/framework/schema";

export const SIGNAL_KINDS = ["cell", "strong", "weak", "evidence", "bench", "trap", "indicator"] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Anything that a claim may name. `direction` says which way a claim on it can point. */
export type Signal = {
  id: string;
  /** Short, for lists and chips: "Planning, strong manager". */
  label: string;
  /** The whole wording. */
  text: string;
  kind: SignalKind;
  competencyIds: string[];
  direction: "supports" | "against" | "either";
  /** Cells only. */
  rowId?: string;
  level?: Level;
};

const known = new WeakMap<Framework, Map<string, Signal>>();

function signalMap(framework: Framework): Map<string, Signal> {
  const had = known.get(framework);
  if (had) return had;
  const made = new Map(allSignals(framework).map((signal) => [signal.id, signal]));
  known.set(framework, made);
  return made;
}

/** All signals in reading order: cells by row, the bench, indicators, behaviours by competency, traps. */
export function signalsOf(framework: Framework): Signal[] {
  return [...signalMap(framework).values()];
}

export function findSignal(framework: Framework, id: string): Signal | null {
  return signalMap(framework).get(id) ?? null;
}

/** The matrix cells whose evidence a competency shows as well, by the crosswalk. */
export function cellsOfCompetency(framework: Framework, competencyId: string): Signal[] {
  return signalsOf(framework).filter((signal) => signal.kind === "cell" && signal.competencyIds.includes(competencyId));
}

function allSignals(framework: Framework): Signal[] {
  const { bench, competencies, indicators, matrix, traps } = framework;
  return [
    ...(matrix?.rows ?? []).flatMap((row) => cellSignals(framework, row)),
    ...(bench
      ? [
          signal(bench, {
            label: bench.name,
            kind: "bench",
            competencyIds: [bench.competencyId],
            direction: "supports",
          }),
        ]
      : []),
    // An onward track has no weak patterns to claim, so what speaks against is claimed on the indicator itself.
    ...indicators.map((one) =>
      signal(one, { label: one.label, kind: "indicator", competencyIds: [], direction: "either" }),
    ),
    ...competencies.flatMap((competency) => [
      ...behaviourSignals(competency, "strong"),
      ...behaviourSignals(competency, "weak"),
      ...behaviourSignals(competency, "evidence"),
    ]),
    ...traps.map((trap) =>
      signal(trap, { label: trap.name, kind: "trap", competencyIds: trap.competencyIds, direction: "against" }),
    ),
  ];
}

function signal({ id, text }: { id: string; text: string }, rest: Omit<Signal, "id" | "text">): Signal {
  return { id, text, ...rest };
}

function cellSignals(framework: Framework, row: Row): Signal[] {
  const competencyIds = framework.crosswalk.find(({ rowId }) => rowId === row.id)?.competencyIds ?? [];
  return row.cells.map((cell) => {
    const column = framework.matrix?.columns.find(({ level }) => level === cell.level);
    return signal(cell, {
      label: `${row.name}, ${column?.inline}`,
      kind: "cell",
      competencyIds,
      direction: "either",
      rowId: row.id,
      level: cell.level,
    });
  });
}

function behaviourSignals(competency: Competency, kind: "strong" | "weak" | "evidence"): Signal[] {
  const direction = kind === "weak" ? "against" : "supports";
  return competency[kind].map((behaviour: Behaviour) =>
    signal(behaviour, {
      label: `${competency.name}: ${behaviour.label}`,
      kind,
      competencyIds: [competency.id],
      direction,
    }),
  );
}
