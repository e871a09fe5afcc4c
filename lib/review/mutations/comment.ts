import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { scrub, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { comments, threads } from "@/db/schema/comment";
import { history } from "@/db/schema/history";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import type { GrantAccess } from "@/lib/grant/access";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import { subjectColumn } from "../queries/comment";
import { conversationPath, partsWithin, SUBJECT_WORDS } from "../rules/comment";
import {
  type AnswerThread,
  type CommentSubject,
  MOST_COMMENTS,
  MOST_THREADS,
  type RewordComment,
  type StartThread,
  type WhichComment,
} from "../schema/comment";
import { type Admitted, admit, subjectOfThread, threadOf } from "./admission";
import { markThreadRead, openAgain } from "./thread";

type At = { at: Date };

/**
 * Writes the first comment of a thread and tells the other side. Answers the thread's id, which is the earlier one when
 * the same form came before. Throws as `admit`; INVALID for a part that is not there, or a request that cannot be made.
 */
export async function startThread(access: GrantAccess, input: StartThread & At): Promise<string> {
  const { kind, id, part, at } = input;
  const subject = { kind, id };
  const sendKey = keyOf(input, `${kind} ${id} ${part} ${input.asksMore}`);
  return transact(async (tx) => {
    const admitted = await admit(tx, access, { subject, at });
    const known = await findSent(tx, access, sendKey);
    if (known) return known.threadId;
    if (!partsWithin(admitted.grant, admitted.place).some((one) => one.id === part))
      throw invalid("part", "Choose what it is about.");
    if (input.asksMore && !(admitted.side === "reader" && admitted.place.kind === "evidence"))
      throw invalid("asksMore", "Only whoever reads a piece of evidence can ask for this.");
    await demandRoom(tx, access, subject);
    const threadId = await insertThread(tx, access, { subject, part, at });
    const asked = input.asksMore && admitted.place.kind === "evidence" ? admitted.place.version : null;
    await insertComment(tx, admitted, { threadId, subject, body: input.body, sendKey, asked, isAnswer: false, at });
    return threadId;
  });
}

/**
 * Answers in a thread, which marks as read what was new in it and opens one that was resolved again; tells the other
 * side. Sent twice it is kept once. Throws as `admit`, and NOT_FOUND for a thread of another grant.
 */
export async function answerThread(access: GrantAccess, input: AnswerThread & At): Promise<void> {
  const { threadId, body, at } = input;
  const sendKey = keyOf(input, threadId);
  await transact(async (tx) => {
    const thread = await threadOf(tx, access, threadId);
    const subject = subjectOfThread(thread);
    const admitted = await admit(tx, access, { subject, part: thread.part, at });
    if (await findSent(tx, access, sendKey)) return;
    if (thread.written >= MOST_COMMENTS)
      throw refused(`This thread holds ${MOST_COMMENTS} comments, which is all that it can. Begin another one.`);
    await insertComment(tx, admitted, { threadId, subject, body, sendKey, asked: null, isAnswer: true, at });
    await markThreadRead(tx, access, { threadId, at });
    await openAgain(tx, access, { thread, at });
  });
}

/**
 * Changes what somebody wrote; the wording before stays readable to both. Throws as `admit`; NOT_FOUND for a comment of
 * another grant, INVALID for somebody else's or one taken back, CONFLICT when it is no longer at `version`.
 */
export async function rewordComment(access: GrantAccess, { commentId, version, body, at }: RewordComment & At) {
  await transact(async (tx) => {
    const comment = await ownComment(tx, access, commentId);
    await admit(tx, access, { subject: subjectOfThread(comment.thread), part: comment.thread.part, at });
    if (comment.takenBackAt) throw refused("You took this comment back. What you typed is still here.");
    if (comment.version !== version) throw new AppError("CONFLICT", CHANGED, { body: CHANGED });
    if (comment.body === body) return;
    const { ownerId, actorId } = access;
    await tx
      .update(comments)
      .set({ body, editedAt: at, version: version + 1 })
      .where(and(eq(comments.ownerId, ownerId), eq(comments.id, commentId)));
    const texts = { before: { body: comment.body }, after: { body } };
    await recordChange(tx, { ...change(commentId, at), ownerId, actorId, action: "reworded", ...texts });
  });
}

const CHANGED =
  "This comment was changed in another tab. What you typed is still here; compare it with what stands now, then save again to replace that.";

/**
 * Takes a comment of one's own back: its text and its earlier wordings are erased, that it was there is not. Taken back
 * twice nothing more happens. Throws as `admit`, which here lets a withdrawn item be, and as `rewordComment`.
 */
export async function takeCommentBack(access: GrantAccess, { commentId, at }: WhichComment & At): Promise<void> {
  await transact(async (tx) => {
    const comment = await ownComment(tx, access, commentId);
    const { thread } = comment;
    await admit(tx, access, { subject: subjectOfThread(thread), part: thread.part, withdrawn: true, at });
    if (comment.takenBackAt) return;
    const { ownerId, actorId } = access;
    await tx
      .update(comments)
      .set({ body: "", takenBackAt: at, version: comment.version + 1 })
      .where(and(eq(comments.ownerId, ownerId), eq(comments.id, commentId)));
    await tx
      .update(history)
      .set({ before: null, after: null })
      .where(and(eq(history.ownerId, ownerId), eq(history.subject, "comment"), eq(history.subjectId, commentId)));
    await recordChange(tx, { ...change(commentId, at), ownerId, actorId, action: "taken-back" });
  });
  await scrub();
}

const change = (subjectId: string, at: Date) => ({ subject: "comment", subjectId, at }) as const;

/** A refusal at the field, so that what was typed stands beside it. */
const refused = (message: string) => new AppError("CLOSED", message, { body: message });

/** The key covers what is said, so that two things written from the same form are both kept. */
function keyOf({ key, body }: { key: string; body: string }, about: string): string {
  return `${key}.${createHash("sha256")
    .update(JSON.stringify([about, body]))
    .digest("hex")
    .slice(0, 24)}`;
}

async function findSent(tx: Writer, { ownerId, actorId }: GrantAccess, sendKey: string) {
  const [row] = await tx
    .select({ threadId: comments.threadId })
    .from(comments)
    .where(and(eq(comments.ownerId, ownerId), eq(comments.authorId, actorId), eq(comments.sendKey, sendKey)));
  return row;
}

/** Throws when the grant's two people have as many threads on this as there can be. */
async function demandRoom(tx: Writer, { ownerId, grantId }: GrantAccess, subject: CommentSubject): Promise<void> {
  const { kind, id } = subject;
  const same = and(eq(threads.ownerId, ownerId), eq(threads.grantId, grantId), eq(threads.subject, kind));
  const count = await tx.$count(threads, and(same, eq(subjectColumn(kind), id)));
  if (count >= MOST_THREADS)
    throw refused(`There are ${MOST_THREADS} threads here, which is all that there can be. Answer in one of them.`);
}

async function insertThread(
  tx: Writer,
  { ownerId, grantId }: GrantAccess,
  { subject: { kind, id }, part, at }: { subject: CommentSubject; part: string } & At,
): Promise<string> {
  const threadId = uuidv7();
  await tx.insert(threads).values({
    ...{ id: threadId, ownerId, grantId, subject: kind, part, openedAt: at },
    ...{ evidenceId: kind === "evidence" ? id : null, milestoneId: kind === "milestone" ? id : null },
    ...{ reviewId: kind === "review" ? id : null, contentId: kind === "cell" || kind === "worksheet" ? id : null },
  });
  return threadId;
}

type Said = {
  threadId: string;
  subject: CommentSubject;
  body: string;
  sendKey: string;
  asked: number | null;
  isAnswer: boolean;
} & At;

async function insertComment(tx: Writer, admitted: Admitted, { subject, asked, isAnswer, at, ...said }: Said) {
  const { grant, side, readerId } = admitted;
  const { ownerId, actorId, grantId } = grant;
  const did = asked === null ? (isAnswer ? "answered on" : "commented on") : "asks for something more concrete on";
  const noticeId = await addNotice(tx, {
    ...(side === "leader" ? { userId: readerId, aboutId: ownerId } : { userId: ownerId }),
    title: `${side === "leader" ? grant.ownerName : grant.readerName} ${did} ${SUBJECT_WORDS[subject.kind]}`,
    href: conversationPath({ ...subject, grantId, side: side === "leader" ? "reader" : "leader" }),
    at,
  });
  const id = uuidv7();
  await tx
    .insert(comments)
    .values({ ...said, id, ownerId, authorId: actorId, askedVersion: asked, noticeId, writtenAt: at });
  await tx
    .update(threads)
    .set({ written: sql`${threads.written} + 1` })
    .where(and(eq(threads.ownerId, ownerId), eq(threads.id, said.threadId)));
  const after = { threadId: said.threadId };
  await recordChange(tx, { ...change(id, at), ownerId, actorId, action: "written", after });
}

/** A comment of the one who acts, with its thread. NOT_FOUND for one of another grant, INVALID for the other side's. */
async function ownComment(tx: Writer, access: GrantAccess, commentId: string) {
  const [row] = await tx
    .select({ comment: comments, thread: threads })
    .from(comments)
    .innerJoin(threads, and(eq(threads.ownerId, comments.ownerId), eq(threads.id, comments.threadId)))
    .where(and(eq(comments.ownerId, access.ownerId), eq(comments.id, commentId), eq(threads.grantId, access.grantId)));
  if (!row) throw notFound();
  if (row.comment.authorId !== access.actorId)
    throw new AppError("INVALID", "Only whoever wrote a comment can change it or take it back.");
  return { ...row.comment, thread: row.thread };
}
