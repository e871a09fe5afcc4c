import { randomUUID } from "node:crypto";
import { decideReview } from "@/lib/review/mutations";
import type { Decision } from "@/lib/review/schema";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { type Calendar, clock } from "./calendar";
import type { Step, Story } from "./timeline";

/** The reviews of the two boundaries behind the leader, each on the day of its assessment. */
const reviewed: { ago: number; phase: number; decision: Decision; reason: string }[] = [
  {
    ago: 104,
    phase: 1,
    decision: "move-on",
    reason:
      "The gaps are named and my manager has seen them. Two rows still rest on my own word; asking goes with me into the next phase.",
  },
  {
    ago: 13,
    phase: 2,
    decision: "move-on",
    reason:
      "Planning and the hand-offs run without me. Developing one manager stays open: it needs the next two quarters, not two more weeks.",
  },
];

export function reviewSteps({ access, roadmapId }: Story, { on }: Calendar): Step[] {
  return reviewed.map(({ ago, ...decision }) => {
    const at = clock(on(ago), 20, 15);
    const run = async () => {
      const { version } = await getRoadmap(access, roadmapId);
      await decideReview(access, { ...decision, roadmapId, version, weeks: null, key: randomUUID(), at });
    };
    return { at, run };
  });
}
