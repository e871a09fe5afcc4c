import { and, eq, isNull, or } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import { unqueueMail } from "@/lib/mail/outbox";
import type { RecordAccess } from "@/lib/record/access";
import { forgetReminders } from "@/lib/reminder/mutations/plan";
import { findLastNudge } from "../queries/nudge";
import { reachOf } from "../rules/person";
import { nudgeMailKey } from "../rules/telling";
import type { EndGrant } from "../schema/form";
import { mailKey } from "./invite";
import { remindReader } from "./remind";

type Edit = RecordAccess<"edit">;
type At = { at: Date };
type Grant = typeof grants.$inferSelect;

/**
 * Ends a grant or takes its invitation back, and all of the same person or organisation where asked: at once, and for good.
 * Ended twice is ended. Answers how many ended. Throws NOT_FOUND.
 */
export async function endGrants(access: Edit, { id, reach, at }: EndGrant & At): Promise<number> {
  const { ownerId, actorId } = access;
  return transact(async (tx) => {
    const all = await tx
      .select({ grant: grants, leader: users.name })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.ownerId))
      .where(and(eq(grants.ownerId, ownerId), or(isNull(grants.endedAt), eq(grants.id, id))));
    const one = all.find(({ grant }) => grant.id === id);
    if (!one) throw notFound();
    const every = all.map(({ grant }) => grant);
    const ending = reachOf(one.grant, every, reach).filter(({ endedAt }) => endedAt === null);
    for (const grant of ending) {
      await close(tx, grant, at);
      await recordChange(tx, { ownerId, actorId, subject: "grant", subjectId: grant.id, action: "ended", at });
      const told = toldOfEnd(grant, one.leader);
      if (told) await addNotice(tx, { ...told, aboutId: ownerId, at });
    }
    return ending.length;
  });
}

/** Nothing opens it any more, nothing is kept that only served to have it answered, and nothing more is mailed for it. */
async function close(tx: Writer, grant: Grant, at: Date) {
  await unqueueMail(tx, mailKey(grant));
  const nudge = await findLastNudge({ ownerId: grant.ownerId, grantId: grant.id }, tx);
  if (nudge) await unqueueMail(tx, nudgeMailKey(grant.id, nudge.key));
  await tx
    .update(grants)
    .set({ endedAt: at, address: null, tokenHash: null, claimantId: null, claimedAt: null })
    .where(and(eq(grants.ownerId, grant.ownerId), eq(grants.id, grant.id)));
  await forgetReminders(tx, { groupId: grant.id });
  if (grant.readerId) await remindReader(tx, { readerId: grant.readerId, at });
}

function toldOfEnd({ readerId, claimantId }: Grant, leader: string) {
  if (readerId)
    return {
      userId: readerId,
      title: `${leader} no longer shows you their record`,
      body: "What you read stays with you; nothing of it is open any more.",
    };
  if (claimantId) return { userId: claimantId, title: `${leader} took the invitation back that you opened` };
  return null;
}

/** Stops reading somebody else's record, or waiting to be let in. Stopped twice is stopped. Throws NOT_FOUND. */
export async function leaveGrant(
  { ownerId: readerId }: Edit,
  { grantId, at }: At & { grantId: string },
): Promise<void> {
  await transact(async (tx) => {
    const [grant] = await tx
      .select()
      .from(grants)
      .where(and(eq(grants.id, grantId), or(eq(grants.readerId, readerId), eq(grants.claimantId, readerId))));
    if (!grant) throw notFound();
    if (grant.endedAt) return;
    const { id, ownerId, name } = grant;
    const isReader = grant.readerId === readerId;
    if (isReader) await close(tx, grant, at);
    else await tx.update(grants).set({ claimantId: null, claimedAt: null }).where(eq(grants.id, id));
    const action = isReader ? "left" : "claim-taken-back";
    await recordChange(tx, { ownerId, actorId: readerId, subject: "grant", subjectId: id, action, at });
    const title = isReader ? `${name} stopped reading your record` : `Nobody waits any more to be ${name}`;
    await addNotice(tx, { userId: ownerId, title, href: `/people/${id}`, at });
  });
}
