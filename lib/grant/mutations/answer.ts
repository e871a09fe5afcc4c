import { and, eq, inArray, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { unwanted } from "@/db/schema/ask";
import { grants } from "@/db/schema/grant";
import { outbox } from "@/db/schema/mail";
import type { Writer } from "@/db/store";
import { ASK_KINDS } from "@/lib/ask/schema";
import { AppError, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import { unqueueMail } from "@/lib/mail/outbox";
import type { RecordAccess } from "@/lib/record/access";
import { addressHash } from "@/lib/token";
import { ROLE_NAMES } from "../content";
import { invitationIsOver, invitationOf } from "../queries/invitation";
import { courseOf, isAnswerable } from "../rules/state";
import { mailKey } from "./invite";

type Edit = RecordAccess<"edit">;
type Held = { token: string; at: Date };
type Answered = { grantId: string; course: "open" | "ahead" | "claimed" };
type Row = NonNullable<Awaited<ReturnType<typeof invitationOf>>>;

/**
 * Takes an invitation up with the account of `access`. The confirmed address that was invited is taken at once; every other
 * account waits for the leader's yes. The same account twice is once. Throws CLOSED when it cannot be answered any more.
 */
export async function acceptInvitation(access: Edit, { token, at }: Held): Promise<Answered> {
  const readerId = access.ownerId;
  return transact(async (tx) => {
    const row = await invitationOf(token, tx);
    if (!row) throw invitationIsOver();
    const { grant, owner } = row;
    if (grant.ownerId === readerId)
      throw new AppError("INVALID", "You are signed in as the one who invites. Only somebody else can accept.");
    const course = courseOf(grant, { at, zone: owner.zone });
    const answered = { open: course === "open", ahead: course === "ahead" };
    if (grant.readerId === readerId && (answered.open || answered.ahead))
      return { grantId: grant.id, course: answered.open ? "open" : "ahead" };
    if (grant.claimantId === readerId && course === "claimed") return { grantId: grant.id, course };
    if (!isAnswerable({ ...grant, claimedAt: null }, { at, zone: owner.zone })) throw invitationIsOver();
    const me = await accountOf(tx, readerId);
    const isBound = grant.address !== null && me.email === grant.address && me.emailVerifiedAt !== null;
    if (isBound) return accept(tx, row, { readerId, at });
    if (grant.claimedAt) throw invitationIsOver();
    return claim(tx, row, { readerId, name: me.name, email: me.email, at });
  });
}

async function accountOf(tx: Writer, id: string) {
  const [me] = await tx
    .select({ name: users.name, email: users.email, emailVerifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, id));
  if (!me) throw notFound();
  return me;
}

type By = { readerId: string; at: Date };

async function accept(tx: Writer, { grant, owner }: Row, { readerId, at }: By): Promise<Answered> {
  const { id, ownerId, name, role } = grant;
  const accepted = { readerId, acceptedAt: at, claimantId: null, claimedAt: null, address: null };
  await tx.update(grants).set(accepted).where(eq(grants.id, id));
  await recordChange(tx, { ownerId, actorId: readerId, subject: "grant", subjectId: id, action: "accepted", at });
  const [title, body] = [`${name} accepted your invitation`, `As ${ROLE_NAMES[role].toLowerCase()}.`];
  await addNotice(tx, { userId: ownerId, title, body, href: `/people/${id}`, at });
  const course = courseOf({ ...grant, ...accepted }, { at, zone: owner.zone });
  return { grantId: id, course: course === "ahead" ? "ahead" : "open" };
}

async function claim(
  tx: Writer,
  { grant }: Row,
  { readerId, name, email, at }: By & { name: string; email: string },
): Promise<Answered> {
  const { id, ownerId } = grant;
  await tx.update(grants).set({ claimantId: readerId, claimedAt: at }).where(eq(grants.id, id));
  await recordChange(tx, { ownerId, actorId: readerId, subject: "grant", subjectId: id, action: "claimed", at });
  const [title, body] = [
    `Your invitation to ${grant.name} waits for your yes`,
    `It was opened by the account of ${name}, ${email}. Nothing is open to them before you say yes.`,
  ];
  await addNotice(tx, { userId: ownerId, aboutId: readerId, title, body, href: "/people", at });
  return { grantId: id, course: "claimed" };
}

/** Declines an invitation, which ends it. Throws CLOSED when it cannot be answered any more. */
export async function declineInvitation({ token, at, visitorId }: Held & { visitorId: string | null }): Promise<void> {
  await transact(async (tx) => {
    const row = await invitationOf(token, tx);
    if (!row || !isAnswerable(row.grant, { at, zone: row.owner.zone })) throw invitationIsOver();
    const { grant } = row;
    const { id, ownerId } = grant;
    if (ownerId === visitorId)
      throw new AppError("INVALID", "You are signed in as the one who invites. Only somebody else can decline.");
    await unqueueMail(tx, mailKey(grant));
    await tx.update(grants).set({ endedAt: at, address: null, tokenHash: null }).where(eq(grants.id, id));
    const actorId = visitorId ?? id;
    await recordChange(tx, { ownerId, actorId, subject: "grant", subjectId: id, action: "declined", at });
    await addNotice(tx, {
      userId: ownerId,
      title: `${grant.name} declined your invitation`,
      href: `/people/${id}`,
      at,
    });
  });
}

/** Sees to it that nothing of anybody here is mailed to the invited address again, and drops what waits to be. */
export async function refuseInvitationMail({ token, at }: Held): Promise<void> {
  await transact(async (tx) => {
    const { address } = (await invitationOf(token, tx))?.grant ?? {};
    if (!address) return;
    await tx
      .insert(unwanted)
      .values({ addressHash: addressHash(address), refusedAt: at })
      .onConflictDoNothing();
    const templates = [...ASK_KINDS, "invitation"];
    const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.deadAt));
    await tx.delete(outbox).where(and(eq(outbox.to, address), inArray(outbox.template, templates), isWaiting));
  });
}
