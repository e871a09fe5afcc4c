import type { Framework } from "@/lib/framework/schema";
import { named } from "./ids";
import { findSignal } from "./signals";

type Reference = { from: string; to: readonly string[]; kind: string; isKnown: (id: string) => boolean };

const among = (things: readonly { id: string }[]) => {
  const ids = new Set(things.map(({ id }) => id));
  return (id: string) => ids.has(id);
};

/**
 * References that lead nowhere, or to something of another kind than their key asks for. Since what they may name
 * (signals, competencies, leaves) names nothing of that kind again, none can lead in a circle.
 */
export function danglingReferences(framework: Framework): { id: string; reason: string }[] {
  const { worksheets, ...rest } = framework;
  const isTaught = among(named(rest));
  return [...servingReferences(framework), ...crossings(framework), ...situationReferences(framework)]
    .concat(
      named(worksheets).map(({ id, value }) => ({
        ...{ from: id, to: strings(value, "rowIds"), kind: "row outside the worksheets" },
        isKnown: isTaught,
      })),
    )
    .flatMap(({ from, to, kind, isKnown }) =>
      to.filter((id) => !isKnown(id)).map((id) => ({ id: from, reason: `refers to ${id}, which is no ${kind} here` })),
    );
}

function strings(value: object, key: string): string[] {
  const list = Reflect.get(value, key);
  return Array.isArray(list) ? list.map(String) : [];
}

/** What names competencies or signals does it under one of two keys, wherever in the content it stands. */
function servingReferences(framework: Framework): Reference[] {
  const isCompetency = among(framework.competencies);
  const isSignal = (id: string) => isCompetency(id) || findSignal(framework, id) !== null;
  return [
    ...named(framework).flatMap(({ id, value }): Reference[] => [
      { from: id, to: strings(value, "competencyIds"), kind: "competency", isKnown: isCompetency },
      { from: id, to: strings(value, "serves"), kind: "signal or competency", isKnown: isSignal },
    ]),
    ...(framework.bench
      ? [{ from: "BENCH", to: [framework.bench.competencyId], kind: "competency", isKnown: isCompetency }]
      : []),
  ];
}

/** The first version of em-to-vp named in its crosswalk what came with the second; a section that is absent is not asked. */
function crossings(framework: Framework): Reference[] {
  const { competencies, crosswalk, hows, matrix, ownership, phases, questions, traps } = framework;
  const exposures = phases.flatMap(({ milestones }) => milestones.flatMap(({ parts = [] }) => parts));
  const owned = ownership?.layers.flatMap(({ items }) => items);
  const rows = [...(matrix?.rows ?? []), { id: "BENCH" }, { id: "WHOLE" }];
  return crosswalk.flatMap((line) => {
    const checked: [to: readonly string[], kind: string, things: readonly { id: string }[] | undefined][] = [
      [[line.rowId], "row of the matrix", rows],
      [line.competencyIds, "competency", competencies],
      [line.exposureIds, "exposure", exposures],
      [line.ownershipIds, "item of ownership", owned],
      [line.questionIds, "question", questions],
      [line.trapIds, "trap", traps],
      [line.howIds, "How", hows],
    ];
    return checked.flatMap(([to, kind, things]) =>
      things ? [{ from: line.rowId, to, kind, isKnown: among(things) }] : [],
    );
  });
}

/** A situation may lead to another track as well, whose milestones are not here; its worksheets are everywhere it can lead. */
function situationReferences({ phases, situations = [], track, worksheets = [] }: Framework): Reference[] {
  const isMilestone = among(phases.flatMap(({ milestones }) => milestones));
  const isWorksheet = among(worksheets);
  return situations.flatMap(({ id, paths, worksheetIds }) =>
    paths
      .filter((path) => path.track === track)
      .flatMap(({ milestoneIds }): Reference[] => [
        { from: id, to: milestoneIds, kind: "milestone", isKnown: isMilestone },
        { from: id, to: worksheetIds, kind: "worksheet", isKnown: isWorksheet },
      ]),
  );
}
