import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { transact } from "@/db";
import { mechanismEvidence, mechanisms, sameCauses } from "@/db/schema/mechanism";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import { openFacts } from "@/lib/evidence/mutations/facts";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { LinkItems, SameCause, TakeSameBack, UnlinkItems } from "../schema";

type Edit = RecordAccess<"edit">;
type At = { at: Date };

/** Says that items show a mechanism at work, or that it keeps these rescues from coming back. NOT_FOUND unless all are the owner's. */
export async function linkItems(access: Edit, input: LinkItems & At): Promise<void> {
  await transact((tx) => linkAll(tx, access, input));
}

/** The same inside the caller's transaction. What is linked so already is left alone; another relation takes the place of the earlier one. */
export async function linkAll(tx: Writer, access: Edit, { id, evidenceIds, relation, at }: LinkItems & At) {
  const { ownerId, actorId } = access;
  const [mechanism] = await tx
    .select({ id: mechanisms.id })
    .from(mechanisms)
    .where(and(eq(mechanisms.ownerId, ownerId), eq(mechanisms.id, id)));
  if (!mechanism) throw notFound();
  const facts = await openFacts(tx, access, evidenceIds);
  const open = await openLinks(tx, access, { id, evidenceIds });
  const same = new Set(open.filter((row) => row.relation === relation).map(({ evidenceId }) => evidenceId));
  const fresh = facts.map(({ evidenceId }) => evidenceId).filter((one) => !same.has(one));
  if (!fresh.length) return;
  const from = latest(at, [...facts, ...open]);
  await endLinks(tx, access, { rows: open.filter((row) => row.relation !== relation), endedAt: from });
  await tx
    .insert(mechanismEvidence)
    .values(fresh.map((evidenceId) => ({ ownerId, mechanismId: id, evidenceId, relation, recordedAt: from })));
  const after = { evidenceIds: fresh, relation };
  await recordChange(tx, { ownerId, actorId, subject: "mechanism", subjectId: id, action: "linked", after, at });
}

/** Takes links back. NOT_FOUND when there are none. */
export async function unlinkItems(access: Edit, { id, evidenceIds, at }: UnlinkItems & At): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const rows = await openLinks(tx, access, { id, evidenceIds });
    if (!rows.length) throw notFound();
    await endLinks(tx, access, { rows, endedAt: latest(at, rows) });
    const before = { evidenceIds: rows.map(({ evidenceId }) => evidenceId) };
    await recordChange(tx, { ownerId, actorId, subject: "mechanism", subjectId: id, action: "unlinked", before, at });
  });
}

function openLinks(tx: Writer, { ownerId }: Edit, { id, evidenceIds }: { id: string; evidenceIds: string[] }) {
  return tx
    .select()
    .from(mechanismEvidence)
    .where(
      and(
        eq(mechanismEvidence.ownerId, ownerId),
        eq(mechanismEvidence.mechanismId, id),
        inArray(mechanismEvidence.evidenceId, evidenceIds),
        isNull(mechanismEvidence.endedAt),
      ),
    );
}

async function endLinks(tx: Writer, { ownerId }: Edit, { rows, endedAt }: { rows: { id: string }[]; endedAt: Date }) {
  const ids = rows.map(({ id }) => id);
  if (ids.length)
    await tx
      .update(mechanismEvidence)
      .set({ endedAt })
      .where(and(eq(mechanismEvidence.ownerId, ownerId), inArray(mechanismEvidence.id, ids)));
}

/** Says that two rescues had one cause; said already, either way round, nothing is written. NOT_FOUND unless both are the owner's. */
export async function sayCausesSame(access: Edit, { evidenceId, sameAsId, at }: SameCause & At): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const facts = await openFacts(tx, access, [evidenceId, sameAsId]);
    if ((await openSames(tx, access, { evidenceId, sameAsId })).length) return;
    await tx.insert(sameCauses).values({ ownerId, evidenceId, sameAsId, recordedAt: latest(at, facts) });
    const change = { subject: "evidence", subjectId: evidenceId, action: "same-cause" } as const;
    await recordChange(tx, { ownerId, actorId, ...change, after: { sameAsId }, at });
  });
}

/** Takes that back. NOT_FOUND when it was not said. */
export async function takeSameBack(access: Edit, { evidenceId, sameAsId, at }: TakeSameBack & At): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const rows = await openSames(tx, access, { evidenceId, sameAsId });
    if (!rows.length) throw notFound();
    const isOneOfThem = inArray(
      sameCauses.id,
      rows.map(({ id }) => id),
    );
    await tx
      .update(sameCauses)
      .set({ endedAt: latest(at, rows) })
      .where(and(eq(sameCauses.ownerId, ownerId), isOneOfThem));
    const change = { subject: "evidence", subjectId: evidenceId, action: "same-cause-taken-back" } as const;
    await recordChange(tx, { ownerId, actorId, ...change, before: { sameAsId }, at });
  });
}

function openSames(tx: Writer, { ownerId }: Edit, { evidenceId, sameAsId }: TakeSameBack) {
  const pair = (one: string, other: string) => and(eq(sameCauses.evidenceId, one), eq(sameCauses.sameAsId, other));
  return tx
    .select()
    .from(sameCauses)
    .where(
      and(
        eq(sameCauses.ownerId, ownerId),
        isNull(sameCauses.endedAt),
        or(pair(evidenceId, sameAsId), pair(sameAsId, evidenceId)),
      ),
    );
}

/** `at`, or when the latest of these rows began: nothing ends before it began. */
function latest(at: Date, rows: { recordedAt: Date }[]): Date {
  return new Date(Math.max(at.getTime(), ...rows.map(({ recordedAt }) => recordedAt.getTime())));
}
