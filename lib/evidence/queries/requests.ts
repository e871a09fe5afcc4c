import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db";
import { comments, threads } from "@/db/schema/comment";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { grants } from "@/db/schema/grant";
import { reaches, resourcesOf } from "@/lib/grant/rules/resources";
import { courseOf } from "@/lib/grant/rules/state";
import type { RecordAccess } from "@/lib/record/access";

/** Far more than two or three readers ask for at once. */
const MOST_REQUESTS = 200;

/**
 * What readers ask to be made more concrete: until the thread is resolved, the comment taken back or the item edited, and
 * only while the one who asked reads the item at `at`. The first asked comes first.
 */
export async function listRequests({ ownerId, zone }: RecordAccess, { at }: { at: Date }) {
  const f = evidenceFacts;
  const rows = await db
    .select({
      request: {
        id: comments.id,
        threadId: threads.id,
        grantId: threads.grantId,
        evidenceId: evidence.id,
        body: comments.body,
        askedAt: comments.writtenAt,
      },
      item: { confidentiality: evidence.confidentiality, happenedOn: f.happenedOn },
      grant: grants,
    })
    .from(threads)
    .innerJoin(comments, and(eq(comments.ownerId, threads.ownerId), eq(comments.threadId, threads.id)))
    .innerJoin(grants, and(eq(grants.ownerId, threads.ownerId), eq(grants.id, threads.grantId)))
    .innerJoin(evidence, and(eq(evidence.ownerId, threads.ownerId), eq(evidence.id, threads.evidenceId)))
    .innerJoin(f, and(eq(f.ownerId, evidence.ownerId), eq(f.evidenceId, evidence.id), isNull(f.endedAt)))
    .where(
      and(
        eq(threads.ownerId, ownerId),
        isNull(threads.resolvedAt),
        isNotNull(comments.askedVersion),
        isNull(comments.takenBackAt),
        eq(comments.askedVersion, evidence.version),
        eq(f.withdrawn, false),
      ),
    )
    .orderBy(asc(comments.id))
    .limit(MOST_REQUESTS);
  return rows.flatMap(({ request, item, grant }) => {
    const opened = { resources: new Set(resourcesOf(grant)), fromOn: grant.fromOn };
    const isRead = courseOf(grant, { at, zone }) === "open" && grant.mayComment && grant.evidence;
    return isRead && reaches(opened, item) ? [{ ...request, by: grant.name }] : [];
  });
}
export type MoreConcrete = Awaited<ReturnType<typeof listRequests>>[number];
