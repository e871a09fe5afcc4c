import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { AppError, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { courseOf } from "../rules/state";
import type { AnswerClaim } from "../schema/form";
import { remindReader } from "./remind";

/**
 * The leader's yes or no to whoever opened an invitation. A no ends its link as well, so that whoever holds it cannot ask
 * once more. Throws NOT_FOUND, CONFLICT when it is not what the page showed.
 */
export async function answerClaim(
  { ownerId, actorId, zone }: RecordAccess<"edit">,
  { id, claimedAt, answer, at }: AnswerClaim & { at: Date },
): Promise<void> {
  const own = and(eq(grants.ownerId, ownerId), eq(grants.id, id));
  await transact(async (tx) => {
    const [row] = await tx
      .select({ grant: grants, leader: users.name })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.ownerId))
      .where(own);
    if (!row) throw notFound();
    const { grant, leader } = row;
    const { claimantId } = grant;
    const isStill = grant.endedAt === null && grant.claimedAt?.toISOString() === claimedAt;
    if (!isStill || (answer === "yes" && !claimantId))
      throw new AppError("CONFLICT", "This is no longer what waits. Read how it stands now.");
    const over = { claimantId: null, claimedAt: null };
    const answered =
      answer === "yes"
        ? { ...over, readerId: claimantId, acceptedAt: at, address: null }
        : { ...over, tokenHash: null };
    await tx.update(grants).set(answered).where(own);
    const action = answer === "yes" ? "let-in" : "turned-away";
    await recordChange(tx, { ownerId, actorId, subject: "grant", subjectId: id, action, at });
    if (!claimantId) return;
    if (answer === "yes") await remindReader(tx, { readerId: claimantId, at });
    const isOpen = courseOf({ ...grant, ...answered }, { at, zone }) === "open";
    const told =
      answer === "yes"
        ? {
            title: `${leader} let you in`,
            body: "You can read what they opened.",
            href: isOpen ? `/reading/${id}` : "/people",
          }
        : { title: `${leader} did not let you in`, body: "Their invitation was meant for somebody else." };
    await addNotice(tx, { ...told, userId: claimantId, aboutId: ownerId, at });
  });
}
