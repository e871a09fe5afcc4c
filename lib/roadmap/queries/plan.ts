import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { aways, extensions, roadmapStarts } from "@/db/schema/roadmap";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { RecordAccess } from "@/lib/record/access";
import type { Plan } from "../rules/plan";
import { planAt, presentPlan, type Shifts } from "../rules/standing";
import { getRoadmap } from "./roadmap";

/** Everything that ever set or moved the dates of a roadmap, oldest first; empty for one that is not the owner's. */
export async function listShifts(access: RecordAccess, roadmapId: string, from: Reader = db): Promise<Shifts> {
  const of = (table: typeof roadmapStarts | typeof extensions | typeof aways) =>
    and(eq(table.ownerId, access.ownerId), eq(table.roadmapId, roadmapId));
  const row = ({ id, recordedAt, endedAt }: typeof roadmapStarts | typeof extensions | typeof aways) => ({
    id,
    recordedAt,
    endedAt,
  });
  // One after the other: inside a transaction there is one connection.
  const startRows = await from
    .select({ ...row(roadmapStarts), startOn: roadmapStarts.startOn, reason: roadmapStarts.reason })
    .from(roadmapStarts)
    .where(of(roadmapStarts))
    .orderBy(asc(roadmapStarts.id));
  const extensionRows = await from
    .select({ ...row(extensions), phase: extensions.phase, weeks: extensions.weeks, reason: extensions.reason })
    .from(extensions)
    .where(of(extensions))
    .orderBy(asc(extensions.id));
  const awayRows = await from
    .select({
      ...row(aways),
      fromOn: aways.fromOn,
      toOn: aways.toOn,
      pausesPlan: aways.pausesPlan,
      note: aways.note,
    })
    .from(aways)
    .where(of(aways))
    .orderBy(asc(aways.id));
  return { starts: startRows, extensions: extensionRows, aways: awayRows };
}

/** The plan in force at `at`, or now when left out; NOT_FOUND when the roadmap is not the owner's or was not written down by then. */
export async function planAsOf(access: RecordAccess, roadmapId: string, at?: Date): Promise<Plan> {
  const [roadmap, shifts] = await Promise.all([getRoadmap(access, roadmapId), listShifts(access, roadmapId)]);
  const phases = datedPhases(roadmap.framework);
  const plan = at ? planAt(shifts, phases, at) : presentPlan(shifts, phases);
  if (!plan) throw notFound();
  return plan;
}
