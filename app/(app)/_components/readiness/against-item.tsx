import type { ReactNode } from "react";
import { longDay } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { Against } from "@/lib/readiness/rules/signal";
import { ItemLine, type Sentences } from "./items";

type Props = { one: Against; thresholds: Thresholds; sentences: Sentences; to?: string; children: ReactNode };

/** An item against a signal, with whether it still weighs. */
export function AgainstItem({ one, thresholds, children, ...named }: Props) {
  return (
    <ItemLine item={one.item} {...named}>
      <p className="mt-0.5 text-sm text-soft">{weightText(one, thresholds)}</p>
      {children}
    </ItemLine>
  );
}

function weightText({ isOpen, closesOn, answers }: Against, { contestedDays }: Thresholds): string {
  if (isOpen) return closesOn ? `Open: it weighs until ${longDay(closesOn)}, unless it is answered.` : "Open.";
  return answers.length
    ? "Answered, so it no longer weighs:"
    : `Older than ${contestedDays} days, so it no longer weighs.`;
}
