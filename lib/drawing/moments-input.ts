import type { ComparedSignal, MomentStates } from "@/lib/readiness/rules/moves";
import { shownState } from "@/lib/readiness/rules/telling";
import { stateText } from "@/lib/readiness/rules/wording";
import type { Moment, MomentCell, MomentsInput } from "./moments";

type Compared = { moments: readonly MomentStates[]; signals: readonly ComparedSignal[] };

/** What the small multiples draw: a row for each group of signals, the same at every moment. */
export function momentsInputOf({ moments, signals }: Compared): MomentsInput {
  const groups = [...Map.groupBy(signals, ({ group }) => group)];
  const cellOf = (states: MomentStates["states"], id: string): MomentCell[] => {
    const found = states.get(id);
    return found ? [{ state: shownState(found), text: stateText(found) }] : [];
  };
  return {
    title: "Over time",
    moments: moments.map(
      ({ name, on, states }): Moment => ({
        ...{ name, on },
        rows: groups.map(([group, some]) => ({ name: group, cells: some.flatMap(({ id }) => cellOf(states, id)) })),
      }),
    ),
  };
}
