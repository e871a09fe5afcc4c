import { roundDifferences } from "@/lib/ask/rules/round-result";
import type { RoundResult } from "@/lib/ask/schema/round";
import { differenceHeadline, differencesOf } from "@/lib/assessment/rules/difference";
import type { Snapshot } from "@/lib/assessment/schema";
import { addDays, type Day, dayOf, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import { debtsOf } from "@/lib/mechanism/rules/debt";
import { answersTo, howsOf } from "@/lib/mechanism/rules/hows";
import { debtText, ownerText } from "@/lib/mechanism/rules/telling";
import type { MechanismView } from "@/lib/mechanism/rules/view";
import { settledOn } from "@/lib/readiness/rules/as-of";
import { comparedSignals, movesBetween } from "@/lib/readiness/rules/moves";
import { statesOverTime } from "@/lib/readiness/rules/over-time";
import { readingOf } from "@/lib/readiness/rules/reading";
import { missingLines } from "@/lib/readiness/rules/standing";
import type { SignalState } from "@/lib/readiness/rules/state";
import { stepText, strongestFirst } from "@/lib/readiness/rules/step";
import type { SeenItem, View } from "@/lib/readiness/rules/view";
import { lacksText, stateText } from "@/lib/readiness/rules/wording";
import type { Plan, PlannedPhase } from "@/lib/roadmap/rules/plan";
import { listed, numberWord } from "@/lib/text";
import type { OpenFeedback } from "@/lib/worksheet/rules/feedback";
import type { Report } from "../schema";
import { pieceOf } from "./pieces";
import { closingLetter, proofLines } from "./proof";

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
  /** The same record on any other day. */
  viewOn: (on: Day) => View;
  milestones: readonly Milestone[];
  built: MechanismView;
  /** Finished ones, newest first. */
  assessments: readonly { finishedAt: Date; snapshot: Snapshot }[];
  /** Closed ones, newest first. */
  rounds: readonly { closedAt: Date; result: RoundResult }[];
  /** Open ones. */
  feedback: readonly OpenFeedback[];
  /** Kept ones. */
  sheets: readonly { worksheetId: string; number: number; keptAt: Date }[];
};

/** What of it the evidence is read by. */
export type Evidenced = Pick<Standing, "framework" | "plan" | "phase" | "view" | "viewOn">;

/** How many of the strongest items a review names. */
const STRONGEST = 12;

/** The items of the phase by the day they happened on, strongest first. */
const itemsOf = ({ view, phase }: Evidenced): SeenItem[] =>
  [...view.items.values()].filter(({ on }) => on >= phase.startsOn).sort(strongestFirst);

export const isLast = ({ plan, phase }: Pick<Standing, "plan" | "phase">) => phase.index === plan.phases.length;

/** The review, to be shown and, once decided, kept: words of ours and of the plan, and evidence by its id. */
export function reportOf(standing: Standing): Report {
  const { framework, plan, phase, view, built } = standing;
  const content = framework.phases[phase.index - 1];
  return {
    format: 1,
    track: framework.title,
    phase: {
      ...{ index: phase.index, of: plan.phases.length, name: content?.name ?? `Phase ${phase.index}` },
      ...{ purpose: content?.purpose ?? "", outcome: content?.outcome?.text ?? null },
      ...{ startsOn: phase.startsOn, boundaryOn: phase.boundaryOn },
    },
    on: view.on,
    ...readIn(standing),
    milestones: standing.milestones
      .filter((milestone) => milestone.phase === phase.index)
      .map((milestone) => milestoneLine(milestone, view.zone)),
    assessments: assessmentsTold(standing),
    rounds: roundsTold(standing),
    debts: debtsOf(built).open.map((debt) => {
      const named = debt.rescues.find(({ rescueCause }) => rescueCause);
      return { evidenceId: named?.evidenceId ?? debt.id, text: debtText(debt) };
    }),
    feedback: standing.feedback.map(({ lineId, ...open }) => ({ lineId, text: feedbackText(open) })),
    hows: answersTo(howsOf(framework), built).map(({ how, answers }) => ({
      question: how.question,
      answer: answers.length
        ? listed(answers.map((one) => `“${one.row.name}”, looked after by ${ownerText(one)}`))
        : "Nobody answers this yet.",
    })),
    worksheets: sheetsTold(standing),
  };
}

