import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { asks, attestations, proposedWitnesses, unwanted } from "@/db/schema/ask";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { addressHash } from "@/lib/token";
import { type AskAccess, askIsOver } from "../access";
import { isOfWording, isOpen, obstacle } from "../rules/state";
import { isItemKind } from "../schema";
import { subjectOf } from "./subject";

/** The ask itself, of whatever kind. Throws NOT_FOUND when it is gone. */
export async function rowOf({ ownerId, askId }: AskAccess, from: Reader = db) {
  const [ask] = await from
    .select()
    .from(asks)
    .where(and(eq(asks.ownerId, ownerId), eq(asks.id, askId)));
  if (!ask) throw notFound();
  return ask;
}

/** An ask about an item with every answer to it, oldest first. Throws CLOSED for one about anything else, NOT_FOUND when it is gone. */
export async function askOf(access: AskAccess, from: Reader = db) {
  const { ownerId, askId } = access;
  const { kind, evidenceId, ...ask } = await rowOf(access, from);
  if (!isItemKind(kind) || evidenceId === null) throw askIsOver();
  const given = await from
    .select()
    .from(attestations)
    .where(and(eq(attestations.ownerId, ownerId), eq(attestations.askId, askId)))
    .orderBy(asc(attestations.id));
  return { ...ask, kind, evidenceId, given, standing: given.find(({ withdrawnAt }) => withdrawnAt === null) ?? null };
}

/** What the page of any ask says: who asks, what they call whoever holds the link, how long, and whether it came by mail. */
export async function getFrame(access: AskAccess) {
  const { relation, way, expiresAt, address } = await rowOf(access);
  const [[leader], [blocked]] = await Promise.all([
    db.select({ name: users.name }).from(users).where(eq(users.id, access.ownerId)),
    db
      .select({ refusedAt: unwanted.refusedAt })
      .from(unwanted)
      .where(eq(unwanted.addressHash, addressHash(address ?? ""))),
  ]);
  if (!leader) throw notFound();
  return {
    ...{ relation, way, expiresAt, leader: leader.name },
    ...{ hasAddress: address !== null, isUnwanted: blocked !== undefined },
  };
}
export type Frame = Awaited<ReturnType<typeof getFrame>>;

/** What the page of an ask about an item shows; `subject` is null once there is nothing to answer. */
export async function getQuestion(access: AskAccess, { at }: { at: Date }) {
  const { ownerId } = access;
  const ask = await askOf(access);
  const [frame, subject, proposed] = await Promise.all([
    getFrame(access),
    subjectOf(access, ask.evidenceId),
    db
      .select({ witness: proposedWitnesses.witness })
      .from(proposedWitnesses)
      .where(and(eq(proposedWitnesses.ownerId, ownerId), eq(proposedWitnesses.askId, ask.id)))
      .orderBy(asc(proposedWitnesses.id)),
  ]);
  const { kind, standing } = ask;
  return {
    ...frame,
    kind,
    subject: isOpen(ask, at) && obstacle(subject) === null ? subject : null,
    standing: standing && { ...standing, isOfWording: isOfWording(standing, subject.saidSince) },
    proposed: proposed.map(({ witness }) => witness),
  };
}
export type Question = Awaited<ReturnType<typeof getQuestion>>;
