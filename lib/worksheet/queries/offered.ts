import type { Day } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import { situationOf, worksheetsFor } from "@/lib/framework/rules/situations";
import type { Worksheet } from "@/lib/framework/schema";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { presentPlan } from "@/lib/roadmap/rules/standing";
import { offeredInPhase } from "../rules/offer";

/** The worksheets that go with where the owner stands on `today`: with the situation first, then with the phase. */
export async function offeredNow(access: RecordAccess, today: Day): Promise<Worksheet[]> {
  const roadmap = await findCurrentRoadmap(access);
  if (!roadmap) return [];
  const { framework, situation: id } = roadmap;
  const situation = situationOf(framework, id);
  const plan = presentPlan(await listShifts(access, roadmap.id), datedPhases(framework));
  const at = plan.phases.findIndex(({ startsOn, boundaryOn }) => startsOn <= today && today < boundaryOn);
  const phase = framework.phases[Math.max(0, at)];
  const all = [...(situation ? worksheetsFor(situation) : []), ...(phase ? offeredInPhase(framework, phase.id) : [])];
  return all.filter((sheet, index) => all.findIndex(({ id: other }) => other === sheet.id) === index);
}
