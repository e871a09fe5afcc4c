import type { Resource } from "@/lib/grant/schema";
import type { Report } from "../schema";
import type { ReadIn } from "./report";

/** What a grant opens of a review: `read` is the evidence read anew from what it reaches, `titles` the milestones it reaches. */
type Opened = { resources: ReadonlySet<Resource>; read: ReadIn; titles: ReadonlySet<string> };

/** Which parts of a review a grant opens: its dates, milestones, evidence and states. */
export type OpenParts = { dates: boolean; milestones: boolean; evidence: boolean; states: boolean };

/**
 * A kept review as a grant's reader may see it. Of the kept words only the phase and its milestones are left, those
 * without counts of evidence; what rests on evidence is read anew; all other parts are never opened, and empty.
 */
export function reachedReport(kept: Report, { resources, read, titles }: Opened): { report: Report; open: OpenParts } {
  const open = {
    ...{ dates: resources.has("roadmap"), milestones: resources.has("milestones") },
    ...{ evidence: resources.has("evidence"), states: resources.has("readiness") },
  };
  const report: Report = {
    ...{ format: kept.format, track: kept.track, on: kept.on, phase: phaseOf(kept, open) },
    milestones: open.milestones ? milestonesOf(kept, titles) : [],
    reading: open.states ? read.reading : null,
    evidence: { ...read.evidence, strongest: open.evidence ? read.evidence.strongest : [] },
    moves: movesOf(read, open),
    missing: open.states ? read.missing : [],
    ...(open.states && open.evidence ? { proofs: read.proofs, letter: read.letter } : { proofs: [], letter: [] }),
    ...{ assessments: null, rounds: null, debts: [], feedback: [], hows: [], worksheets: [] },
  };
  return { report, open };
}

const phaseOf = ({ phase }: Report, { dates }: OpenParts): Report["phase"] =>
  dates ? phase : { ...phase, startsOn: "", boundaryOn: "" };

/** Why one was dropped is told; that one was closed is told without what it was closed with. */
const milestonesOf = ({ milestones }: Report, titles: ReadonlySet<string>): Report["milestones"] =>
  milestones
    .filter(({ title }) => titles.has(title))
    .map((one) => (one.status === "dropped" ? one : { ...one, detail: "" }));

/** What changed since a boundary needs that day to be open as well. */
function movesOf({ moves }: ReadIn, { dates, states, evidence }: OpenParts): Report["moves"] {
  if (!states || !dates) return { since: "", lines: [] };
  if (evidence) return moves;
  const bare = (rests: string) => rests.replace(/, the newest:$/, ".");
  return { ...moves, lines: moves.lines.map((line) => ({ ...line, rests: bare(line.rests), newest: null })) };
}
