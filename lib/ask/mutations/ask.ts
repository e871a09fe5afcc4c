import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { users } from "@/db/schema/account";
import { asks, attestations, clarifications, proposedWitnesses, roundAnswers, unwanted } from "@/db/schema/ask";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { recordChange } from "@/lib/history/mutations";
import { queueMail } from "@/lib/mail/outbox";
import type { RecordAccess } from "@/lib/record/access";
import { addressHash, newToken } from "@/lib/token";
import { asksAbout, findProposal } from "../queries/asks";
import { subjectOf } from "../queries/subject";
import { laterObstacle, windowsOf } from "../rules/later";
import { sightingsOf } from "../rules/overview";
import { askEndsAt, askPath, courseOf, isSameMailbox, type Known, knownWitness, obstacle } from "../rules/state";
import type { AskForm, AskKind } from "../schema";

type Edit = RecordAccess<"edit">;
type Asked = AskForm & { at: Date };

/**
 * Asks somebody about an item: by mail, whose link is made when it is sent, or by a link that is answered here and
 * nowhere kept. Who was named by another witness counts as proposed by them. Throws INVALID with what to do, NOT_FOUND.
 */
export async function askWitness(access: Edit, asked: Asked): Promise<{ id: string; path: string | null }> {
  const { ownerId } = access;
  const { kind, relation, way, at, id: evidenceId } = asked;
  return transact(async (tx) => {
    const proposal = asked.proposalId ? await findProposal(access, { id: asked.proposalId, evidenceId }, tx) : null;
    if (asked.proposalId && !proposal) throw notFound();
    const address = way === "mail" ? (proposal?.address ?? asked.address) : null;
    const witness = proposal?.witness ?? asked.witness;
    const { saidSince, ...subject } = await subjectOf(access, evidenceId, tx);
    const inTheWay = obstacle(subject);
    if (inTheWay) throw invalid("form", inTheWay);
    const leader = await leaderAsking(tx, access, address);
    const witnessId = await witnessIdOf(tx, access, { witness, address });
    await refuseIdle(tx, access, { asked, witness, witnessId, saidSince });
    const asking = { leader, witness, witnessId, relation, way, address, proposedByLeader: proposal === null, at };
    const put = await putAsk(tx, access, { ...asking, kind, about: { evidenceId }, href: `/evidence/${evidenceId}` });
    if (proposal)
      await tx
        .update(proposedWitnesses)
        .set({ usedAt: at })
        .where(and(eq(proposedWitnesses.ownerId, ownerId), eq(proposedWitnesses.id, proposal.id)));
    return put;
  });
}

type Put = Pick<AskForm, "relation" | "way" | "address" | "witness"> & {
  kind: AskKind;
  /** What it is about, by the key that asks of this kind have. */
  about: { evidenceId: string } | { roundId: string } | { lineId: string } | { mechanismId: string };
  leader: { name: string };
  witnessId: string;
  proposedByLeader: boolean;
  /** Where the leader sees what came of it. */
  href: string;
  at: Date;
  expiresAt?: Date;
};

/** Writes an ask of any kind with its history, and its mail when it has an address; `path` is its link when it has none. */
export async function putAsk(
  tx: Writer,
  { ownerId, actorId }: Edit,
  { leader, about, href, at, expiresAt = askEndsAt(at), ...row }: Put,
): Promise<{ id: string; path: string | null }> {
  const { kind, way, address, relation, witness } = row;
  const { token, tokenHash } = newToken();
  const [ask] = await tx
    .insert(asks)
    .values({
      ...{ ...row, ...about, ownerId },
      ...{ tokenHash: way === "link" ? tokenHash : null, askedAt: at, expiresAt },
    })
    .returning({ id: asks.id });
  const id = ask!.id;
  const after = { kind, ...about, relation, way };
  await recordChange(tx, { ownerId, actorId, subject: "ask", subjectId: id, action: "asked", after, at });
  if (address) {
    const props = { name: leader.name, ask: id, witness, href };
    await queueMail(tx, { userId: ownerId, to: address, template: kind, props, key: `ask ${id}`, at });
  }
  return { id, path: way === "link" ? askPath(token) : null };
}

/** Who asks, once nothing is wrong with the address that is asked; otherwise throws INVALID at `field`. */
export async function leaderAsking(tx: Writer, access: Edit, address: string | null, field = "address") {
  const [leader] = await tx
    .select({ name: users.name, email: users.email, pendingEmail: users.pendingEmail })
    .from(users)
    .where(eq(users.id, access.ownerId));
  if (!leader) throw notFound();
  if (!address) return leader;
  if ([leader.email, leader.pendingEmail].some((own) => own !== null && isSameMailbox(own, address)))
    throw invalid(field, "This is your own address. Only somebody else can answer.");
  const refused = await tx.$count(unwanted, eq(unwanted.addressHash, addressHash(address)));
  if (refused)
    throw invalid(field, "Whoever reads this address wants no such mail. Make a link and pass it on yourself.");
  return leader;
}

