import { differenceHeadline, differencesOf } from "@/lib/assessment/rules/difference";
import type { Snapshot } from "@/lib/assessment/schema";
import { addDays, type Day, dayOf, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import { debtsOf } from "@/lib/mechanism/rules/debt";
import { answersTo, howsOf } from "@/lib/mechanism/rules/hows";
import { causeText, debtText, ownerText } from "@/lib/mechanism/rules/telling";
import type { MechanismView } from "@/lib/mechanism/rules/view";
import { comparedSignals, movesBetween } from "@/lib/readiness/rules/moves";
import { statesOverTime } from "@/lib/readiness/rules/over-time";
import { readingOf } from "@/lib/readiness/rules/reading";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { missingLines } from "@/lib/readiness/rules/standing";
import type { SignalState } from "@/lib/readiness/rules/state";
import { stepText, strongestFirst } from "@/lib/readiness/rules/step";
import { tierName } from "@/lib/readiness/rules/telling";
import type { SeenItem, View } from "@/lib/readiness/rules/view";
import { gapText, stateText } from "@/lib/readiness/rules/wording";
import type { Plan, PlannedPhase } from "@/lib/roadmap/rules/plan";
import { listed } from "@/lib/text";
import type { Report } from "../schema";
import { closingLetter, namedItems, proofLines } from "./proof";

type Milestone = {
  title: string;
  phase: number;
  status: "open" | "done" | "dropped";
  dueOn: Day | null;
  closedAt: Date | null;
  dropReason: string | null;
  evidence: number;
};

/** Everything that a review of the boundary of `phase` looks at, as it stands on the view's day. */
export type Standing = {
  framework: Framework;
  plan: Plan;
  phase: PlannedPhase;
  view: View;
  rows: ReadinessRows;
  milestones: readonly Milestone[];
  built: MechanismView;
  /** Finished ones, newest first. */
  assessments: readonly { finishedAt: Date; snapshot: Snapshot }[];
  /** Kept ones. */
  sheets: readonly { worksheetId: string; number: number; keptAt: Date }[];
};

/** How many of the strongest items a review names. */
const STRONGEST = 12;

/** The items of the phase by the day they happened on, strongest first. */
const itemsOf = ({ view, phase }: Standing): SeenItem[] =>
  [...view.items.values()].filter(({ on }) => on >= phase.startsOn).sort(strongestFirst);

/** The pieces of evidence whose sentences a report may name. */
export function evidenceNamed(standing: Standing): string[] {
  const { view, framework } = standing;
  const strongest = itemsOf(standing).slice(0, STRONGEST);
  const newest = movedSignals(standing).moves.flatMap(({ after }) => after.counting.slice(0, 1));
  const named = [...strongest, ...newest].map(({ id }) => id);
  return [...new Set(isLast(standing) ? [...named, ...namedItems(view, framework)] : named)];
}

export const isLast = ({ plan, phase }: Pick<Standing, "plan" | "phase">) => phase.index === plan.phases.length;

/** The review as words, to be shown and, once decided, kept. `sentences` are those of `evidenceNamed`. */
export function reportOf(standing: Standing, sentences: ReadonlyMap<string, string>): Report {
  const { framework, plan, phase, view, built } = standing;
  const content = framework.phases[phase.index - 1];
  const items = itemsOf(standing);
  const told = { view, framework, sentences };
  return {
    format: 1,
    track: framework.title,
    phase: {
      ...{ index: phase.index, of: plan.phases.length, name: content?.name ?? `Phase ${phase.index}` },
      ...{ purpose: content?.purpose ?? "", outcome: content?.outcome?.text ?? null },
      ...{ startsOn: phase.startsOn, boundaryOn: phase.boundaryOn },
    },
    on: view.on,
    reading: readingOf(view, framework)?.sentence ?? null,
    milestones: standing.milestones
      .filter((milestone) => milestone.phase === phase.index)
      .map((milestone) => ({ ...milestoneLine(milestone, view.zone) })),
    evidence: {
      added: items.length,
      confirmed: items.filter(({ attestedAt }) => attestedAt !== null).length,
      strongest: items.slice(0, STRONGEST).map(({ id, on, tier }) => {
        return { id, on, sentence: sentences.get(id) ?? "", tier: tierName(tier) };
      }),
    },
    moves: movesTold(standing, sentences),
    missing: missingLines(view, framework).map(({ name, found, step }) => ({
      ...{ name, state: stateText(found), step: stepText(step) },
      lacks: lacksText(found),
    })),
    assessments: assessmentsTold(standing),
    debts: debtsOf(built).open.map((debt) => `${causeText(debt)}: ${debtText(debt)}`),
    hows: answersTo(howsOf(framework), built).map(({ how, answers }) => ({
      question: how.question,
      answer: answers.length
        ? listed(answers.map((one) => `“${one.row.name}”, looked after by ${ownerText(one)}`))
        : "Nobody answers this yet.",
    })),
    worksheets: sheetsTold(standing),
    ...(isLast(standing) ? { proofs: proofLines(told), letter: closingLetter(told) } : { proofs: [], letter: [] }),
  };
}

function milestoneLine({ title, status, dueOn, closedAt, dropReason, evidence }: Milestone, zone: string) {
  const pieces = `${evidence} ${evidence === 1 ? "piece" : "pieces"} of evidence`;
  const due = dueOn ? `due ${longDay(dueOn)}` : "without a day";
  const detail = {
    done: `closed${closedAt ? ` on ${longDay(dayOf(closedAt, zone))}` : ""}, with ${pieces}`,
    open: `${due}${evidence ? `, ${pieces} so far` : ""}`,
    dropped: `dropped: ${dropReason ?? ""}`,
  };
  return { title, status, detail: detail[status] };
}

/** The day that the phase is held against: the end of the one before, for the first the end of its first two weeks. */
function sinceDay({ plan, phase, view }: Standing): Day {
  if (phase.index > 1) return addDays(phase.startsOn, -1);
  const settled = addDays(plan.startOn, (view.thresholds?.startReadingDays ?? 1) - 1);
  return settled < view.on ? settled : view.on;
}

function movedSignals(standing: Standing) {
  const { rows, view, framework } = standing;
  const signals = comparedSignals(view, framework);
  const since = sinceDay(standing);
  const asked = { days: [since, view.on], zone: view.zone, thresholds: view.thresholds, signals };
  const [before, now] = statesOverTime(rows, asked);
  const moves = movesBetween(before?.states ?? new Map(), now?.states ?? new Map(), signals).map((move) => {
    return { ...move, after: now?.states.get(move.signalId) as SignalState };
  });
  return { since, moves };
}

function movesTold(standing: Standing, sentences: ReadonlyMap<string, string>): Report["moves"] {
  const { since, moves } = movedSignals(standing);
  return {
    since,
    lines: moves.map(({ name, from, to, after }) => ({ name, from, to, why: reasonText(after, sentences) })),
  };
}

/** What a state rests on, and what the next one lacks. */
function reasonText(found: SignalState, sentences: ReadonlyMap<string, string>): string {
  const { counting, supporting } = found;
  const [newest] = counting;
  const rests = newest
    ? `Rests on ${counting.length} confirmed ${counting.length === 1 ? "item" : "items"}, the newest “${sentences.get(newest.id) ?? ""}”.`
    : supporting.length
      ? `Rests on ${supporting.length} ${supporting.length === 1 ? "item" : "items"} that nobody has confirmed.`
      : "Nothing supports it any more.";
  const lacks = lacksText(found);
  return lacks ? `${rests} Next it takes: ${lacks}.` : rests;
}

const CONTESTS = {
  item: "an item speaks against it",
  witness: "a witness saw it differently",
  placement: "a reviewer placed it lower",
};

const lacksText = ({ contested, gaps }: SignalState) =>
  [...contested.map(({ by }) => CONTESTS[by]), ...gaps.map(gapText)].join("; ");

/** The last two assessments side by side; null before there are two. */
function assessmentsTold({ assessments, view }: Standing): Report["assessments"] {
  const [last, before] = assessments;
  if (!last || !before) return null;
  const all = differencesOf(before.snapshot, last.snapshot);
  const days = [before, last].map(({ finishedAt }) => longDay(dayOf(finishedAt, view.zone)));
  return {
    title: `${differenceHeadline(all)}, between ${days[0]} and ${days[1]}`,
    lines: all
      .filter(({ hasChanged }) => hasChanged)
      .map(({ name, said, shown }) => ({
        name,
        from: `${said[0]}; ${shown[0]}`,
        to: `${said[1]}; ${shown[1]}`,
      })),
  };
}

function sheetsTold({ sheets, framework, phase, view }: Standing): Report["worksheets"] {
  return sheets.flatMap(({ worksheetId, number, keptAt }) => {
    const keptOn = dayOf(keptAt, view.zone);
    if (keptOn < phase.startsOn) return [];
    const title = framework.worksheets?.find(({ id }) => id === worksheetId)?.title;
    return title ? [{ title, detail: `version ${number}, kept on ${longDay(keptOn)}` }] : [];
  });
}
