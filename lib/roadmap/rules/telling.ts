import { type Day, isDay, longDay } from "@/lib/date";

type Fields = Record<string, unknown> | null;
type Row = { action: string; before: Fields; after: Fields };

const dayIn = (fields: Fields, name: string): Day | null => {
  const value = fields?.[name];
  return typeof value === "string" && isDay(value) ? value : null;
};
const wordIn = (fields: Fields, name: string): string => {
  const value = fields?.[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
const daysIn = (fields: Fields, name: string): Day[] => {
  const value = fields?.[name];
  return Array.isArray(value) ? value.filter((one): one is Day => typeof one === "string" && isDay(one)) : [];
};

const said = (day: Day | null) => (day === null ? "another day" : longDay(day));
const weeks = (fields: Fields) => (wordIn(fields, "weeks") === "1" ? "1 week" : `${wordIn(fields, "weeks")} weeks`);
const period = (fields: Fields) => `${said(dayIn(fields, "fromOn"))} to ${said(dayIn(fields, "toOn"))}`;
const pausing = (fields: Fields) => (fields?.pausesPlan === true ? ", with the plan paused" : "");

/** What happened to a roadmap, in one sentence; an action that this version does not know is named as it is. */
export function tellRoadmap({ action, before, after }: Row): string {
  switch (action) {
    case "started":
      return `Started, with ${said(dayIn(after, "startOn"))} as its first day.`;
    case "start-moved":
      return `Start moved from ${said(dayIn(before, "startOn"))} to ${said(dayIn(after, "startOn"))}.`;
    case "phase-extended":
      return `Phase ${wordIn(after, "phase")} extended by ${weeks(after)}.`;
    case "extension-taken-back":
      return `Extension of phase ${wordIn(before, "phase")} by ${weeks(before)} taken back.`;
    case "away-added":
      return `Away from ${period(after)}${pausing(after)}.`;
    case "away-removed":
      return `Away from ${period(before)} removed${pausing(before)}.`;
    case "finished":
      return wordIn(after, "label") ? `Finished: ${wordIn(after, "label")}.` : "Finished.";
    case "situation-changed":
      return wordIn(before, "name")
        ? `From “${wordIn(before, "name")}” to “${wordIn(after, "name")}”.`
        : `“${wordIn(after, "name")}”.`;
    case "resumed":
      return "Taken up again.";
    default:
      return `${action}.`;
  }
}

/** The boundaries that a change moved, by phase: from which day to which. */
export function movedBoundaries({ before, after }: Row): { phase: number; from: Day; to: Day }[] {
  const [from, to] = [daysIn(before, "boundaries"), daysIn(after, "boundaries")];
  return from.flatMap((day, at) => {
    const next = to[at];
    return next === undefined || next === day ? [] : [{ phase: at + 1, from: day, to: next }];
  });
}

function tellDay(before: Day | null, after: Day | null): string {
  if (before === null) return `Given a day: ${said(after)}.`;
  return after === null ? `Its day, ${said(before)}, taken away.` : `Re-dated from ${said(before)} to ${said(after)}.`;
}

/** What happened to a milestone, in one sentence; `evidence` is the sentence of the item a link names. */
export function tellMilestone({ action, before, after }: Row, evidence?: string): string {
  const item = evidence === undefined ? "Evidence" : `“${evidence}”`;
  switch (action) {
    case "added":
      return dayIn(after, "dueOn") ? `Added, due ${said(dayIn(after, "dueOn"))}.` : "Added.";
    case "moved-along":
      return `Moved along with the plan, from ${said(dayIn(before, "dueOn"))} to ${said(dayIn(after, "dueOn"))}.`;
    case "redated":
      return tellDay(dayIn(before, "dueOn"), dayIn(after, "dueOn"));
    case "reworded":
      return `Re-worded. Before: “${wordIn(before, "title")}”`;
    case "closed":
      return "Closed.";
    case "dropped":
      return "Dropped.";
    case "reopened":
      return wordIn(before, "status") === "dropped" ? "Taken up again after it was dropped." : "Opened again.";
    case "linked":
      return `${item} linked.`;
    case "unlinked":
      return `${item} no longer linked.`;
    default:
      return `${action}.`;
  }
}

/** The item that a link's row names, or null for every other row. */
export function linkedIdOf({ before, after }: Pick<Row, "before" | "after">): string | null {
  const id = after?.evidenceId ?? before?.evidenceId;
  return typeof id === "string" ? id : null;
}
