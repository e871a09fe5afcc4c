import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { milestones } from "@/db/schema/roadmap";
import { listChanges } from "@/lib/history/queries";
import type { RecordAccess } from "@/lib/record/access";
import { rewind } from "../rules/rewind";
import { type ListedMilestone, listMilestones } from "./milestone";

const MOST = 200;

/** What happened to a milestone and why, newest first, 200 at most. */
export async function milestoneHistory(access: RecordAccess, milestoneId: string) {
  return listChanges(access, { subject: "milestone", subjectIds: [milestoneId], most: MOST });
}

/** What happened to a roadmap and why, newest first, 200 at most; its milestones keep their own. */
export async function roadmapHistory(access: RecordAccess, roadmapId: string) {
  return listChanges(access, { subject: "roadmap", subjectIds: [roadmapId], most: MOST });
}

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
