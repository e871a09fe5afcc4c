import { eq } from "drizzle-orm";
import { scrub, transact } from "@/db";
import { users } from "@/db/schema/account";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";

/**
 * Deletes the person and everything that is theirs, messages that wait to be sent included, and then overwrites what the
 * rows leave in the store. The caller has a fresh sign-in and the typed word. Nothing is kept, not even that they were here.
 */
export async function deleteAccount(access: RecordAccess<"edit">): Promise<void> {
  await transact(async (tx) => {
    const gone = await tx.delete(users).where(eq(users.id, access.ownerId)).returning({ id: users.id });
    if (!gone.length) throw notFound();
  });
  await scrub();
}
