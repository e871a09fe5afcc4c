import { addDays, type Day, dayOf } from "@/lib/date";
import type { Hint, Looking } from "./hint";
import { drift, ownTeamMonth, rescues, sameMix } from "./hint-course";
import { absences, withinEngineering } from "./hint-pitfalls";
import { managers, ownHands, presence, strategy } from "./hint-traps";

const TO_VP = [ownHands, presence, managers, strategy, ownTeamMonth, sameMix, drift, rescues];
const ONWARD = [withinEngineering, absences];

/** Everything that could be said to the owner on the view's day; nothing when the content has no figures for it. */
export function hintsFor(looking: Omit<Looking, "figures">): Hint[] {
  const figures = looking.view.thresholds?.hints;
  const detectors = looking.framework.track === "em-to-vp" ? TO_VP : ONWARD;
  return figures ? detectors.flatMap((detect) => detect({ ...looking, figures })) : [];
}

/** A hint that was set aside, and why; `endedAt` is when it was taken up again. */
export type SetAside = { id: string; key: string; reason: string; recordedAt: Date; endedAt: Date | null };

/** What had been set aside by `at` (the end of a past day), as it stood then. */
export function setAsideBy(rows: readonly SetAside[], at: Date): SetAside[] {
  return rows
    .filter(({ recordedAt }) => recordedAt <= at)
    .map((row) => ({ ...row, endedAt: row.endedAt && row.endedAt <= at ? row.endedAt : null }));
}

/** A hint that is shown, with what was said when it was last set aside. */
export type ShownHint = Hint & { earlier: SetAside | null };
/** A hint that rests, and the day from which it is shown again if it still holds. */
export type RestingHint = Hint & { setAside: SetAside; untilOn: Day };

/** Tells the hints to show from those that rest, because they were set aside not long ago. */
export function restingHints(
  hints: readonly Hint[],
  { setAside, view }: { setAside: readonly SetAside[]; view: Looking["view"] },
) {
  const shown: ShownHint[] = [];
  const resting: RestingHint[] = [];
  const restDays = view.thresholds?.hints?.restDays ?? 0;
  for (const hint of hints) {
    const earlier = setAside.filter(({ key }) => key === hint.key).sort(newestFirst)[0] ?? null;
    const untilOn = earlier && !earlier.endedAt && addDays(dayOf(earlier.recordedAt, view.zone), restDays);
    if (earlier && untilOn && untilOn > view.on) resting.push({ ...hint, setAside: earlier, untilOn });
    else shown.push({ ...hint, earlier });
  }
  return { shown, resting };
}

const newestFirst = (a: SetAside, b: SetAside) =>
  b.recordedAt.getTime() - a.recordedAt.getTime() || (a.id < b.id ? 1 : -1);
