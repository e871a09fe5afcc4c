import { listNewlyAskable } from "@/lib/ask/queries/later";
import { listMarks } from "@/lib/assessment/queries";
import { offerOf } from "@/lib/assessment/rules/occasion";
import { notFound } from "@/lib/errors";
import { readinessOn } from "@/lib/readiness/queries";
import { missingLines } from "@/lib/readiness/rules/standing";
import type { Due } from "@/lib/reminder/queries/due";
import { assessmentLine, boundaryLine, type Line, milestoneLine, stillHoldsLine } from "@/lib/reminder/rules/words";
import { listReviews } from "@/lib/review/queries";
import { isSettled } from "@/lib/review/rules/decision";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { getMilestone } from "@/lib/roadmap/queries/milestone";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import type { Reminded } from "./compose";

/** The roadmap that runs, when it is the one that a reminder belongs to. */
async function runningRoadmap({ groupId }: Due, { access }: Reminded) {
  const found = await homeRoadmap(access);
  if (!found || found.roadmap.id !== groupId || found.roadmap.endedAt) throw notFound();
  return found;
}

/** From so many days before a boundary on it is told what is missing; later it is told what to do. */
const MISSING_STEP = -21;

export async function composeBoundary(due: Due, reminded: Reminded): Promise<Line | "over"> {
  const { access, at, today } = reminded;
  const { roadmap, plan } = await runningRoadmap(due, reminded);
  const phase = plan.phases.find(({ index }) => `${roadmap.id}:${index}` === due.subjectId);
  if (!phase || phase.boundaryOn !== due.subjectOn) return "over";
  const reviews = await listReviews(access, roadmap.id);
  if (isSettled(reviews, phase.index)) return "over";
  const name = roadmap.framework.phases[phase.index - 1]?.name ?? "";
  const missing = due.step === MISSING_STEP ? await missingNames(reminded) : [];
  return boundaryLine({
    phase: { index: phase.index, name },
    boundaryOn: phase.boundaryOn,
    today,
    step: due.step,
    missing,
  });

  async function missingNames({ access: own }: Reminded) {
    const readiness = await readinessOn(own, { on: undefined, now: at });
    return readiness ? missingLines(readiness.view, readiness.framework).map((line) => line.name.toLowerCase()) : [];
  }
}

export async function composeMilestone(due: Due, { access, today }: Reminded): Promise<Line | "over"> {
  const milestone = await getMilestone(access, due.subjectId);
  const { id, title, status, dueOn, roadmapEndedAt } = milestone;
  if (status !== "open" || dueOn !== due.subjectOn || roadmapEndedAt) return "over";
  return milestoneLine({ id, title, dueOn, today });
}

export async function composeAssessment(due: Due, reminded: Reminded): Promise<Line | "over"> {
  const { access, today } = reminded;
  const { roadmap, plan } = await runningRoadmap(due, reminded);
  const { month } = offerOf(await listMarks(access), { roadmap, plan, today });
  return month === null ? "over" : assessmentLine({ occasion: occasionText(month) });
}

/** What came to be askable again in the week up to now. */
export async function composeStillHolds(_: Due, { access, at }: Reminded): Promise<Line | "over"> {
  const items = await listNewlyAskable(access, { at });
  return items.length ? stillHoldsLine(items) : "over";
}
