import { batchIds } from "@/lib/evidence/rules/placing";
import type { Mark } from "../schema";
import { isOnlySeen } from "./hint-traps";
import type { SignalState } from "./state";
import type { SeenItem, View } from "./view";

/** Something that the evidence of a signal has in common, told to the owner first, with the items it is about. */
export type Marked = { mark: Mark; items: SeenItem[]; text: string };

type Asked = { found: SignalState; effort: ReadonlySet<string> };

/**
 * The marks of a signal's evidence. `effort` are the ids of items whose sentence tells of effort or feeling. Single
 * contexts and witnesses are worth a word from as many items on as the content says.
 */
export function marksOf(view: View, { found, effort }: Asked): Marked[] {
  const { supporting, counting } = found;
  const few = view.thresholds?.hints?.singleItems ?? Number.POSITIVE_INFINITY;
  const batch = batchIds(supporting.map(({ id, loggedAt }) => ({ id, loggedAt: new Date(loggedAt) })));
  const contexts = new Set(supporting.map(({ context }) => context));
  const witnesses = new Set(counting.flatMap(({ confirmed }) => confirmed.map(({ witnessId }) => witnessId)));
  const isOneContext = supporting.length >= few && contexts.size === 1 && !contexts.has("");
  const marks: [Mark, SeenItem[], string][] = [
    ["batch", supporting.filter(({ id }) => batch.has(id)), "written down within half an hour"],
    ["one-context", isOneContext ? supporting : [], "from a single context"],
    ["one-witness", counting.length >= few && witnesses.size === 1 ? counting : [], "confirmed by a single witness"],
    ["only-seen", supporting.filter(isOnlySeen), "of being there, with no decision named"],
    ["effort", supporting.filter(({ id }) => effort.has(id)), "of effort, with no change named"],
  ];
  return marks
    .filter(([, items]) => items.length > 0)
    .map(([mark, items, what]) => {
      return { mark, items, text: `${items.length} of ${supporting.length}: ${what}.` };
    });
}
