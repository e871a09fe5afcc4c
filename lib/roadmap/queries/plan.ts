import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { aways, extensions, roadmapStarts } from "@/db/schema/roadmap";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { RecordAccess } from "@/lib/record/access";
import type { Plan } from "../rules/plan";
import { planAt, presentPlan, type Shifts } from "../rules/standing";
import { getRoadmap } from "./roadmap";

type Table = typeof roadmapStarts | typeof extensions | typeof aways;

const statements = preparedOnce((from: Reader) => {
  const { ownerId, roadmapId } = placeholders("ownerId", "roadmapId");
  const of = (table: Table) => and(eq(table.ownerId, ownerId), eq(table.roadmapId, roadmapId));
  const row = ({ id, recordedAt, endedAt }: Table) => ({ id, recordedAt, endedAt });
  const starts = from
    .select({ ...row(roadmapStarts), startOn: roadmapStarts.startOn, reason: roadmapStarts.reason })
    .from(roadmapStarts)
    .where(of(roadmapStarts))
    .orderBy(asc(roadmapStarts.id))
    .prepare("list_starts");
  const extended = from
    .select({ ...row(extensions), phase: extensions.phase, weeks: extensions.weeks, reason: extensions.reason })
    .from(extensions)
    .where(of(extensions))
    .orderBy(asc(extensions.id))
    .prepare("list_extensions");
  const away = from
    .select({
      ...row(aways),
      fromOn: aways.fromOn,
      toOn: aways.toOn,
      pausesPlan: aways.pausesPlan,
      note: aways.note,
    })
    .from(aways)
    .where(of(aways))
    .orderBy(asc(aways.id))
    .prepare("list_aways");
  return { starts, extended, away };
});

/** Everything that ever set or moved the dates of a roadmap, oldest first; empty for one that is not the owner's. */
export async function listShifts({ ownerId }: RecordAccess, roadmapId: string, from: Reader = db): Promise<Shifts> {
  const list = statements(from);
  const of = { ownerId, roadmapId };
  // One after the other: inside a transaction there is one connection.
  return {
    starts: await list.starts.execute(of),
    extensions: await list.extended.execute(of),
    aways: await list.away.execute(of),
  };
}

/** The plan in force at `at`, or now when left out; NOT_FOUND when the roadmap is not the owner's or was not written down by then. */
export async function planAsOf(access: RecordAccess, roadmapId: string, at?: Date): Promise<Plan> {
  const [roadmap, shifts] = await Promise.all([getRoadmap(access, roadmapId), listShifts(access, roadmapId)]);
  const phases = datedPhases(roadmap.framework);
  const plan = at ? planAt(shifts, phases, at) : presentPlan(shifts, phases);
  if (!plan) throw notFound();
  return plan;
}