/** What a review reads in evidence alone. */
export type ReadIn = Pick<Report, "reading" | "evidence" | "moves" | "missing" | "proofs" | "letter">;

/** The parts of a review that rest on evidence and on nothing else. */
export function readIn(standing: Evidenced): ReadIn {
  const { framework, view } = standing;
  const items = itemsOf(standing);
  return {
    reading: readingOf(view, framework)?.sentence ?? null,
    evidence: {
      added: items.length,
      confirmed: items.filter(({ attestedAt }) => attestedAt !== null).length,
      strongest: items.slice(0, STRONGEST).map(pieceOf),
    },
    moves: movesTold(standing),
    missing: missingLines(view, framework).map(({ name, found, step }) => ({
      ...{ name, state: stateText(found), step: stepText(step) },
      lacks: lacksText(found),
    })),
    ...(isLast(standing)
      ? { proofs: proofLines({ view, framework }), letter: closingLetter({ view, framework }) }
      : { proofs: [], letter: [] }),
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
function sinceDay({ plan, phase, view }: Evidenced): Day {
  if (phase.index > 1) return addDays(phase.startsOn, -1);
  const settled = settledOn(plan.startOn, view.thresholds);
  return settled < view.on ? settled : view.on;
}

/** The states that changed since then, each with what it rests on and what the next one lacks. */
function movesTold(standing: Evidenced): Report["moves"] {
  const { viewOn, view, framework } = standing;
  const signals = comparedSignals(view, framework);
  const since = sinceDay(standing);
  const [before, now] = statesOverTime(viewOn, { days: [since, view.on], signals });
  const moves = movesBetween(before?.states ?? new Map(), now?.states ?? new Map(), signals);
  const lines = moves.map(({ signalId, name, from, to }) => ({
    ...{ name, from, to },
    ...reasonOf(now?.states.get(signalId) as SignalState),
  }));
  return { since, lines };
}

function reasonOf(found: SignalState) {
  const { counting, supporting } = found;
  const [newest] = counting;
  const rests = newest
    ? `Rests on ${counting.length} confirmed ${counting.length === 1 ? "item" : "items, the newest"}:`
    : supporting.length
      ? `Rests on ${supporting.length} ${supporting.length === 1 ? "item" : "items"} that nobody has confirmed.`
      : "Nothing supports it any more.";
  return { rests, newest: newest ? pieceOf(newest) : null, lacks: lacksText(found) };
}

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

/** The last two rounds side by side; null before there are two. */
function roundsTold({ rounds, view }: Standing): Report["rounds"] {
  const [last, before] = rounds;
  if (!last || !before) return null;
  const days = [before, last].map(({ closedAt }) => longDay(dayOf(closedAt, view.zone)));
  return {
    title: `What others placed, counted until ${days[0]} and until ${days[1]}`,
    lines: roundDifferences(before.result, last.result),
  };
}

/** "Open for twelve days: it lacks by when, and “strategic” is too vague to act on." */
function feedbackText({ days, lacks, vague }: Pick<OpenFeedback, "days" | "lacks" | "vague">): string {
  const since = days ? `Open for ${numberWord(days)} ${days === 1 ? "day" : "days"}` : "Open since today";
  const words = listed(vague.map((word) => `“${word}”`));
  const why = [
    ...(lacks.length ? [`it lacks ${listed(lacks)}`] : []),
    ...(vague.length ? [`${words} ${vague.length === 1 ? "is" : "are"} too vague to act on`] : []),
  ];
  return `${since}: ${why.join(", and ")}.`;
}

function sheetsTold({ sheets, framework, phase, view }: Standing): Report["worksheets"] {
  return sheets.flatMap(({ worksheetId, number, keptAt }) => {
    const keptOn = dayOf(keptAt, view.zone);
    if (keptOn < phase.startsOn) return [];
    const title = framework.worksheets?.find(({ id }) => id === worksheetId)?.title;
    return title ? [{ title, detail: `version ${number}, kept on ${longDay(keptOn)}` }] : [];
  });
}
