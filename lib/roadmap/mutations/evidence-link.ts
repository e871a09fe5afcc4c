import { and, eq, inArray, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { evidence, evidenceFacts, evidenceMilestones } from "@/db/schema/evidence";
import { milestones } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChanges } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { MOST_LINKED } from "../schema";
import { takeMilestone } from "./take";

type Edit = RecordAccess<"edit">;

/** Links in force to evidence that was not withdrawn: those that can bear a milestone. */
const bearing = (access: Edit) =>
  and(
    eq(evidenceMilestones.ownerId, access.ownerId),
    isNull(evidenceMilestones.endedAt),
    eq(evidenceFacts.withdrawn, false),
  );

const presentFacts = and(
  eq(evidenceFacts.ownerId, evidenceMilestones.ownerId),
  eq(evidenceFacts.evidenceId, evidenceMilestones.evidenceId),
  isNull(evidenceFacts.endedAt),
);

/** How many pieces of evidence stand behind a milestone; withdrawn ones do not. */
export async function countLinks(tx: Writer, access: Edit, milestoneId: string): Promise<number> {
  const rows = await tx
    .select({ id: evidenceMilestones.id })
    .from(evidenceMilestones)
    .innerJoin(evidenceFacts, presentFacts)
    .where(and(bearing(access), eq(evidenceMilestones.milestoneId, milestoneId)));
  return rows.length;
}

type Change = { milestone: { id: string }; evidenceIds: string[]; at: Date };

/** Links what is not linked yet. INVALID at `evidenceIds` for an item that is withdrawn or not the owner's. */
export async function linkAll(tx: Writer, access: Edit, { milestone, evidenceIds, at }: Change): Promise<void> {
  const { ownerId } = access;
  const known = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .innerJoin(
      evidenceFacts,
      and(
        eq(evidenceFacts.ownerId, evidence.ownerId),
        eq(evidenceFacts.evidenceId, evidence.id),
        isNull(evidenceFacts.endedAt),
        eq(evidenceFacts.withdrawn, false),
      ),
    )
    .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.id, evidenceIds)));
  if (known.length < new Set(evidenceIds).size)
    throw invalid("evidenceIds", "Choose evidence from the list; one of these is gone or was withdrawn.");
  const linked = await tx
    .select({ id: evidenceMilestones.evidenceId })
    .from(evidenceMilestones)
    .where(
      and(
        eq(evidenceMilestones.ownerId, ownerId),
        eq(evidenceMilestones.milestoneId, milestone.id),
        isNull(evidenceMilestones.endedAt),
      ),
    );
  const missing = known.map(({ id }) => id).filter((id) => !linked.some((one) => one.id === id));
  if (missing.length === 0) return;
  if (linked.length + missing.length > MOST_LINKED)
    throw invalid("evidenceIds", `Link at most ${MOST_LINKED} pieces of evidence to one milestone.`);
  await addLinks(tx, access, { milestone, evidenceIds: missing, at });
}

async function addLinks(tx: Writer, access: Edit, { milestone, evidenceIds, at }: Change): Promise<void> {
  const { ownerId } = access;
  await tx
    .insert(evidenceMilestones)
    .values(evidenceIds.map((evidenceId) => ({ ownerId, evidenceId, milestoneId: milestone.id, recordedAt: at })));
  await recordChanges(
    tx,
    evidenceIds.map((evidenceId) => ({ ...told(access, milestone.id, at), action: "linked", after: { evidenceId } })),
  );
}

/** Ends links. CONFLICT when a done milestone would be left with nothing that shows it. */
async function unlinkAll(
  tx: Writer,
  access: Edit,
  { milestone, evidenceIds, at }: Change & { milestone: { id: string; title: string; status: string } },
): Promise<void> {
  const ended = await tx
    .update(evidenceMilestones)
    .set({ endedAt: at })
    .where(
      and(
        eq(evidenceMilestones.ownerId, access.ownerId),
        eq(evidenceMilestones.milestoneId, milestone.id),
        inArray(evidenceMilestones.evidenceId, evidenceIds),
        isNull(evidenceMilestones.endedAt),
      ),
    )
    .returning({ evidenceId: evidenceMilestones.evidenceId });
  if (milestone.status === "done" && (await countLinks(tx, access, milestone.id)) === 0) throw onlyEvidence(milestone);
  await recordChanges(
    tx,
    ended.map(({ evidenceId }) => ({ ...told(access, milestone.id, at), action: "unlinked", before: { evidenceId } })),
  );
}

