import { strongestFirst } from "@/lib/readiness/rules/step";
import { tierName } from "@/lib/readiness/rules/telling";
import { type SeenItem, supportsAny, type View } from "@/lib/readiness/rules/view";
import type { Piece, Report } from "../schema";

/** An item as a review keeps it: which wording of it counted on the day, and never the words. */
export const pieceOf = ({ id, on, tier, facts }: SeenItem): Piece => ({
  ...{ id, on, wording: facts.wording },
  tier: tierName(tier),
});

/** Items that support a signal, or one below it: "M1" stands for "M1.L3" too. Strongest first. */
export function carriersOf(view: View, signals: readonly string[]): SeenItem[] {
  return [...view.items.values()].filter(supportsAny(...signals)).sort(strongestFirst);
}

/** The pieces of evidence whose words a review shows, each once; they are read when it is shown. */
export function evidenceIn({ evidence, moves, debts, proofs, letter }: Report): string[] {
  const pieces = [
    ...evidence.strongest,
    ...moves.lines.flatMap(({ newest }) => newest ?? []),
    ...proofs.flatMap(({ by }) => by ?? []),
    ...letter.flatMap(({ best }) => best ?? []),
  ];
  return [...new Set([...pieces.map(({ id }) => id), ...debts.map(({ evidenceId }) => evidenceId)])];
}
