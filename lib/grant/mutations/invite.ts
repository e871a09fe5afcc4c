import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { unwanted } from "@/db/schema/ask";
import { grants, grantWorksheets } from "@/db/schema/grant";
import type { Writer } from "@/db/store";
import { isSameMailbox } from "@/lib/ask/rules/state";
import { dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { queueMail, unqueueMail } from "@/lib/mail/outbox";
import type { RecordAccess } from "@/lib/record/access";
import { addressHash, newToken } from "@/lib/token";
import { ROLE_NAMES } from "../content";
import { flagsOf, resourcesOf } from "../rules/resources";
import { courseOf, invitationEndsAt, invitationPath, isLive } from "../rules/state";
import { daysText, opensText } from "../rules/telling";
import { MOST_LIVE, type Role } from "../schema";
import type { Invite, InviteAgain } from "../schema/form";

type Edit = RecordAccess<"edit">;
type At = { at: Date };
type Made = { id: string; path: string | null };

/**
 * Invites somebody to read what is named: by mail, whose link is made when it is sent, or by a link that is answered
 * here and nowhere kept. The same key twice invites once; a link is then made anew. Throws INVALID with what to do.
 */
export async function inviteReader(access: Edit, { at, ...invite }: Invite & At): Promise<Made> {
  const { ownerId, actorId, zone } = access;
  const { resources, worksheetIds, way, inviteKey, role, ...said } = invite;
  if (invite.untilOn !== null && invite.untilOn < dayOf(at, zone))
    throw invalid("untilOn", "Choose today or a later day.");
  return transact(async (tx) => {
    const [before] = await tx
      .select({ id: grants.id, endedAt: grants.endedAt })
      .from(grants)
      .where(and(eq(grants.ownerId, ownerId), eq(grants.inviteKey, inviteKey)));
    if (before) return { id: before.id, path: way === "link" ? await linkAnew(tx, access, before.id) : null };
    const address = way === "mail" ? invite.address : null;
    await refuseSurplus(tx, access, { address, role, at });
    const { token, tokenHash } = newToken();
    const [row] = await tx
      .insert(grants)
      .values({
        ...flagsOf(resources),
        ...{ ...said, ownerId, role, inviteKey, address },
        ...{ tokenHash: way === "link" ? tokenHash : null, invitedAt: at, expiresAt: invitationEndsAt(at) },
      })
      .returning({ id: grants.id });
    const id = row!.id;
    for (const worksheetId of worksheetIds)
      await tx.insert(grantWorksheets).values({ ownerId, grantId: id, worksheetId });
    const after = {
      role,
      resources,
      worksheetIds,
      mayComment: said.mayComment,
      fromOn: said.fromOn,
      untilOn: said.untilOn,
    };
    await recordChange(tx, { ownerId, actorId, subject: "grant", subjectId: id, action: "invited", after, at });
    if (address) await queueInvitation(tx, access, { ...invite, id, address, at });
    return { id, path: way === "link" ? invitationPath(token) : null };
  });
}

/** The link of an invitation whose form came twice; the first one stops working. Null once it was opened or has ended. */
async function linkAnew(tx: Writer, { ownerId }: Edit, id: string): Promise<string | null> {
  const { token, tokenHash } = newToken();
  const done = await tx
    .update(grants)
    .set({ tokenHash })
    .where(
      and(
        ...[eq(grants.ownerId, ownerId), eq(grants.id, id), isNull(grants.address)],
        ...[isNull(grants.acceptedAt), isNull(grants.claimedAt), isNull(grants.endedAt)],
      ),
    )
    .returning({ id: grants.id });
  return done.length ? invitationPath(token) : null;
}

/**
 * Makes the link of an invitation anew, by mail or to be passed on, and gives it its full time; the older link stops
 * working. Throws NOT_FOUND, CONFLICT once somebody has opened or answered it, INVALID as an invitation does.
 */
export async function inviteAgain(access: Edit, { id, way, at, ...typed }: InviteAgain & At): Promise<Made> {
  const { ownerId, actorId, zone } = access;
  const own = and(eq(grants.ownerId, ownerId), eq(grants.id, id));
  return transact(async (tx) => {
    const [grant] = await tx.select().from(grants).where(own);
    if (!grant) throw notFound();
    if (grant.acceptedAt || grant.claimedAt || grant.endedAt)
      throw new AppError("CONFLICT", "This invitation was opened or ended meanwhile. Read how it stands now.");
    if (grant.untilOn !== null && grant.untilOn < dayOf(at, zone))
      throw invalid("form", "Its last day is past. Change until when it opens first.");
    const address = way === "mail" ? (typed.address ?? grant.address) : null;
    if (way === "mail" && !address) throw invalid("address", "Write the address that the invitation goes to.");
    await refuseSurplus(tx, access, { address, role: grant.role, at, except: id });
    const { token, tokenHash } = newToken();
    await unqueueMail(tx, mailKey(grant));
    const again = { address, invitedAt: at, expiresAt: invitationEndsAt(at) };
    await tx
      .update(grants)
      .set({ ...again, tokenHash: way === "link" ? tokenHash : null })
      .where(own);
    await recordChange(tx, { ownerId, actorId, subject: "grant", subjectId: id, action: "invited-again", at });
    if (address) {
      const sheets = await tx
        .select({ id: grantWorksheets.worksheetId })
        .from(grantWorksheets)
        .where(and(eq(grantWorksheets.ownerId, ownerId), eq(grantWorksheets.grantId, id)));
      const resources = resourcesOf(grant);
      const opened = { resources, worksheetIds: sheets.map((sheet) => sheet.id) };
      await queueInvitation(tx, access, { ...grant, ...opened, address, at });
    }
    return { id, path: way === "link" ? invitationPath(token) : null };
  });
}

/** Names the mail of an invitation as it was made last. */
export const mailKey = ({ id, invitedAt }: { id: string; invitedAt: Date }) =>
  `invitation ${id} ${invitedAt.toISOString()}`;

type Queued = Pick<
  Invite,
  "role" | "name" | "purpose" | "resources" | "worksheetIds" | "mayComment" | "fromOn" | "untilOn"
> &
  At & { id: string; address: string };

async function queueInvitation(tx: Writer, { ownerId }: Edit, { id, address, at, ...invite }: Queued) {
  const [leader] = await tx.select({ name: users.name }).from(users).where(eq(users.id, ownerId));
  const props = {
    ...{ name: leader?.name ?? "", grant: id, witness: invite.name, href: `/people/${id}` },
    ...{ role: ROLE_NAMES[invite.role].toLowerCase(), purpose: invite.purpose },
    ...{ opens: opensText(invite), days: daysText(invite) },
  };
  const key = mailKey({ id, invitedAt: at });
  await queueMail(tx, { userId: ownerId, to: address, template: "invitation", props, key, at });
}

type Asked = At & { address: string | null; role: Role; except?: string };

/** Throws INVALID where one grant more would be too many, for oneself, unwelcome, or the same once more. */
async function refuseSurplus(tx: Writer, { ownerId, zone }: Edit, { address, role, at, except }: Asked) {
  const all = await tx
    .select({ grant: grants, email: users.email })
    .from(grants)
    .leftJoin(users, eq(users.id, grants.readerId))
    .where(and(eq(grants.ownerId, ownerId), isNull(grants.endedAt)));
  const live = all.filter(({ grant }) => grant.id !== except && isLive(courseOf(grant, { at, zone })));
  if (live.length >= MOST_LIVE)
    throw invalid("form", `${MOST_LIVE} people can read or be invited at a time. End what is no longer needed first.`);
  if (!address) return;
  const [leader] = await tx
    .select({ email: users.email, pendingEmail: users.pendingEmail })
    .from(users)
    .where(eq(users.id, ownerId));
  if ([leader?.email, leader?.pendingEmail].some((own) => own && isSameMailbox(own, address)))
    throw invalid("address", "This is your own address. Your record is open to you already.");
  const same = live.find(({ grant, email }) => grant.role === role && (grant.address === address || email === address));
  if (same)
    throw invalid(
      "address",
      `${same.grant.name} has this address and is invited or reads as ${ROLE_NAMES[role].toLowerCase()} already. Change what that opens instead.`,
    );
  if (await tx.$count(unwanted, eq(unwanted.addressHash, addressHash(address))))
    throw invalid("address", "Whoever reads this address wants no such mail. Make a link and pass it on yourself.");
}

/**
 * Makes the link of a mailed invitation at the moment its mail is sent to `address`, each time anew. Throws NOT_FOUND when
 * there is nobody to invite any more: opened, ended, over, its leader gone, or the address no longer invited or wants no mail.
 */
export async function issueInvitationLink({ id, address, at }: At & { id: string; address: string }): Promise<string> {
  const { token, tokenHash } = newToken();
  await transact(async (tx) => {
    const [row] = await tx
      .select({ grant: grants, zone: users.zone })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.ownerId))
      .where(and(eq(grants.id, id), eq(grants.address, address), isNull(users.disabledAt)));
    if (!row || courseOf(row.grant, { at, zone: row.zone }) !== "invited") throw notFound();
    if (await tx.$count(unwanted, eq(unwanted.addressHash, addressHash(address)))) throw notFound();
    await tx.update(grants).set({ tokenHash }).where(eq(grants.id, id));
  });
  return invitationPath(token);
}
