import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { asks, attestations, proposedWitnesses, unwanted } from "@/db/schema/ask";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { type AskAccess, addressHash } from "../access";
import { isOfWording, isOpen, obstacle } from "../rules/state";
import { subjectOf } from "./subject";

/** The ask itself with every answer to it, oldest first. Throws NOT_FOUND when it is gone. */
export async function askOf({ ownerId, askId }: AskAccess, from: Reader = db) {
  const [ask] = await from
    .select()
    .from(asks)
    .where(and(eq(asks.ownerId, ownerId), eq(asks.id, askId)));
  if (!ask) throw notFound();
  const given = await from
    .select()
    .from(attestations)
    .where(and(eq(attestations.ownerId, ownerId), eq(attestations.askId, askId)))
    .orderBy(asc(attestations.id));
  return { ...ask, given, standing: given.find(({ withdrawnAt }) => withdrawnAt === null) ?? null };
}

/** What the page of an ask shows to whoever holds its link; `subject` is null once there is nothing to answer. */
export async function getQuestion(access: AskAccess, { at }: { at: Date }) {
  const { ownerId } = access;
  const ask = await askOf(access);
  const [subject, [leader], proposed, [blocked]] = await Promise.all([
    subjectOf(access, ask.evidenceId),
    db.select({ name: users.name }).from(users).where(eq(users.id, ownerId)),
    db
      .select({ witness: proposedWitnesses.witness })
      .from(proposedWitnesses)
      .where(and(eq(proposedWitnesses.ownerId, ownerId), eq(proposedWitnesses.askId, ask.id)))
      .orderBy(asc(proposedWitnesses.id)),
    db
      .select({ refusedAt: unwanted.refusedAt })
      .from(unwanted)
      .where(eq(unwanted.addressHash, addressHash(ask.address ?? ""))),
  ]);
  if (!leader) throw notFound();
  const { kind, relation, way, standing, expiresAt } = ask;
  return {
    ...{ kind, relation, way, expiresAt, leader: leader.name },
    ...{ hasAddress: ask.address !== null, isUnwanted: blocked !== undefined },
    subject: isOpen(ask, at) && obstacle(subject) === null ? subject : null,
    standing: standing && { ...standing, isOfWording: isOfWording(standing, subject.saidSince) },
    proposed: proposed.map(({ witness }) => witness),
  };
}
export type Question = Awaited<ReturnType<typeof getQuestion>>;
