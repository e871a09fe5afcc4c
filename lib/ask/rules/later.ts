import { addDays, type Day, dayOf } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";

/** Somebody saw an item as it is worded now, on the day of `answeredAt`. */
export type Sighting = { witnessId: string; witness: string; answeredAt: Date };

/** The days on which somebody other than `witnessId` can be asked whether it still holds. */
export type Window = { witnessId: string; witness: string; fromOn: Day; toOn: Day };

type Asked = { thresholds: Thresholds | null; zone: string };

/** One window for each sighting, by the content's days; none when it has no figures. */
export function windowsOf(sightings: readonly Sighting[], { thresholds, zone }: Asked): Window[] {
  if (!thresholds) return [];
  return sightings.map(({ witnessId, witness, answeredAt }) => {
    const on = dayOf(answeredAt, zone);
    const { independentFromDays, independentToDays } = thresholds;
    return { witnessId, witness, fromOn: addDays(on, independentFromDays), toOn: addDays(on, independentToDays) };
  });
}

const isOpenOn = ({ fromOn, toOn }: Window, on: Day) => fromOn <= on && on <= toOn;

/** What a leader should know of the later question on a day: it can be asked now, or from a day on, or not (null). */
export function laterAsk(windows: readonly Window[], on: Day) {
  const open = windows.filter((window) => isOpenOn(window, on));
  if (open.length)
    return {
      isOpen: true as const,
      toOn: open
        .map(({ toOn }) => toOn)
        .toSorted()
        .at(-1) as Day,
      others: [...new Set(open.map(({ witness }) => witness))],
    };
  const next = windows
    .map(({ fromOn }) => fromOn)
    .filter((fromOn) => on < fromOn)
    .toSorted()[0];
  return next ? { isOpen: false as const, fromOn: next } : null;
}

/** Why asking this witness on this day would say nothing, as a sentence, or null. */
export function laterObstacle(windows: readonly Window[], { on, witnessId }: { on: Day; witnessId: string }) {
  const open = windows.filter((window) => isOpenOn(window, on));
  if (!open.length)
    return { field: "form", message: "It is not the time to ask whether it still holds. The item says from when on." };
  if (open.every((window) => window.witnessId === witnessId))
    return { field: "witness", message: "Ask somebody else; this witness is the one who saw it." };
  return null;
}
