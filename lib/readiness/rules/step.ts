import { addDays, type Day, longDay } from "@/lib/date";
import { TIERS } from "../schema";
import { consistentGaps, daysOf, type Gap, shortfall } from "./clauses";
import type { SignalState } from "./state";
import { isJudging, type Judging, newestFirst, type SeenItem, type View } from "./view";

/** The cheapest thing that would move a signal; `evidenceId` is the item that it is about. */
export type Step =
  | { kind: "answer"; evidenceId: string; closesOn: Day | null }
  | { kind: "hear"; evidenceId: string }
  | { kind: "discuss"; placementId: string }
  | { kind: "log" }
  | { kind: "ask"; evidenceId: string }
  | { kind: "ask-another"; evidenceId: string; otherGroup: boolean; unproposed: boolean }
  | { kind: "add"; otherContext: boolean; fromOn: Day | null }
  | { kind: "keep"; untilOn: Day }
  | { kind: "wait" };

/** The cheapest next step of a signal: settle what contests it, then ask somebody, and only then do something new. */
export function nextStep(view: View, found: SignalState): Step {
  const [contest] = found.contested;
  if (contest?.by === "item") return { kind: "answer", evidenceId: contest.evidenceId, closesOn: contest.closesOn };
  if (contest?.by === "witness") return { kind: "hear", evidenceId: contest.evidenceId };
  if (contest) return { kind: "discuss", placementId: contest.placementId };
  if (found.state === "none") return { kind: "log" };
  if (found.state === "claimed") return { kind: "ask", evidenceId: strongest(found.supporting).id };
  return isJudging(view) ? further(view, found) : { kind: "wait" };
}

/** The last day on which a consistent signal stays so without another item. */
export function keepStep(view: Judging, { counting }: SignalState): Extract<Step, { kind: "keep" }> {
  const [, newest] = daysOf(counting);
  return { kind: "keep", untilOn: addDays(view.on, newest + view.thresholds.freshDays - view.day) };
}

/** What moves a signal that somebody has confirmed already. */
function further(view: Judging, found: SignalState): Step {
  const { state, counting, supporting, gaps } = found;
  if (state === "recognised") return keepStep(view, found);
  const lacks = (clause: Gap["clause"]) => gaps.some((gap) => gap.clause === clause);
  if (state === "consistent")
    return {
      ...{ kind: "ask-another", evidenceId: strongest(counting).id },
      ...{ otherGroup: lacks("relations"), unproposed: lacks("unproposed") },
    };
  const asked = bestToAsk(view, { counting, supporting, gaps });
  if (asked) return { kind: "ask", evidenceId: asked.id };
  const [oldest] = daysOf(counting);
  const starts = [
    ...(lacks("span") ? [oldest + view.thresholds.consistentSpanDays] : []),
    ...(lacks("fresh") ? [view.day - view.thresholds.freshDays] : []),
  ];
  const fromOn = starts.length ? addDays(view.on, Math.max(...starts) - view.day) : null;
  return { kind: "add", otherContext: lacks("contexts"), fromOn };
}

/** Those that say most come first, of equals the newest. */
export const strongestFirst = (a: SeenItem, b: SeenItem) =>
  TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier) || newestFirst(a, b);
const strongest = (items: readonly SeenItem[]) => items.toSorted(strongestFirst)[0] as SeenItem;

type Judged = Pick<SignalState, "counting" | "supporting" | "gaps">;

/** The unconfirmed item that would bring a signal furthest if somebody confirmed it; undefined when none would. */
function bestToAsk(view: Judging, { counting, supporting, gaps }: Judged): SeenItem | undefined {
  const before = shortfall(gaps);
  return supporting
    .filter(({ attestedAt }) => attestedAt === null)
    .map((item) => ({ item, left: shortfall(consistentGaps([...counting, item], view)) }))
    .filter(({ left }) => left < before)
    .sort((a, b) => a.left - b.left || newestFirst(a.item, b.item))[0]?.item;
}

/** The step as one sentence that says what to do. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case "answer":
      return step.closesOn
        ? `Link the item that answers what spoke against it; left alone, it weighs until ${longDay(step.closesOn)}.`
        : "Link the item that answers what spoke against it.";
    case "hear":
      return "Hear what the witness saw differently, and put the sentence right if they have a point.";
    case "discuss":
      return "Talk through the placement that is lower than your claim.";
    case "log":
      return "Log one thing that shows it.";
    case "ask":
      return "Ask somebody who saw it.";
    case "ask-another":
      return `Ask one more person who saw it${step.otherGroup ? ", from another group" : ""}${step.unproposed ? ", named by somebody other than you" : ""}.`;
    case "add":
      return `Add an item${step.fromOn ? ` that happened on or after ${longDay(step.fromOn)}` : ""}${step.otherContext ? ", in another context and with no link in common" : ""}.`;
    case "keep":
      return `Nothing for now. One more item by ${longDay(step.untilOn)} keeps it.`;
    case "wait":
      return "This version of the framework has no figures for what comes after.";
  }
}