/** The id of a witness who was asked before, by the same words or the same address, or a new one. */
export async function witnessIdOf(tx: Writer, access: Edit, asked: { witness: string; address: string | null }) {
  return knownWitness(await knownTo(tx, access), asked) ?? uuidv7();
}

/** Everybody who was asked before, by their words and, while it is kept, their address. */
export function knownTo(tx: Writer, { ownerId }: Edit): Promise<Known[]> {
  return tx
    .selectDistinct({ witness: asks.witness, witnessId: asks.witnessId, address: asks.address })
    .from(asks)
    .where(eq(asks.ownerId, ownerId))
    .orderBy(asks.witnessId);
}

type Idle = { asked: Asked; witness: string; witnessId: string; saidSince: Date };

/** Throws INVALID when the witness can answer such an ask already, or when its answer would say nothing. */
async function refuseIdle(tx: Writer, access: Edit, { asked, witness, witnessId, saidSince }: Idle) {
  const { at, kind } = asked;
  const about = await asksAbout(access, asked.id, tx);
  const same = about.filter((ask) => ask.kind === kind && ask.witnessId === witnessId);
  const courses = same.map((ask) => courseOf(ask, { at, saidSince }));
  if (courses.includes("waiting"))
    throw invalid("witness", `${witness} has been asked already and can still answer. Take that ask back first.`);
  if (courses.includes("answered")) throw invalid("witness", `${witness} has answered already. Ask somebody else.`);
  if (kind === "attest") return;
  const { thresholds } = await pinnedFramework(access, tx);
  const windows = windowsOf(sightingsOf(about, saidSince), { thresholds, zone: access.zone });
  const idle = laterObstacle(windows, { on: dayOf(at, access.zone), witnessId });
  if (idle) throw invalid(idle.field, idle.message);
}

/** Ends an ask before it is answered, unless it is one of a round, which ends as a whole; taken back twice is taken back. Throws NOT_FOUND, CONFLICT once it was answered. */
export async function revokeAsk(access: Edit, { id, at }: { id: string; at: Date }): Promise<void> {
  const { ownerId, actorId } = access;
  const own = and(eq(asks.ownerId, ownerId), eq(asks.id, id), isNull(asks.roundId));
  await transact(async (tx) => {
    const [ask] = await tx.select({ revokedAt: asks.revokedAt }).from(asks).where(own);
    if (!ask) throw notFound();
    if (await isAnswered(tx, { ownerId, id }))
      throw new AppError("CONFLICT", "It has been answered meanwhile. An answer belongs to whoever gave it.");
    if (ask.revokedAt) return;
    await tx.update(asks).set({ revokedAt: at }).where(own);
    await recordChange(tx, { ownerId, actorId, subject: "ask", subjectId: id, action: "taken-back", at });
  });
}

async function isAnswered(tx: Writer, { ownerId, id }: { ownerId: string; id: string }): Promise<boolean> {
  for (const table of [attestations, clarifications, roundAnswers])
    if ((await tx.$count(table, and(eq(table.ownerId, ownerId), eq(table.askId, id)))) > 0) return true;
  return false;
}

/**
 * Makes the link of a mailed ask at the moment its mail is sent, each time anew. Throws NOT_FOUND when there is nobody
 * to ask any more: taken back, answered, over, its leader gone, or the address wants no mail.
 */
export async function issueAskLink({ id, at }: { id: string; at: Date }): Promise<string> {
  const { token, tokenHash } = newToken();
  await transact(async (tx) => {
    const [ask] = await tx
      .select({ ownerId: asks.ownerId, address: asks.address, expiresAt: asks.expiresAt })
      .from(asks)
      .innerJoin(users, eq(users.id, asks.ownerId))
      .where(and(eq(asks.id, id), isNull(asks.revokedAt), isNull(users.disabledAt)));
    if (!ask?.address || ask.expiresAt <= at) throw notFound();
    if (await isAnswered(tx, { ownerId: ask.ownerId, id })) throw notFound();
    if (await tx.$count(unwanted, eq(unwanted.addressHash, addressHash(ask.address)))) throw notFound();
    await tx.update(asks).set({ tokenHash }).where(eq(asks.id, id));
  });
  return askPath(token);
}
