import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { assessmentAnswers, assessmentCitations, assessments } from "@/db/schema/assessment";
import { partsOf } from "@/lib/assessment/rules/parts";
import { takeSnapshot } from "@/lib/assessment/rules/snapshot";
import { currentFramework } from "@/lib/framework/rules/library";
import { presentView } from "@/lib/readiness/rules/view";
import type { Planting } from "./people";

const NOTHING = { facts: [], claims: [], links: [], answers: [], attestations: [], placements: [] };

/** A draft that could be finished, and two that are; a word in each of them. */
export async function plantAssessments(
  { ownerId, at, word }: Planting,
  { roadmapId, evidenceId }: { roadmapId: string; evidenceId: string },
): Promise<void> {
  const framework = currentFramework("em-to-vp");
  const parts = partsOf(framework);
  const view = presentView(NOTHING, { at, zone: "Europe/Berlin", thresholds: framework.thresholds });
  const finished = () => {
    const note = `Said of it ${word("assessments.snapshot")}`;
    const answers = new Map(parts.map(({ id }) => [id, { choice: 1, note, evidenceIds: [] }]));
    return JSON.stringify(takeSnapshot({ framework, view, answers }));
  };
  const of = { ownerId, byId: ownerId, roadmapId, startedAt: at };
  const draft = uuidv7();
  await transact(async (tx) => {
    await tx.insert(assessments).values({ ...of, id: draft });
    await tx.insert(assessments).values([
      { ...of, finishedAt: at, snapshot: finished() },
      { ...of, finishedAt: at, snapshot: finished() },
    ]);
    const answers = parts.map(({ id: partId }) => {
      const note = `So far ${word("assessment_answers.note")}`;
      return { id: uuidv7(), ownerId, assessmentId: draft, partId, choice: 1, note, turnId: "planted" };
    });
    await tx.insert(assessmentAnswers).values(answers);
    await tx.insert(assessmentCitations).values({ ownerId, answerId: answers[0]!.id, evidenceId });
  });
}
