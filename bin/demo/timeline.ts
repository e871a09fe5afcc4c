import type { RecordAccess } from "@/lib/record/access";
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

/** Runs the steps in the order of their instants: identifiers sort by the order in which rows are written. */
export async function play(steps: Step[]): Promise<void> {
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await step.run();
}
