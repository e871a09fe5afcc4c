import { monthName } from "@/lib/date";
import { monthsBetween } from "@/lib/readiness/rules/as-of";
import { drawMonths, MOST_MONTHS, STONE, stoneStep, stones } from "./months";

/** How many in each month that has a check-in, the oldest first. */
export type EscalationsInput = { title: string; counted: readonly { month: string; count: number }[] };

/** Of the highest stack; fewer stones take less. */
const HEIGHT = 91;

const told = (month: string, count: number | undefined) =>
  `${monthName(`${month}-01`)}: ${count === undefined ? "no check-in" : count}.`;

/** A stone for every decision, month by month; a month without a check-in has a dash. */
export function drawEscalations({ title, counted }: EscalationsInput): string {
  const [first, last] = [counted[0]?.month ?? "2000-01", counted.at(-1)?.month ?? "2000-01"];
  const months = monthsBetween(`${first}-01`, `${last}-01`).slice(-MOST_MONTHS);
  const counts = months.map((month) => counted.find((one) => one.month === month)?.count);
  const all = counts.map((count) => count ?? 0);
  const height = Math.max(STONE, Math.min(HEIGHT, Math.max(...all) * STONE));
  const step = stoneStep(height, all);
  return drawMonths({
    ...{ title, height, id: "escalations" },
    desc: months.map((month, at) => told(month, counts[at])).join(" "),
    columns: months.map((month, at) => ({
      ...{ month, title: told(month, counts[at]) },
      bar: stones({ filled: counts[at] ?? 0, all: counts[at] ?? 0 }, step),
      below: [counts[at] === undefined ? "–" : String(counts[at])],
    })),
  });
}
