import { and, eq, inArray, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { comments, threads } from "@/db/schema/comment";
import { notices } from "@/db/schema/mail";
import type { Writer } from "@/db/store";
import type { GrantAccess } from "@/lib/grant/access";
import { recordChange } from "@/lib/history/mutations";
import type { SettleThread, WhichThread } from "../schema/comment";
import { admit, subjectOfThread, type ThreadRow, threadOf } from "./admission";

type At = { at: Date };

/** Resolves a thread, or opens it again; as it stands already nothing happens. Throws NOT_FOUND where its reader does not reach it. */
export async function settleThread(access: GrantAccess, { threadId, to, at }: SettleThread & At): Promise<void> {
  await transact(async (tx) => {
    const thread = await threadOf(tx, access, threadId);
    const { part } = thread;
    const { side } = await admit(tx, access, { subject: subjectOfThread(thread), part, withdrawn: true, at });
    if (to === "open") return openAgain(tx, access, { thread, at });
    if (thread.resolvedAt) return;
    await settle(tx, access, { threadId, resolved: { resolvedAt: at, resolvedBy: side }, action: "resolved", at });
  });
}

/** The same inside the caller's transaction, for a thread that goes on. */
export async function openAgain(tx: Writer, access: GrantAccess, { thread, at }: { thread: ThreadRow } & At) {
  if (!thread.resolvedAt) return;
  const resolved = { resolvedAt: null, resolvedBy: null };
  await settle(tx, access, { threadId: thread.id, resolved, action: "opened-again", at });
}

type Settled = { threadId: string; resolved: Pick<ThreadRow, "resolvedAt" | "resolvedBy">; action: string } & At;

async function settle(tx: Writer, { ownerId, actorId }: GrantAccess, { threadId, resolved, action, at }: Settled) {
  await tx
    .update(threads)
    .set(resolved)
    .where(and(eq(threads.ownerId, ownerId), eq(threads.id, threadId)));
  await recordChange(tx, { ownerId, actorId, subject: "comment", subjectId: threadId, action, at });
}

/** Marks as read what was new to the one who asks in a thread. Throws NOT_FOUND where its reader does not reach it. */
export async function readThread(access: GrantAccess, { threadId, at }: WhichThread & At): Promise<void> {
  await transact(async (tx) => {
    const thread = await threadOf(tx, access, threadId);
    await admit(tx, access, { subject: subjectOfThread(thread), part: thread.part, withdrawn: true, at });
    await markThreadRead(tx, access, { threadId, at });
  });
}

/** The same inside the caller's transaction. */
export async function markThreadRead(
  tx: Writer,
  { ownerId, actorId }: GrantAccess,
  { threadId, at }: { threadId: string } & At,
): Promise<void> {
  const told = tx
    .select({ id: comments.noticeId })
    .from(comments)
    .where(and(eq(comments.ownerId, ownerId), eq(comments.threadId, threadId)));
  await tx
    .update(notices)
    .set({ readAt: at })
    .where(and(eq(notices.userId, actorId), isNull(notices.readAt), inArray(notices.id, told)));
}
