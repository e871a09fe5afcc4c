import { findSignal } from "@/lib/framework/rules/signals";
import type { Framework, HintThresholds } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { HINT_TEXTS } from "../content";
import type { HintId } from "../schema";
import { newestFirst, type SeenItem, type View } from "./view";

/** A quiet word to the owner alone: what has served, what was found, what to try, and the items that caused it. */
export type Hint = {
  id: HintId;
  /** What setting it aside names: the hint, and the month or quarter that it is about if it is about one. */
  key: string;
  title: string;
  strength: string;
  finding: string;
  next: string;
  items: SeenItem[];
};

/** What hints look at. `plan` is null without a roadmap; `rescues` are the ids of items marked as such. */
export type Looking = {
  view: View;
  framework: Framework;
  plan: Plan | null;
  rescues: ReadonlySet<string>;
  figures: HintThresholds;
};

type Found = { finding: string; items: readonly SeenItem[]; of?: string; next?: string };

export function hint(id: HintId, { finding, items, of, next }: Found): Hint {
  const { title, strength, next: usual } = HINT_TEXTS[id];
  const key = of === undefined ? id : `${id}:${of}`;
  return { id, key, title, strength, finding, next: next ?? usual, items: items.toSorted(newestFirst) };
}

/** Items that happened in the last `days` days, the day of the view among them. */
export function lately({ items, day }: View, days: number): SeenItem[] {
  return [...items.values()].filter((item) => item.day > day - days && item.day <= day);
}

/** Whether an item claims, for or against, a signal that `isMeant` names. */
export function claimsOn(
  framework: Framework,
  isMeant: (signal: { competencyIds: string[]; rowId?: string }) => boolean,
) {
  return ({ claims }: SeenItem) =>
    claims.some(({ signalId }) => {
      const signal = findSignal(framework, signalId);
      return signal !== null && isMeant(signal);
    });
}

/** "1 item", "5 items" */
export const counted = (items: readonly unknown[]) => (items.length === 1 ? "1 item" : `${items.length} items`);
