import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { calendarFeeds } from "@/db/schema/calendar";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import { hashToken } from "@/lib/token";

/** A feed that was asked for by its secret, and the proof that its owner's dates may be read for it. */
export type OpenFeed = {
  readonly id: string;
  readonly access: RecordAccess<"read">;
  readonly detailed: boolean;
  readonly lastReadAt: Date | null;
};

/** The feed that a secret opens. Null alike for one that never was, was replaced or revoked, and of a disabled account. */
export async function findOpenFeed(token: string): Promise<OpenFeed | null> {
  const [row] = await db
    .select({
      id: calendarFeeds.id,
      ownerId: calendarFeeds.ownerId,
      detailed: calendarFeeds.detailed,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .innerJoin(users, and(eq(users.id, calendarFeeds.ownerId), isNull(users.disabledAt)))
    .where(eq(calendarFeeds.tokenHash, hashToken(token)));
  if (!row) return null;
  const { ownerId, ...feed } = row;
  return { ...feed, access: await openRecord({ id: ownerId }, ownerId, "read") };
}
