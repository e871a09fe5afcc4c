import { eq } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { worksheetSignatures } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import type { Signer } from "@/lib/framework/schema";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { listParties } from "@/lib/grant/queries/naming";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { findGrantedSigning, findSigning, type Signing, signaturesUnder } from "../queries/signing";
import { signedText } from "../rules/signing";
import type { SignVersion } from "../schema";

type Input = SignVersion & { at: Date };
type Signed = { isNew: boolean };

/**
 * Puts the leader's name to the version that was kept last; pressed twice it is one signature. Throws NOT_FOUND for what
 * is not to be signed, CONFLICT when a later version was kept since it was shown.
 */
export async function signOwn(access: RecordAccess<"edit">, input: Input): Promise<Signed> {
  return transact(async (tx) => {
    const signing = await findSigning(access, { id: input.worksheetId, tx });
    return sign(tx, { ...input, signing, ownerId: access.ownerId, zone: access.zone, actorId: access.actorId });
  });
}

/** The same for whoever has a grant that names the worksheet; never for the leader who looks at it as they would. */
export async function signGranted(access: GrantAccess, input: Input): Promise<Signed> {
  if (access.isOwner) throw notFound();
  return transact(async (tx) => {
    const { actorId, grantId } = access;
    // Proved again where it is written, so that a grant that ends meanwhile signs nothing.
    const now = await openGrant({ id: actorId }, { grantId, at: input.at }, tx);
    const signing = await findGrantedSigning(now, { id: input.worksheetId, tx });
    const by = { ownerId: now.ownerId, zone: now.zone, actorId, grant: { id: grantId, role: now.role } };
    return sign(tx, { ...input, signing, ...by });
  });
}

type By = { ownerId: string; zone: string; actorId: string; grant?: { id: string; role: Signer } };

async function sign(tx: Writer, input: Input & By & { signing: Signing | null }): Promise<Signed> {
  const { signing, grant, ownerId, actorId, at } = input;
  const role = grant?.role ?? "leader";
  if (!signing?.signedBy.includes(role)) throw notFound();
  const grantId = grant?.id ?? null;
  if (signing.hash !== input.hash)
    throw new AppError("CONFLICT", "Another version has been kept since. Read what differs; that is the one to sign.");
  if (signing.signatures.some((one) => one.grantId === grantId)) return { isNew: false };
  const name = await nameOf(tx, actorId);
  const { versionId, worksheetId, number, hash } = signing;
  await tx.insert(worksheetSignatures).values({ ownerId, versionId, grantId, role, name, hash, signedAt: at });
  await recordChange(tx, {
    ...{ ownerId, actorId, subject: "worksheet", subjectId: worksheetId, action: "signed" },
    ...{ after: { number, role }, at },
  });
  await tell(tx, { ...input, signing, name, role });
  return { isNew: true };
}

async function nameOf(tx: Writer, id: string): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, id));
  if (!user) throw notFound();
  return user.name;
}

type Told = Input & By & { signing: Signing; name: string; role: Signer };

/** Tells the other parties, each how far the version is signed now. */
async function tell(tx: Writer, { signing, name, role, grant, ownerId, zone, worksheetId, at }: Told): Promise<void> {
  const { title, number, signedBy } = signing;
  const body = signedText(signedBy, [...signing.signatures, { name, role }]);
  // No number: a reader is not to learn how many versions there were before their grant.
  const said = { title: `${name} signed “${title}”`, body, at };
  if (grant) await addNotice(tx, { ...said, userId: ownerId, href: `/worksheets/${worksheetId}/${number}` });
  const keptOn = dayOf(signing.keptAt, zone);
  for (const party of await listParties({ ownerId, zone }, { worksheetId, at }, tx))
    if (party.grantId !== grant?.id && party.fromOn <= keptOn && signedBy.includes(party.role))
      await addNotice(tx, {
        ...said,
        userId: party.readerId,
        aboutId: ownerId,
        href: `/reading/${party.grantId}/worksheets/${worksheetId}`,
      });
}

type Kept = { worksheetId: string; title: string; lastId: string; at: Date };

/** Tells whoever signed the version before that another was kept, which starts without signatures; in the caller's transaction. */
export async function tellOfNewVersion(
  tx: Writer,
  { ownerId, zone }: RecordAccess<"edit">,
  { worksheetId, title, lastId, at }: Kept,
): Promise<void> {
  const under = await signaturesUnder({ ownerId }, lastId, tx);
  if (!under.length) return;
  for (const party of await listParties({ ownerId, zone }, { worksheetId, at }, tx))
    if (under.some(({ grantId }) => grantId === party.grantId))
      await addNotice(tx, {
        userId: party.readerId,
        aboutId: ownerId,
        title: `A new version of “${title}” was kept`,
        body: "It starts without signatures. Yours stays under the one before.",
        href: `/reading/${party.grantId}/worksheets/${worksheetId}`,
        at,
      });
}

/** Throws INVALID at `form` for a version that carries a signature: it is no longer the leader's alone to remove. */
export async function demandUnsigned(tx: Writer, { ownerId }: RecordAccess<"edit">, versionId: string): Promise<void> {
  if ((await signaturesUnder({ ownerId }, versionId, tx)).length)
    throw invalid("form", "This version is signed, so it stays. Keep another one; that starts without signatures.");
}
