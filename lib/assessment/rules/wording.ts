import { stateName } from "@/lib/readiness/rules/wording";
import { STATES, type State } from "@/lib/readiness/schema";
import { capital, numberWord } from "@/lib/text";
import type { AnsweredQuestion, PlacedRow, Snapshot } from "../schema";
import { isConfirmed } from "./finding";

/** "Confidence only", or how much was named and how much of it confirmed. */
export function namedText({ evidence }: AnsweredQuestion): string {
  if (!evidence.length) return "Confidence only";
  const confirmed = evidence.filter(({ tier }) => isConfirmed(tier)).length;
  return `${count(evidence.length, "item")} named, ${confirmed || "none"} confirmed`;
}

/** "Level 2, emerging VP" */
export function levelText({ levels }: PlacedRow, level: number): string {
  return level === 0 ? "Below the first level" : `Level ${level}, ${levels[level - 1]?.name ?? ""}`;
}

/** What evidence bore on the day: "Level 1, strong manager: occasional". */
export function shownText(row: PlacedRow): string {
  const level = row.levels[row.shown - 1];
  return level ? `${levelText(row, row.shown)}: ${cellText(level)}` : "Nothing that anybody has confirmed";
}

type Cell = PlacedRow["levels"][number];
/** A state as it was kept; later words for it must not make an old assessment unreadable. */
export const stateKept = ({ state }: Pick<Cell, "state">): State => STATES.find((one) => one === state) ?? "none";

export function cellText(cell: Cell): string {
  const name = stateName(stateKept(cell));
  return cell.isContested ? `contested, ${name} beneath` : name;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** What stands out, as a headline: how many answers are surer than what is shown. */
export function headlineOf({ questions, rows }: Snapshot): string {
  const parts = [...questions, ...rows];
  const surer = parts.filter(({ finding }) => finding === "unshown" || finding === "unconfirmed").length;
  if (surer)
    return `${capital(numberWord(surer))} of ${numberWord(parts.length)} answers go further than what is shown`;
  return parts.some(({ finding }) => finding === "modest")
    ? "In places more is shown than you claim"
    : "What you say and what is shown agree";
}
