import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { mechanismFacts, mechanisms } from "@/db/schema/mechanism";
import type { Writer } from "@/db/store";
import type { AskAccess } from "@/lib/ask/access";
import { AppError, invalid, notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import {
  type AddMechanism,
  type ChangeMechanism,
  MOST_MECHANISMS,
  type ResumeMechanism,
  type StopMechanism,
} from "../schema";
import { linkAll } from "./link";

type Edit = RecordAccess<"edit">;
type At = { at: Date };
type Facts = Omit<typeof mechanismFacts.$inferSelect, "id" | "ownerId" | "mechanismId" | "recordedAt" | "endedAt">;

/** Writes a mechanism down, and links the rescue that it is to keep from coming back. NOT_FOUND when that is not the owner's. */
export async function addMechanism(access: Edit, { at, forId, ...said }: AddMechanism & At): Promise<{ id: string }> {
  const { ownerId, actorId } = access;
  const { name, replaced, ...facts } = said;
  return transact(async (tx) => {
    if ((await tx.$count(mechanisms, eq(mechanisms.ownerId, ownerId))) >= MOST_MECHANISMS)
      throw invalid("name", `There are ${MOST_MECHANISMS} mechanisms. Open one that has stopped, and use it again.`);
    const [row] = await tx
      .insert(mechanisms)
      .values({ ownerId, name, replaced, createdAt: at })
      .returning({ id: mechanisms.id });
    const { id } = row!;
    await tx.insert(mechanismFacts).values({ ownerId, mechanismId: id, ...facts, recordedAt: at });
    await recordChange(tx, { ownerId, actorId, subject: "mechanism", subjectId: id, action: "added", after: said, at });
    if (forId) await linkAll(tx, access, { id, evidenceIds: [forId], relation: "prevents", at });
    return { id };
  });
}

/** Changes what is said about a mechanism. CONFLICT when it is no longer at `version`. */
export async function changeMechanism(access: Edit, { id, version, at, ...said }: ChangeMechanism & At) {
  const { name, replaced, ...facts } = said;
  await change(access, { id, version, at, action: "changed", said: { name, replaced }, facts });
}

/** From `at` on a mechanism counts for nothing; what it did stays. */
export async function stopMechanism(access: Edit, { reason, ...input }: StopMechanism & At) {
  await change(access, { ...input, action: "stopped", facts: { stopped: true }, reason });
}

/** Takes a mechanism up again. */
export async function resumeMechanism(access: Edit, input: ResumeMechanism & At) {
  await change(access, { ...input, action: "resumed", facts: { stopped: false } });
}

type Change = {
  id: string;
  version: number;
  at: Date;
  action: string;
  said?: { name: string; replaced: string };
  facts: Partial<Facts>;
  reason?: string;
};

async function change(access: Edit, { id, version, at, action, said, facts, reason }: Change): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const { row, open } = await mechanismAt(tx, access, id);
    if (row.version !== version)
      throw new AppError(
        "CONFLICT",
        "This mechanism was changed in another tab. What you typed is still here; compare it with what stands now, then save again to replace that.",
      );
    const changed = difference({ ...row, ...open }, { ...said, ...facts });
    await tx
      .update(mechanisms)
      .set({ ...said, version: version + 1 })
      .where(and(eq(mechanisms.ownerId, ownerId), eq(mechanisms.id, id)));
    if (!changed) return;
    const { id: openId, recordedAt, endedAt: _, ...kept } = open;
    const from = recordedAt > at ? recordedAt : at;
    await tx
      .update(mechanismFacts)
      .set({ endedAt: from })
      .where(and(eq(mechanismFacts.ownerId, ownerId), eq(mechanismFacts.id, openId)));
    await tx.insert(mechanismFacts).values({ ...kept, ...facts, recordedAt: from });
    await recordChange(tx, { ownerId, actorId, subject: "mechanism", subjectId: id, action, ...changed, reason, at });
  });
}

/** A mechanism with its open facts; throws NOT_FOUND unless it is the owner's. */
export async function mechanismAt(tx: Writer, { ownerId }: Edit | AskAccess, id: string) {
  const [row] = await tx
    .select()
    .from(mechanisms)
    .where(and(eq(mechanisms.ownerId, ownerId), eq(mechanisms.id, id)));
  const [open] = await tx
    .select()
    .from(mechanismFacts)
    .where(
      and(eq(mechanismFacts.ownerId, ownerId), eq(mechanismFacts.mechanismId, id), isNull(mechanismFacts.endedAt)),
    );
  if (!row || !open) throw notFound();
  return { row, open };
}
