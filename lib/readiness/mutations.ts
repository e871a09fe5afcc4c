import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { setAsides } from "@/db/schema/readiness";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { SetAsideForm, TakeUpForm } from "./schema";

type Edit = RecordAccess<"edit">;

/** Sets a hint aside with a reason. Done again, the new reason stands beside the earlier one, which stays. */
export async function setHintAside(access: Edit, { key, reason, at }: SetAsideForm & { at: Date }): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const from = (await endSetAside(tx, access, { key, at })) ?? at;
    await tx.insert(setAsides).values({ ownerId, key, reason, recordedAt: from });
    const after = { reason };
    const change = { subject: "hint", subjectId: key, action: "set-aside" } as const;
    await recordChange(tx, { ...change, ownerId, actorId, after, reason, at });
  });
}

/** Lets a hint speak again. Throws NOT_FOUND when it is not set aside. */
export async function takeHintUp(access: Edit, { key, at }: TakeUpForm & { at: Date }): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    if (!(await endSetAside(tx, access, { key, at }))) throw notFound();
    await recordChange(tx, { ownerId, actorId, subject: "hint", subjectId: key, action: "taken-up", at });
  });
}

/** Ends the open row of a hint; when it did so, or null without one. An `at` before the row began is moved up to that. */
async function endSetAside(
  tx: Writer,
  { ownerId }: Edit,
  { key, at }: TakeUpForm & { at: Date },
): Promise<Date | null> {
  const isOpen = and(eq(setAsides.ownerId, ownerId), eq(setAsides.key, key), isNull(setAsides.endedAt));
  const [open] = await tx.select({ recordedAt: setAsides.recordedAt }).from(setAsides).where(isOpen);
  if (!open) return null;
  const endedAt = open.recordedAt > at ? open.recordedAt : at;
  await tx.update(setAsides).set({ endedAt }).where(isOpen);
  return endedAt;
}
