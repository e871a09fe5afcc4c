import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { aways, extensions, milestones } from "@/db/schema/roadmap";
import { emptyLast, placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { RecordAccess } from "@/lib/record/access";
import { planOf } from "../rules/plan";
import { findLatestRoadmap } from "./roadmap";

const statements = preparedOnce((from: Reader) => {
  const { ownerId, roadmapId } = placeholders("ownerId", "roadmapId");
  const extended = from
    .select({
      id: extensions.id,
      fromOn: sql<string>`null`,
      toOn: sql<string>`null`,
      pausesPlan: sql<boolean>`null`,
      note: sql<string>`null`,
      phase: sql<number | null>`${extensions.phase}`,
      weeks: sql<number | null>`${extensions.weeks}`,
    })
    .from(extensions)
    .where(and(eq(extensions.ownerId, ownerId), eq(extensions.roadmapId, roadmapId), isNull(extensions.endedAt)));
  return {
    shifts: from
      .select({
        id: aways.id,
        fromOn: aways.fromOn,
        toOn: aways.toOn,
        pausesPlan: aways.pausesPlan,
        note: aways.note,
        phase: sql<number | null>`null`,
        weeks: sql<number | null>`null`,
      })
      .from(aways)
      .where(and(eq(aways.ownerId, ownerId), eq(aways.roadmapId, roadmapId), isNull(aways.endedAt)))
      .unionAll(extended)
      .prepare("home_shifts"),
    milestones: from
      .select({
        id: milestones.id,
        templateId: milestones.templateId,
        phase: milestones.phase,
        title: milestones.title,
        plannedOn: milestones.plannedOn,
        dueOn: milestones.dueOn,
        status: milestones.status,
        closedAt: milestones.closedAt,
      })
      .from(milestones)
      .where(and(eq(milestones.ownerId, ownerId), eq(milestones.roadmapId, roadmapId)))
      .orderBy(emptyLast(milestones.dueOn), asc(milestones.dueOn), asc(milestones.id))
      .prepare("home_milestones"),
  };
});

/** Away periods and extensions in force, in one statement: Home pays for each. */
async function openShifts({ ownerId }: RecordAccess, roadmapId: string) {
  const rows = await statements(db).shifts.execute({ ownerId, roadmapId });
  return {
    aways: rows.flatMap(({ id, fromOn, toOn, pausesPlan, note, phase }) =>
      phase === null ? [{ id, fromOn, toOn, pausesPlan, note }] : [],
    ),
    extensions: rows.flatMap(({ phase, weeks }) => (phase === null || weeks === null ? [] : [{ phase, weeks }])),
  };
}

/**
 * What Home and the Year need of the roadmap that runs, or of the last one, in three statements; null before there is one. The plan has no
 * phases when its track has no dates, or when nothing is left of the pinned content.
 */
export async function homeRoadmap(access: RecordAccess) {
  const roadmap = await findLatestRoadmap(access);
  if (!roadmap) return null;
  const [shifts, milestoneRows] = await Promise.all([
    openShifts(access, roadmap.id),
    statements(db).milestones.execute({ ownerId: access.ownerId, roadmapId: roadmap.id }),
  ]);
  const plan = planOf({ startOn: roadmap.startOn, phases: datedPhases(roadmap.framework), ...shifts });
  return { roadmap, plan, aways: shifts.aways, milestones: milestoneRows };
}

export type HomeRoadmap = NonNullable<Awaited<ReturnType<typeof homeRoadmap>>>;
