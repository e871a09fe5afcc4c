import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { comments, threads } from "@/db/schema/comment";
import { history } from "@/db/schema/history";
import { notices } from "@/db/schema/mail";
import type { Planting } from "./people";
import { LIST, SHEET } from "./record-worksheet";

type Read = { grantId: string; readerId: string; evidenceId: string };

/** Two threads with the reader of a grant: on an item, with a comment that was changed, and on a worksheet, with an unread answer. */
export async function plantComments({ ownerId, at, word }: Planting, read: Read): Promise<void> {
  const { grantId, readerId, evidenceId } = read;
  const [onItem, onSheet, commentId, noticeId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const thread = { ownerId, grantId, openedAt: at };
  const comment = { ownerId, authorId: ownerId, writtenAt: at };
  const body = () => `Agreed ${word("comments.body")}`;
  await transact(async (tx) => {
    await tx.insert(threads).values([
      { ...thread, id: onItem, subject: "evidence", evidenceId, written: 2 },
      { ...thread, id: onSheet, subject: "worksheet", contentId: SHEET, part: LIST, written: 2 },
    ]);
    await tx.insert(notices).values({ id: noticeId, userId: ownerId, title: "Ada answered", createdAt: at });
    const changed = { ...comment, id: commentId, editedAt: at, version: 2, sendKey: word("comments.send_key") };
    await tx.insert(comments).values([
      { ...changed, threadId: onItem, body: body() },
      { ...comment, threadId: onItem, authorId: readerId, body: body(), sendKey: uuidv7() },
      { ...comment, threadId: onSheet, body: body(), sendKey: uuidv7() },
      { ...comment, threadId: onSheet, authorId: readerId, noticeId, body: body(), sendKey: uuidv7() },
    ]);
    const change = { ownerId, actorId: ownerId, action: "reworded", at };
    const texts = { before: { body: word("history.before") }, after: { body: word("history.after") } };
    await tx.insert(history).values({ ...change, subject: "comment", subjectId: commentId, ...texts });
  });
}
