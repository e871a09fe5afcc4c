import { and, desc, eq, isNull, type Placeholder } from "drizzle-orm";
import { db } from "@/db";
import { roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";

/** What is pinned when a roadmap starts, and the start day in force. `endedAt` and `outcome` are when and how the person finished it. */
const COLUMNS = {
  id: roadmaps.id,
  track: roadmaps.track,
  contentVersion: roadmaps.contentVersion,
  contentHash: roadmaps.contentHash,
  situation: roadmaps.situation,
  zone: roadmaps.zone,
  createdAt: roadmaps.createdAt,
  endedAt: roadmaps.endedAt,
  outcome: roadmaps.outcome,
  version: roadmaps.version,
  startOn: roadmapStarts.startOn,
};

const roadmapsOf = (ownerId: string | Placeholder, from: Reader = db) =>
  from
    .select(COLUMNS)
    .from(roadmaps)
    .innerJoin(
      roadmapStarts,
      and(
        eq(roadmapStarts.ownerId, roadmaps.ownerId),
        eq(roadmapStarts.roadmapId, roadmaps.id),
        isNull(roadmapStarts.endedAt),
      ),
    )
    .where(eq(roadmaps.ownerId, ownerId))
    .$dynamic();

const statements = preparedOnce((from: Reader) =>
  roadmapsOf(placeholders("ownerId").ownerId, from)
    .orderBy(desc(isNull(roadmaps.endedAt)), desc(roadmaps.id))
    .limit(1)
    .prepare("find_latest_roadmap"),
);

/** With the pinned content; `isHeld` says whether this build holds it, and without that nothing of it can change. */
async function withContent<Row extends Parameters<typeof readPinned>[0]>(row: Row) {
  return { ...row, ...(await readPinned(row)) };
}

export type Roadmap = Awaited<ReturnType<typeof listRoadmaps>>[number];

/** The roadmap that runs, else the newest that is finished; null before there is one. At most one runs at a time. */
export async function findLatestRoadmap({ ownerId }: RecordAccess): Promise<Roadmap | null> {
  const [row] = await statements(db).execute({ ownerId });
  return row ? withContent(row) : null;
}

/** The roadmap that runs; null when there is none. */
export async function findCurrentRoadmap(access: RecordAccess): Promise<Roadmap | null> {
  const latest = await findLatestRoadmap(access);
  return latest?.endedAt ? null : latest;
}

/** One roadmap of the record; NOT_FOUND for an id that is unknown or somebody else's. */
export async function getRoadmap(access: RecordAccess, id: string): Promise<Roadmap> {
  const [row] = await roadmapsOf(access.ownerId).where(and(eq(roadmaps.ownerId, access.ownerId), eq(roadmaps.id, id)));
  if (!row) throw notFound();
  return withContent(row);
}

/** The newest 50 roadmaps of the record, newest first, finished ones among them. */
export async function listRoadmaps(access: RecordAccess) {
  return Promise.all((await roadmapsOf(access.ownerId).orderBy(desc(roadmaps.id)).limit(50)).map(withContent));
}
