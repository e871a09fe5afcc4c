import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { boundaryReviews } from "@/db/schema/review";
import type { Reader } from "@/db/store";
import { AppError, invalid } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { extendPhaseIn } from "@/lib/roadmap/mutations/plan";
import { remindOfRoadmap } from "@/lib/roadmap/mutations/remind";
import { takeRunning } from "@/lib/roadmap/mutations/take";
import type { RoadmapTurn } from "@/lib/roadmap/schema";
import { endTogether, takeTogether } from "./mutations/together";
import { getStanding } from "./queries";
import { heldOf } from "./queries/together";
import { possibleDecisions } from "./rules/decision";
import { type DecideReview, MOST_REVIEWS } from "./schema";

/** `seen`: both sides of what is held together stood on the page. */
type Deciding = Omit<DecideReview, "seen"> & RoadmapTurn & { seen?: boolean; at: Date };

/**
 * Keeps the review of a phase boundary as it stands at `at`, with the decision; extending moves the plan in the same
 * step. Answers its id, which is the earlier one when the same form came before. NOT_FOUND as `getStanding`; CONFLICT
 * when the roadmap was changed meanwhile, or both sides came to be open; INVALID at `decision` for one that this phase does not have.
 */
export async function decideReview(
  access: RecordAccess<"edit">,
  { phase, key, decision, reason, seen = false, at, ...given }: Deciding,
): Promise<string> {
  const { ownerId, actorId } = access;
  const { roadmapId, version } = given;
  const known = await findDecided(access, key);
  if (known) return known.id;
  const weeks = decision === "extend" ? given.weeks : null;
  const { roadmap, plan, report } = await getStanding(access, { phase, now: at });
  if (!possibleDecisions(plan, phase).includes(decision)) throw invalid("decision", "Choose how the review ends.");
  return transact(async (tx) => {
    const meanwhile = await findDecided(access, key, tx);
    if (meanwhile) return meanwhile.id;
    if (roadmap.id !== roadmapId)
      throw new AppError("CONFLICT", "Another roadmap runs now. Reload the page to review that one.");
    if ((await tx.$count(boundaryReviews, eq(boundaryReviews.ownerId, ownerId))) >= MOST_REVIEWS)
      throw new AppError("INVALID", `This record holds ${MOST_REVIEWS} reviews, which is all that it can.`);
    if (weeks === null) await takeRunning(tx, access, { roadmapId, version });
    else await extendPhaseIn(tx, access, { roadmapId, version, phase, weeks, reason, at });
    const id = uuidv7();
    const held = await takeTogether(tx, access, { roadmapId, phase, seen });
    const { matrix } = roadmap.framework;
    const together = held && matrix ? heldOf(held, matrix) : null;
    const row = { id, ownerId, roadmapId, phase, decision, weeks, reason, decidedAt: at, decideKey: key };
    await tx.insert(boundaryReviews).values({ ...row, report: JSON.stringify({ ...report, together }) });
    if (held) await endTogether(tx, access, { row: held, reviewId: id, at });
    const after = { phase, decision, weeks };
    await recordChange(tx, {
      ownerId,
      actorId,
      subject: "review",
      subjectId: id,
      action: "decided",
      after,
      reason,
      at,
    });
    await remindOfRoadmap(tx, access, { roadmapId, at });
    return id;
  });
}

/** The review that this very form decided before. */
async function findDecided({ ownerId }: RecordAccess<"edit">, key: string, from: Reader = db) {
  const [row] = await from
    .select({ id: boundaryReviews.id })
    .from(boundaryReviews)
    .where(and(eq(boundaryReviews.ownerId, ownerId), eq(boundaryReviews.decideKey, key)));
  return row;
}
