import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { milestones } from "@/db/schema/roadmap";
import type { RecordAccess } from "@/lib/record/access";
import { rewind } from "../rules/rewind";
import { type ListedMilestone, listMilestones } from "./milestone";

const COLUMNS = {
  id: history.id,
  actorId: history.actorId,
  subjectId: history.subjectId,
  action: history.action,
  before: history.before,
  after: history.after,
  reason: history.reason,
  at: history.at,
};

/** What happened to a milestone and why, newest first, 200 at most. */
export async function milestoneHistory(access: RecordAccess, milestoneId: string) {
  return historyOf(access, "milestone", milestoneId);
}

/** What happened to a roadmap and why, newest first, 200 at most; its milestones keep their own. */
export async function roadmapHistory(access: RecordAccess, roadmapId: string) {
  return historyOf(access, "roadmap", roadmapId);
}

async function historyOf(access: RecordAccess, subject: "roadmap" | "milestone", subjectId: string) {
  return db
    .select(COLUMNS)
    .from(history)
    .where(and(eq(history.ownerId, access.ownerId), eq(history.subject, subject), eq(history.subjectId, subjectId)))
    .orderBy(desc(history.id))
    .limit(200);
}

export type HistoryRow = Awaited<ReturnType<typeof historyOf>>[number];

/** The milestones as they stood at `at`: those that were there, with what happened since undone from the history. */
export async function milestonesAsOf(
  access: RecordAccess,
  { roadmapId, at }: { roadmapId: string; at: Date },
): Promise<ListedMilestone[]> {
  const present = await listMilestones(access, roadmapId, at);
  const since = await db
    .select({ subjectId: history.subjectId, before: history.before })
    .from(history)
    .where(
      and(
        eq(history.ownerId, access.ownerId),
        eq(history.subject, "milestone"),
        gt(history.at, at),
        inArray(
          history.subjectId,
          db
            .select({ id: milestones.id })
            .from(milestones)
            .where(and(eq(milestones.ownerId, access.ownerId), eq(milestones.roadmapId, roadmapId))),
        ),
      ),
    )
    .orderBy(asc(history.id));
  return rewind(
    present.filter(({ createdAt }) => createdAt <= at),
    since,
  );
}
