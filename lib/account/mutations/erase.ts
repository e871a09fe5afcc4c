import { and, eq, inArray } from "drizzle-orm";
import { scrub, transact } from "@/db";
import { users } from "@/db/schema/account";
import { comments } from "@/db/schema/comment";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";

/**
 * Deletes the person and everything that is theirs, messages that wait to be sent included, and then overwrites what the
 * rows leave in the store. The caller has a fresh sign-in and the typed word. Nothing is kept, not even that they were
 * here. Answers the addresses that mail went to, so that what lies outside the store can be deleted as well.
 */
export async function deleteAccount(access: RecordAccess<"edit">): Promise<string[]> {
  const addresses = await transact(async (tx) => {
    const written = await tx.selectDistinct({ to: outbox.to }).from(outbox).where(eq(outbox.userId, access.ownerId));
    await takeOutOfOthers(tx, access.ownerId);
    const gone = await tx.delete(users).where(eq(users.id, access.ownerId)).returning({ email: users.email });
    if (!gone.length) throw notFound();
    return [...new Set([...gone.map(({ email }) => email), ...written.map(({ to }) => to)])];
  });
  await scrub();
  return addresses;
}

/** What they wrote in threads goes with its author; here go its earlier wordings, and what told others of their own threads. */
async function takeOutOfOthers(tx: Writer, userId: string): Promise<void> {
  const { id, ownerId, noticeId, authorId } = comments;
  const written = eq(authorId, userId);
  await tx
    .delete(history)
    .where(
      and(
        inArray(history.ownerId, tx.select({ ownerId }).from(comments).where(written)),
        eq(history.subject, "comment"),
        inArray(history.subjectId, tx.select({ id }).from(comments).where(written)),
      ),
    );
  await tx
    .delete(notices)
    .where(inArray(notices.id, tx.select({ noticeId }).from(comments).where(eq(ownerId, userId))));
}