const onlyEvidence = ({ title }: { title: string }) =>
  new AppError("CONFLICT", `This is all that shows “${title}” is done. Open the milestone again first.`);

const told = ({ ownerId, actorId }: Edit, subjectId: string, at: Date) => ({
  ownerId,
  actorId,
  subject: "milestone" as const,
  subjectId,
  at,
});

type Link = { milestoneId: string; evidenceId: string; at: Date };
type Links = { milestoneId: string; evidenceIds: string[]; at: Date };

/** Links pieces of evidence to a milestone; a link that is there already stays as it is. */
export async function linkEvidence(access: Edit, { milestoneId, evidenceIds, at }: Links): Promise<void> {
  await transact(async (tx) => {
    const milestone = await takeMilestone(tx, access, { milestoneId });
    await linkAll(tx, access, { milestone, evidenceIds, at });
  });
}

/** Takes a link away. NOT_FOUND when there is none; CONFLICT when it is the last of a done milestone. */
export async function unlinkEvidence(access: Edit, { milestoneId, evidenceId, at }: Link): Promise<void> {
  await transact(async (tx) => {
    const milestone = await takeMilestone(tx, access, { milestoneId });
    const [link] = await tx
      .select({ id: evidenceMilestones.id })
      .from(evidenceMilestones)
      .where(
        and(
          eq(evidenceMilestones.ownerId, access.ownerId),
          eq(evidenceMilestones.milestoneId, milestoneId),
          eq(evidenceMilestones.evidenceId, evidenceId),
          isNull(evidenceMilestones.endedAt),
        ),
      );
    if (!link) throw notFound();
    await unlinkAll(tx, access, { milestone, evidenceIds: [evidenceId], at });
  });
}

/**
 * Makes `milestoneIds` the milestones that one item serves, inside the caller's transaction: what is new is linked,
 * what is missing unlinked, by the same rules. INVALID at `milestoneIds` for one that is unknown or not the owner's.
 */
export async function setMilestonesOf(
  tx: Writer,
  access: Edit,
  { evidenceId, milestoneIds, at }: { evidenceId: string; milestoneIds: string[]; at: Date },
): Promise<void> {
  const rows = await tx
    .select({ id: evidenceMilestones.milestoneId })
    .from(evidenceMilestones)
    .where(
      and(
        eq(evidenceMilestones.ownerId, access.ownerId),
        eq(evidenceMilestones.evidenceId, evidenceId),
        isNull(evidenceMilestones.endedAt),
      ),
    );
  const before = rows.map(({ id }) => id);
  const taken = before.filter((id) => !milestoneIds.includes(id));
  const added = milestoneIds.filter((id) => !before.includes(id));
  const concerned = await milestonesIn(tx, access, [...taken, ...added]);
  if (concerned.length < new Set([...taken, ...added]).size)
    throw invalid("milestoneIds", "Choose from the list; one of these is not a milestone of yours.");
  for (const milestone of concerned) {
    const change = { milestone, evidenceIds: [evidenceId], at };
    await (taken.includes(milestone.id) ? unlinkAll : addLinks)(tx, access, change);
  }
}

async function milestonesIn(tx: Writer, access: Edit, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: milestones.id, title: milestones.title, status: milestones.status })
    .from(milestones)
    .where(and(eq(milestones.ownerId, access.ownerId), inArray(milestones.id, ids)));
}

/** After items were withdrawn, in the same transaction: CONFLICT when a done milestone is left with nothing that shows it. */
export async function demandStillShown(tx: Writer, access: Edit, evidenceIds: readonly string[]): Promise<void> {
  if (evidenceIds.length === 0) return;
  const done = await tx
    .selectDistinct({ id: milestones.id, title: milestones.title })
    .from(evidenceMilestones)
    .innerJoin(
      milestones,
      and(eq(milestones.ownerId, evidenceMilestones.ownerId), eq(milestones.id, evidenceMilestones.milestoneId)),
    )
    .where(
      and(
        eq(evidenceMilestones.ownerId, access.ownerId),
        inArray(evidenceMilestones.evidenceId, [...evidenceIds]),
        isNull(evidenceMilestones.endedAt),
        eq(milestones.status, "done"),
      ),
    );
  for (const milestone of done) if ((await countLinks(tx, access, milestone.id)) === 0) throw onlyEvidence(milestone);
}
