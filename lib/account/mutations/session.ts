import { and, eq, lt, ne, or } from "drizzle-orm";
import { transact } from "@/db";
import { sessions } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { hashToken, newToken } from "@/lib/token";
import { idleBefore, sessionEndsAt } from "../rules/session";

/** Starts a session for a signed-in browser; only the hash of the token is kept. `replaces` is the token it had before. */
export async function startSession(start: { userId: string; browser: string; at: Date; replaces?: string }) {
  const { userId, browser, at } = start;
  const { token, tokenHash } = newToken();
  const expiresAt = sessionEndsAt(at);
  await transact(async (tx) => {
    const over = or(lt(sessions.expiresAt, at), lt(sessions.seenAt, idleBefore(at)));
    await tx.delete(sessions).where(and(eq(sessions.userId, userId), over));
    if (start.replaces) await tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(start.replaces)));
    await tx
      .insert(sessions)
      .values({ userId, tokenHash, browser, createdAt: at, seenAt: at, provenAt: at, expiresAt });
  });
  return { token, expiresAt };
}

/** Remembers that a session was in use; called at most once an hour for each, outside of what the request does. */
export async function touchSession({ sessionId, at }: { sessionId: string; at: Date }): Promise<void> {
  await transact(async (tx) => {
    await tx
      .update(sessions)
      .set({ seenAt: at })
      .where(and(eq(sessions.id, sessionId), lt(sessions.seenAt, at)));
  });
}

/** Remembers that the person of this session has just proved who they are. */
export async function proveSession(access: RecordAccess<"edit">, { sessionId, at }: { sessionId: string; at: Date }) {
  await transact(async (tx) => {
    await tx
      .update(sessions)
      .set({ provenAt: at, seenAt: at })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, access.ownerId)));
  });
}

/** Ends the session that `token` opens, if there is one. */
export async function endSession({ token }: { token: string }): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(token)));
  });
}

/** Signs one browser of the person out. Throws NOT_FOUND when it is not theirs, or already gone. */
export async function revokeBrowser(access: RecordAccess<"edit">, { sessionId, at }: { sessionId: string; at: Date }) {
  await transact(async (tx) => {
    const gone = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, access.ownerId)))
      .returning({ id: sessions.id });
    if (!gone.length) throw notFound();
    await recordSignOut(tx, { access, at, action: "signed-out-browser" });
  });
}

/** Signs every browser of the person out. */
export async function signOutEverywhere(access: RecordAccess<"edit">, { at }: { at: Date }): Promise<void> {
  await transact(async (tx) => {
    await endSessions(tx, { userId: access.ownerId });
    await recordSignOut(tx, { access, at, action: "signed-out-everywhere" });
  });
}

/** Ends a person's sessions inside the change that asks for it, all or all but one. */
export async function endSessions(tx: Writer, { userId, except }: { userId: string; except?: string }): Promise<void> {
  const theirs = eq(sessions.userId, userId);
  await tx.delete(sessions).where(except ? and(theirs, ne(sessions.id, except)) : theirs);
}

function recordSignOut(tx: Writer, event: { access: RecordAccess<"edit">; at: Date; action: string }) {
  const { access, at, action } = event;
  const { ownerId, actorId } = access;
  return recordChange(tx, { ownerId, actorId, subject: "account", subjectId: ownerId, action, at });
}
