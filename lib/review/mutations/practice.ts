import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { practiceGroups } from "@/db/schema/practice";
import { AppError, notFound } from "@/lib/errors";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { findLastNudge } from "@/lib/grant/queries/nudge";
import { nudgeMailKey } from "@/lib/grant/rules/telling";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import { queueMail } from "@/lib/mail/outbox";
import { nextNudgeOn, tooSoon } from "../rules/practice";
import type { LabelClient, SendNudge } from "../schema/practice";

/** Only whoever reads as coach or manager looks after somebody. */
function demandReader({ isOwner, role }: GrantAccess): void {
  if (isOwner || role === "sponsor") throw notFound();
}

/**
 * Tells the leader something in the reader's name: in their inbox, and by mail where their address is confirmed. The same
 * form twice nudges once; LIMITED within a week of the last one, NOT_FOUND once the grant has ended.
 */
export async function sendNudge(access: GrantAccess, { text, key, at }: Omit<SendNudge, "grantId"> & { at: Date }) {
  demandReader(access);
  const { ownerId, grantId, actorId } = access;
  await transact(async (tx) => {
    // Proved again where it is written, so that a grant that ends meanwhile sends nothing.
    const { readerName } = await openGrant({ id: actorId }, { grantId, at }, tx);
    const last = await findLastNudge(access, tx);
    if (last?.key === key) return;
    const wait = last && nextNudgeOn(last.at, { at, zone: access.zone });
    if (wait) throw new AppError("LIMITED", tooSoon(access.ownerName, wait));
    const [leader] = await tx
      .select({ email: users.email, verifiedAt: users.emailVerifiedAt })
      .from(users)
      .where(eq(users.id, ownerId));
    if (!leader) throw notFound();
    await addNotice(tx, { userId: ownerId, title: `${readerName} writes to you`, body: text, href: "/home", at });
    const isMailed = leader.verifiedAt !== null;
    if (isMailed) {
      const mail = { userId: ownerId, to: leader.email, template: "nudge" as const, key: nudgeMailKey(grantId, key) };
      await queueMail(tx, { ...mail, props: { name: readerName, text }, at });
    }
    const change = { ownerId, actorId, subject: "grant" as const, subjectId: grantId, action: "nudged" };
    await recordChange(tx, { ...change, after: { key, isMailed }, at });
  });
}

/** Puts a client into a group of the reader's own, or into none when `label` is empty. */
export async function labelClient(access: GrantAccess, { label, at }: Omit<LabelClient, "grantId"> & { at: Date }) {
  demandReader(access);
  const { grantId, actorId: ownerId } = access;
  const own = and(eq(practiceGroups.ownerId, ownerId), eq(practiceGroups.grantId, grantId));
  await transact(async (tx) => {
    const [row] = await tx.select({ label: practiceGroups.label }).from(practiceGroups).where(own);
    const before = row?.label ?? "";
    if (label === before) return;
    if (!label) await tx.delete(practiceGroups).where(own);
    else if (row) await tx.update(practiceGroups).set({ label }).where(own);
    else await tx.insert(practiceGroups).values({ ownerId, grantId, label });
    const change = { ownerId, actorId: ownerId, subject: "grant" as const, subjectId: grantId, action: "grouped" };
    await recordChange(tx, { ...change, before: { label: before }, after: { label }, at });
  });
}
