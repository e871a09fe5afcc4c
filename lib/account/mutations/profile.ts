import { eq } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { rescheduleReminders } from "@/lib/reminder/mutations/plan";
import type { Profile, Theme } from "../schema";

/** Saves name and zone. Days that were logged keep their dates; what is counted from now on begins at the new midnight. */
export async function saveProfile(access: RecordAccess<"edit">, { at, ...profile }: Profile & { at: Date }) {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const [before] = await tx.select({ name: users.name, zone: users.zone }).from(users).where(eq(users.id, ownerId));
    if (!before) throw notFound();
    const changed = difference(before, profile);
    if (!changed) return;
    await tx.update(users).set(profile).where(eq(users.id, ownerId));
    await recordChange(tx, {
      ownerId,
      actorId,
      subject: "account",
      subjectId: ownerId,
      action: "edited",
      ...changed,
      at,
    });
    if (before.zone !== profile.zone) await rescheduleReminders(tx, { userId: ownerId, at });
  });
}

/** Keeps the theme the person likes; a matter of taste leaves no history. */
export async function chooseTheme(access: RecordAccess<"edit">, { theme }: { theme: Theme }): Promise<void> {
  await transact(async (tx) => {
    await tx.update(users).set({ theme }).where(eq(users.id, access.ownerId));
  });
}
