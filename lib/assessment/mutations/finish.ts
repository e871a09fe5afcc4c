import { and, eq, isNotNull } from "drizzle-orm";
import { transact } from "@/db";
import { assessmentAnswers, assessments } from "@/db/schema/assessment";
import type { Writer } from "@/db/store";
import type { Day } from "@/lib/date";
import { AppError } from "@/lib/errors";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";
import { recordChange } from "@/lib/history/mutations";
import { readinessRows } from "@/lib/readiness/queries";
import { presentView } from "@/lib/readiness/rules/view";
import type { RecordAccess } from "@/lib/record/access";
import { remindOfRoadmap } from "@/lib/roadmap/mutations/remind";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { getRoadmap, type Roadmap } from "@/lib/roadmap/queries/roadmap";
import { presentPlan } from "@/lib/roadmap/rules/standing";
import { draftAnswers, getAssessment } from "../queries";
import { dueMonth } from "../rules/occasion";
import { partsOf } from "../rules/parts";
import { type Answers, takeSnapshot, unanswered } from "../rules/snapshot";
import { takeDraft, told } from "./draft";

type Edit = RecordAccess<"edit">;

/**
 * Finishes a draft: what was answered, the words it answered and what the evidence bore on that day become one text that
 * is never written again. CONFLICT while something is open or names evidence that is gone; CLOSED when it was finished.
 */
export async function finishAssessment(access: Edit, { assessmentId, at }: { assessmentId: string; at: Date }) {
  const { roadmapId } = await getAssessment(access, assessmentId);
  const [roadmap, rows] = await Promise.all([getRoadmap(access, roadmapId), readinessRows(access)]);
  const { framework, zone } = roadmap;
  const view = presentView(rows, { at, zone, thresholds: framework.thresholds });
  await transact(async (tx) => {
    await takeDraft(tx, access, assessmentId);
    const answers = await draftAnswers(access.ownerId, assessmentId, tx);
    demandWhole(framework, answers, (id) => view.items.has(id));
    const snapshot = JSON.stringify(takeSnapshot({ framework, view, answers }));
    const month = await monthFor(tx, access, { roadmap, today: view.on });
    const own = and(eq(assessments.ownerId, access.ownerId), eq(assessments.id, assessmentId));
    await tx.update(assessments).set({ finishedAt: at, month, snapshot }).where(own);
    await tx
      .delete(assessmentAnswers)
      .where(and(eq(assessmentAnswers.ownerId, access.ownerId), eq(assessmentAnswers.assessmentId, assessmentId)));
    await recordChange(tx, { ...told(access, assessmentId, at), action: "finished", after: { month } });
    await remindOfRoadmap(tx, access, { roadmapId, at });
  });
}

/** CONFLICT when something is not answered, or an answer names what was withdrawn since. */
function demandWhole(framework: Framework, answers: Answers, isThere: (evidenceId: string) => boolean): void {
  const parts = partsOf(framework);
  const numbers = (some: readonly { id: string }[]) =>
    some.map(({ id }) => parts.findIndex((part) => part.id === id) + 1).join(", ");
  const open = unanswered(framework, answers);
  if (open.length)
    throw new AppError("CONFLICT", `Still open: number ${numbers(open)}. Everything answered so far is kept.`);
  const gone = parts.filter(({ id }) => !answers.get(id)?.evidenceIds.every(isThere));
  if (gone.length)
    throw new AppError(
      "CONFLICT",
      `Number ${numbers(gone)} names evidence that was withdrawn since. Choose again there, or name none; the rest is kept.`,
    );
}

/** The month that it counts for, when one is due on this day. */
async function monthFor(tx: Writer, access: Edit, { roadmap, today }: { roadmap: Roadmap; today: Day }) {
  const { ownerId, actorId } = access;
  const marks = await tx
    .select({ roadmapId: assessments.roadmapId, month: assessments.month })
    .from(assessments)
    .where(and(eq(assessments.ownerId, ownerId), eq(assessments.byId, actorId), isNotNull(assessments.month)));
  const plan = presentPlan(await listShifts(access, roadmap.id, tx), datedPhases(roadmap.framework));
  return dueMonth(marks, { roadmap, plan, today });
}
