import { type Day, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { capital, numberWord } from "@/lib/text";
import { type Moment, momentsOf } from "./as-of";
import { statesOverTime } from "./over-time";
import { keptSignals } from "./standing";
import { type Assessed, assessedSignals, type SignalState } from "./state";
import type { View } from "./view";
import { stateText } from "./wording";

/** A signal by the name it has among others: "Planning level 2". `group` is the row it stands in. */
export type ComparedSignal = Assessed & { name: string; group: string };

/** What is compared over time, in reading order: all that have a state, and last what the pinned content does not know. */
export function comparedSignals(view: View, framework: Framework): ComparedSignal[] {
  const rowNames = new Map(framework.matrix?.rows.map(({ id, name }) => [id, name]));
  const assessed = assessedSignals(framework).map(({ id, label, rowId = "", level }): ComparedSignal => {
    const group = rowNames.get(rowId);
    return group === undefined ? alone(id, label) : { id, rowId, level, group, name: `${group} level ${level}` };
  });
  return [...assessed, ...keptSignals(view, framework).map(({ signalId, label }) => alone(signalId, label))];
}

const alone = (id: string, name: string): ComparedSignal => ({ id, name, group: name });

type States = ReadonlyMap<string, SignalState>;
export type MomentStates = Moment & { states: States };

type Compared = { viewOn: (on: Day) => View; view: View; framework: Framework; plan: Plan; isPast: boolean };

/** What a past day that somebody asks for is called where its date stands beside it. */
const THAT_DAY = "That day";

/** The states of all signals at the start, at the end of each phase that has ended, and on the view's day. */
export function comparedMoments({ viewOn, view, framework, plan, isPast }: Compared) {
  const { on: today, thresholds } = view;
  const signals = comparedSignals(view, framework);
  const moments = momentsOf(plan, { today, thresholds });
  const over = statesOverTime(viewOn, { days: moments.map(({ on }) => on), signals });
  const read = moments.map(({ name, on }, at): MomentStates => {
    return { name: isPast && on === today ? THAT_DAY : name, on, states: over[at]?.states as States };
  });
  return { signals, moments: read };
}

/** What a signal was and has become. */
export type Move = { signalId: string; name: string; from: string; to: string };
/** "Planning level 2: claimed to occasional" */
export const moveText = ({ name, from, to }: Move) => `${name}: ${from} to ${to}`;

/** What stands differently after than before, in the order of `signals`. */
export function movesBetween(before: States, after: States, signals: readonly ComparedSignal[]): Move[] {
  const words = (states: States, id: string) => stateText(states.get(id) as SignalState);
  return signals
    .map(({ id, name }) => ({ signalId: id, name, from: words(before, id), to: words(after, id) }))
    .filter(({ from, to }) => from !== to);
}

/** What moved from one moment to the next. */
export type Interval = { from: Moment; to: Moment; moves: Move[] };

/** What moved between the moments, the latest first. */
export function intervalsOf(moments: readonly MomentStates[], signals: readonly ComparedSignal[]): Interval[] {
  const pairs = moments.slice(1).map((to, at) => [moments[at] as MomentStates, to] as const);
  return pairs.map(([from, to]) => ({ from, to, moves: movesBetween(from.states, to.states, signals) })).reverse();
}

/** What has moved last, as a headline: "Five states have changed since the end of phase 2". */
export function movesHeadline([latest]: readonly Interval[], isPast: boolean): string {
  if (!latest) return "The first reading";
  const { from, to, moves } = latest;
  const one = moves.length === 1;
  const states = `${capital(numberWord(moves.length))} ${one ? "state" : "states"}`;
  const since = momentInWords(from);
  return isPast
    ? `${states} changed between ${since} and ${momentInWords(to)}`
    : `${states} ${one ? "has" : "have"} changed since ${since}`;
}

/** The name of a moment within a sentence: "the end of phase 2", "30 September 2026" */
export const momentInWords = ({ name, on }: Moment) =>
  name
    .replace(THAT_DAY, longDay(on))
    .replace(/^At the/, "the")
    .replace(/^End/, "the end")
    .replace(/^Today/, "today");
