import { remind } from "@/lib/jobs/remind";
import type { RecordAccess } from "@/lib/record/access";
import { findOldestReminder } from "@/lib/reminder/queries/due";
import type { Piece } from "./material";

/** Something the leader did, at the instant they did it. */
export type Step = { at: Date; run: () => Promise<unknown> };

/** What the steps share: whose record it is, and what the earlier ones made. */
export type Story = {
  access: RecordAccess<"edit">;
  roadmapId: string;
  /** The ids of the pieces logged so far. */
  ids: Map<Piece, string>;
};

/**
 * Runs the steps in the order of their instants, for identifiers sort by the order in which rows are written, and between
 * them, up to `until`, whatever the product would have reminded of by itself.
 */
export async function play(steps: Step[], until: Date): Promise<void> {
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await remindUntil(step.at);
    await step.run();
  }
  await remindUntil(until);
}

async function remindUntil(until: Date): Promise<void> {
  for (;;) {
    const at = await findOldestReminder();
    if (!at || at > until) return;
    await remind({ now: () => at });
  }
}
