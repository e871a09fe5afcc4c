import { and, eq, isNull, lt, or } from "drizzle-orm";
import { transact } from "@/db";
import { calendarFeeds } from "@/db/schema/calendar";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { newToken } from "@/lib/token";
import { feedPath } from "./rules/feed";
import type { MakeFeed } from "./schema";

type Edit = RecordAccess<"edit">;
type At = { at: Date };

const told = ({ ownerId, actorId }: Edit) => ({ ownerId, actorId, subject: "account", subjectId: ownerId }) as const;

/** Makes the person's calendar address and answers its path, this once: only a hash is kept. One made before stops working. */
export async function makeFeed(access: Edit, { detailed, at }: MakeFeed & At): Promise<string> {
  const { ownerId } = access;
  const { token, tokenHash } = newToken();
  const set = { tokenHash, detailed, createdAt: at, lastReadAt: null };
  await transact(async (tx) => {
    const row = { ...set, ownerId };
    await tx.insert(calendarFeeds).values(row).onConflictDoUpdate({ target: calendarFeeds.ownerId, set });
    await recordChange(tx, { ...told(access), action: "calendar-address-made", after: { detailed }, at });
  });
  return feedPath(token);
}

/** Ends the person's calendar address at once; ended twice is ended. */
export async function revokeFeed(access: Edit, { at }: At): Promise<void> {
  await transact(async (tx) => {
    const gone = await tx
      .delete(calendarFeeds)
      .where(eq(calendarFeeds.ownerId, access.ownerId))
      .returning({ detailed: calendarFeeds.detailed });
    if (gone.length) await recordChange(tx, { ...told(access), action: "calendar-address-revoked", at });
  });
}

/** Remembers that a feed was read at `at`, which never goes back. */
export async function noteFeedRead({ id, at }: At & { id: string }): Promise<void> {
  const { lastReadAt } = calendarFeeds;
  await transact(async (tx) => {
    await tx
      .update(calendarFeeds)
      .set({ lastReadAt: at })
      .where(and(eq(calendarFeeds.id, id), or(isNull(lastReadAt), lt(lastReadAt, at))));
  });
}
