import { type Day, daysBetween } from "@/lib/date";
import { fold } from "@/lib/text";
import { FIGURES } from "../content";
import type { RescueRow } from "./rows";
import type { MechanismView, SeenMechanism } from "./view";

/** What several rescues have in common. */
export type Cause = {
  /** The newest of its rescues, by which it is named in an address or a form. */
  id: string;
  /** As it was written last; "" while it is not written down. */
  words: string;
  /** Newest first. */
  rescues: RescueRow[];
  /** Mechanisms linked to one of the rescues that have not been stopped; `isEnough` when one closes the debt. */
  carriers: { mechanism: SeenMechanism; isEnough: boolean }[];
};

/** A cause that came back. The day it did so begins the debt. */
export type Debt = Cause & { sinceOn: Day; days: number };

/** A cause as it is compared: without case, accents and doubled spaces. */
const compared = (words: string) => fold(words).trim().replace(/\s+/g, " ");

/** Every cause of the view, the one with the newest rescue first. A rescue without words stands alone unless it is said to be the same as another. */
export function causesOf(view: MechanismView): Cause[] {
  const leads = groups(view);
  const grouped = Map.groupBy(view.rescues, ({ evidenceId }) => leads(evidenceId));
  return [...grouped.values()].map((rescues) => {
    const ids = new Set(rescues.map(({ evidenceId }) => evidenceId));
    const linked = view.running.filter(({ prevents }) => prevents.some((id) => ids.has(id)));
    return {
      id: (rescues[0] as RescueRow).evidenceId,
      words: rescues.find(({ rescueCause }) => rescueCause)?.rescueCause ?? "",
      rescues,
      carriers: linked.map((mechanism) => ({ mechanism, isEnough: mechanism.alone >= FIGURES.runsAlone })),
    };
  });
}

/** Which rescue leads the group that a rescue is in: those with the same words, and those said to be the same. */
function groups({ rescues, sames }: MechanismView): (id: string) => string {
  const leads = new Map<string, string>();
  const leadOf = (id: string): string => {
    const next = leads.get(id);
    return next === undefined ? id : leadOf(next);
  };
  const join = (a: string, b: string) => {
    const [one, other] = [leadOf(a), leadOf(b)];
    if (one !== other) leads.set(one, other);
  };
  const byWords = new Map<string, string>();
  for (const { evidenceId, rescueCause } of rescues) {
    const words = compared(rescueCause);
    const earlier = byWords.get(words);
    if (words && earlier !== undefined) join(evidenceId, earlier);
    else if (words) byWords.set(words, evidenceId);
  }
  const known = new Set(rescues.map(({ evidenceId }) => evidenceId));
  for (const { evidenceId, sameAsId } of sames)
    if (known.has(evidenceId) && known.has(sameAsId)) join(evidenceId, sameAsId);
  return leadOf;
}

/** Causes that came back: those that nothing carries yet, the oldest first, and those that something does. */
export function debtsOf(view: MechanismView): { open: Debt[]; closed: Debt[] } {
  const debts = causesOf(view).flatMap((cause): Debt[] => {
    const again = cause.rescues.at(-FIGURES.sameCauseRescues);
    return again ? [{ ...cause, sinceOn: again.happenedOn, days: daysBetween(again.happenedOn, view.on) }] : [];
  });
  const isClosed = ({ carriers }: Debt) => carriers.some(({ isEnough }) => isEnough);
  return {
    open: debts.filter((debt) => !isClosed(debt)).toSorted(oldestFirst),
    closed: debts.filter(isClosed).toSorted(oldestFirst),
  };
}

const oldestFirst = (a: Debt, b: Debt) =>
  a.sinceOn === b.sinceOn ? (a.id < b.id ? -1 : 1) : a.sinceOn < b.sinceOn ? -1 : 1;

/** How often each cause made a rescue necessary, month by month ("2027-04"). */
export function monthsOf({ rescues }: Cause, months: readonly string[]): number[] {
  return months.map((month) => rescues.filter(({ happenedOn }) => happenedOn.startsWith(month)).length);
}
