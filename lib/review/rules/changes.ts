import { addDays, type Day, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import { comparedSignals, type Move, movesBetween, moveText } from "@/lib/readiness/rules/moves";
import { statesOverTime } from "@/lib/readiness/rules/over-time";
import type { SignalState } from "@/lib/readiness/rules/state";
import type { View } from "@/lib/readiness/rules/view";
import { capital, numberWord } from "@/lib/text";
import { type Ended, isLate } from "./action";

export type NewItem = { id: string; sentence: string; happenedOn: Day };
type Milestone = {
  id: string;
  title: string;
  dueOn: Day | null;
  status: "open" | "done" | "dropped";
  closedOn: Day | null;
};
export type Moved = Move & { why: string };

/** What changed since a day, as far as a grant opens it; null where it does not. */
export type Changes = {
  sinceOn: Day;
  today: Day;
  evidence: { count: number; newest: readonly NewItem[] } | null;
  states: readonly Moved[] | null;
  milestones: MilestoneChanges | null;
  /** The days on which assessments were finished. */
  assessedOn: readonly Day[] | null;
};

/** From how many days before it is due a milestone stands as due soon; ours. */
export const SOON_DAYS = 14;

type Dated = { milestones: readonly Milestone[]; dueBefore: ReadonlyMap<string, Day | null>; sinceOn: Day; today: Day };

/** What became of milestones since a day, and which are due within two weeks of `today` or were before it. */
export function milestoneChanges({ milestones, dueBefore, sinceOn, today }: Dated) {
  const open = milestones.flatMap(({ id, title, dueOn, status }) => (status === "open" ? [{ id, title, dueOn }] : []));
  const due = open.flatMap(({ dueOn, ...one }) => (dueOn ? [{ ...one, dueOn }] : []));
  return {
    done: milestones.flatMap(({ id, title, status, closedOn }) =>
      status === "done" && closedOn && closedOn >= sinceOn ? [{ id, title, closedOn }] : [],
    ),
    moved: open.flatMap((one) => {
      const before = dueBefore.get(one.id);
      return before === undefined || before === one.dueOn ? [] : [{ ...one, before }];
    }),
    soon: due.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, SOON_DAYS)),
    late: due.filter(({ dueOn }) => dueOn < today),
  };
}
export type MilestoneChanges = ReturnType<typeof milestoneChanges>;

type Read = { viewOn: (on: Day) => View; view: View; framework: Framework; sinceOn: Day };

/** The states that stand differently than at the end of `sinceOn`, each with what it rests on now. */
export function stateChanges({ viewOn, view, framework, sinceOn }: Read): Moved[] {
  const signals = comparedSignals(view, framework);
  const [before, now] = statesOverTime(viewOn, { days: [sinceOn, view.on], signals });
  return movesBetween(before?.states ?? new Map(), now?.states ?? new Map(), signals).map((move) => ({
    ...move,
    why: restsText(now?.states.get(move.signalId)),
  }));
}

const items = (n: number) => `${numberWord(n)} ${n === 1 ? "item" : "items"}`;

/** "It rests on two confirmed items." */
function restsText(found: SignalState | undefined): string {
  if (found?.counting.length) return `It rests on ${items(found.counting.length)} that others confirmed.`;
  if (found?.supporting.length) return `It rests on ${items(found.supporting.length)} that nobody has confirmed.`;
  return "Nothing supports it any more.";
}

/** Lines of one kind that an agenda names; more are counted. */
const NAMED = 5;

const named = (lines: readonly string[]) =>
  lines.length > NAMED ? [...lines.slice(0, NAMED), `And ${numberWord(lines.length - NAMED)} more like this`] : lines;

/** What a meeting begins with, in words: what changed, and how much of what was agreed is open. */
export function agendaLines(changes: Changes, actions: readonly (Ended & { dueOn: Day })[]): string[] {
  const { evidence, states, milestones, assessedOn, today } = changes;
  const late = actions.filter((action) => isLate(action, today)).length;
  return [
    ...(evidence?.count ? [evidenceText(evidence)] : []),
    ...named((states ?? []).map((move) => moveText(move))),
    ...(milestones ? milestoneLines(milestones) : []),
    ...(assessedOn ?? []).map((on) => `An assessment was finished on ${longDay(on)}`),
    ...(actions.length ? [actionsText(actions.length, late)] : []),
  ];
}

function evidenceText({ count, newest: [first] }: NonNullable<Changes["evidence"]>): string {
  const pieces = `${capital(numberWord(count))} new ${count === 1 ? "piece" : "pieces"} of evidence`;
  if (!first) return pieces;
  return count === 1 ? `${pieces}: “${first.sentence}”` : `${pieces}, the newest: “${first.sentence}”`;
}

function milestoneLines({ done, moved, soon, late }: MilestoneChanges): string[] {
  const day = (on: Day | null) => (on ? longDay(on) : "no day");
  return [
    ...named(done.map(({ title, closedOn }) => `Milestone done on ${longDay(closedOn)}: ${title}`)),
    ...named(moved.map(({ title, dueOn, before }) => `Milestone moved from ${day(before)} to ${day(dueOn)}: ${title}`)),
    ...named(soon.map(({ title, dueOn }) => `Milestone due on ${longDay(dueOn)}: ${title}`)),
    ...named(late.map(({ title, dueOn }) => `Milestone overdue since ${longDay(dueOn)}: ${title}`)),
  ];
}

/** "Three actions are open, one of them overdue" */
function actionsText(open: number, late: number): string {
  const all = `${capital(numberWord(open))} ${open === 1 ? "action is" : "actions are"} open`;
  if (!late) return all;
  return open === 1 ? `${all}, and overdue` : `${all}, ${numberWord(late)} of them overdue`;
}
