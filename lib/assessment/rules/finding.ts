import { isAtLeast, type SignalState } from "@/lib/readiness/rules/state";
import type { Cause, Finding } from "../schema";
import type { QuestionPart } from "./parts";

type Found = { finding: Finding; cause: Cause | null };

/** Somebody confirmed it. */
export const isConfirmed = (tier: string) => tier === "attested" || tier === "independent";

/** What a question's answer and the tiers of the evidence that it names come to. */
export function questionFinding(
  { wide, cause }: Pick<QuestionPart, "wide" | "cause">,
  chosen: number,
  tiers: readonly string[],
): Found {
  if (chosen !== wide) return { finding: "open", cause };
  if (!tiers.length) return { finding: "unshown", cause: "QA13.3" };
  return tiers.some(isConfirmed) ? { finding: "agree", cause: null } : { finding: "unconfirmed", cause: "QA13.3" };
}

/** The highest level of a row at which somebody confirmed something; 0 when at none. */
export const shownLevel = (levels: readonly SignalState[]) =>
  1 + levels.findLastIndex((cell) => isAtLeast(cell, "occasional"));

/** What the level somebody placed themselves at and the states of the row's cells come to. */
export function rowFinding(placed: number, levels: readonly SignalState[]): Found {
  const shown = shownLevel(levels);
  if (placed > shown) {
    const isClaimed = levels.slice(placed - 1).some(({ supporting }) => supporting.length > 0);
    return { finding: isClaimed ? "unconfirmed" : "unshown", cause: "QA13.3" };
  }
  const finding = placed < shown ? "modest" : shown === 0 ? "open" : "agree";
  return { finding, cause: rowCause(shown, levels) };
}

/** What stands between a row and the wider role, where nothing is claimed beyond what is shown. */
function rowCause(shown: number, levels: readonly SignalState[]): Cause | null {
  if (shown < 2) return "QA13.1";
  return levels[shown - 1]?.gaps.some(({ clause }) => clause === "contexts") ? "QA13.2" : null;
}
