import { transact } from "@/db";
import { boundaryReviews } from "@/db/schema/review";
import type { Report } from "@/lib/review/schema";
import type { Planting } from "./people";

/** A review that was decided, with a word in its reason and one in what was kept. */
export async function plantReview({ ownerId, at, word }: Planting, roadmapId: string): Promise<void> {
  const report: Report = {
    ...{ format: 1, track: "From engineering manager to VP", on: "2026-11-01", reading: null },
    phase: {
      ...{ index: 1, of: 3, name: "Map the gap", purpose: "See where you stand", outcome: null },
      ...{ startsOn: "2026-08-01", boundaryOn: "2026-11-01" },
    },
    milestones: [{ title: `Agree on the gaps ${word("boundary_reviews.report")}`, status: "done", detail: "closed" }],
    evidence: { added: 0, confirmed: 0, strongest: [] },
    moves: { since: "2026-08-14", lines: [] },
    ...{
      missing: [],
      assessments: null,
      rounds: null,
      debts: [],
      feedback: [],
      hows: [],
      worksheets: [],
      proofs: [],
      letter: [],
      together: null,
    },
  };
  await transact((tx) =>
    tx.insert(boundaryReviews).values({
      ...{
        ownerId,
        roadmapId,
        phase: 1,
        decision: "move-on",
        decideKey: word("boundary_reviews.decide_key"),
        decidedAt: at,
      },
      reason: `The gaps are named ${word("boundary_reviews.reason")}`,
      report: JSON.stringify(report),
    }),
  );
}
