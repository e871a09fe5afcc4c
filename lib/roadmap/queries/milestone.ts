import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  isNotNull,
  isNull,
  lte,
  or,
  type Placeholder,
} from "drizzle-orm";
import { db } from "@/db";
import { evidence, evidenceFacts, evidenceMilestones } from "@/db/schema/evidence";
import { milestones, roadmaps } from "@/db/schema/roadmap";
import { emptyLast, placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";

const COLUMNS = {
  id: milestones.id,
  roadmapId: milestones.roadmapId,
  templateId: milestones.templateId,
  lineId: milestones.lineId,
  actionId: milestones.actionId,
  phase: milestones.phase,
  title: milestones.title,
  note: milestones.note,
  plannedOn: milestones.plannedOn,
  dueOn: milestones.dueOn,
  status: milestones.status,
  closedAt: milestones.closedAt,
  dropReason: milestones.dropReason,
  createdAt: milestones.createdAt,
  version: milestones.version,
};

type Span = { recordedAt: AnyColumn; endedAt: AnyColumn };
const inForce = ({ recordedAt, endedAt }: Span, at?: Date) =>
  at ? and(lte(recordedAt, at), or(isNull(endedAt), gt(endedAt, at))) : isNull(endedAt);

type Of = { ownerId: string | Placeholder; roadmapId: string | Placeholder };

function milestonesWithCounts(from: Reader, { ownerId, roadmapId }: Of, at?: Date) {
  const linked = and(
    eq(evidenceMilestones.ownerId, milestones.ownerId),
    eq(evidenceMilestones.milestoneId, milestones.id),
    inForce(evidenceMilestones, at),
  );
  const standing = and(
    eq(evidenceFacts.ownerId, evidenceMilestones.ownerId),
    eq(evidenceFacts.evidenceId, evidenceMilestones.evidenceId),
    inForce(evidenceFacts, at),
    eq(evidenceFacts.withdrawn, false),
  );
  return from
    .select({ ...COLUMNS, evidence: count(evidenceFacts.id) })
    .from(milestones)
    .leftJoin(evidenceMilestones, linked)
    .leftJoin(evidenceFacts, standing)
    .where(and(eq(milestones.ownerId, ownerId), eq(milestones.roadmapId, roadmapId)))
    .groupBy(milestones.id)
    .orderBy(emptyLast(milestones.dueOn), asc(milestones.dueOn), asc(milestones.id));
}

const statements = preparedOnce((from: Reader) =>
  milestonesWithCounts(from, placeholders("ownerId", "roadmapId")).prepare("list_milestones"),
);

/**
 * All milestones of a roadmap by due day, each with how many pieces of evidence stand behind it, or stood at `at`.
 * Everything else is as it is now.
 */
export async function listMilestones({ ownerId }: RecordAccess, roadmapId: string, at?: Date) {
  const of = { ownerId, roadmapId };
  return at ? milestonesWithCounts(db, of, at) : statements(db).execute(of);
}

export type ListedMilestone = Awaited<ReturnType<typeof listMilestones>>[number];

/** One milestone with the roadmap it belongs to and the content that pins; NOT_FOUND for an id that is unknown or somebody else's. */
export async function getMilestone(access: RecordAccess, id: string) {
  const [row] = await db
    .select({
      ...COLUMNS,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
      roadmapEndedAt: roadmaps.endedAt,
    })
    .from(milestones)
    .innerJoin(roadmaps, and(eq(roadmaps.ownerId, milestones.ownerId), eq(roadmaps.id, milestones.roadmapId)))
    .where(and(eq(milestones.ownerId, access.ownerId), eq(milestones.id, id)));
  if (!row) throw notFound();
  return { ...row, ...(await readPinned(row)) };
}

export type Milestone = Awaited<ReturnType<typeof getMilestone>>;

/** The milestones that were made of lines of feedback, by the line. */
export async function milestonesOfLines({ ownerId }: RecordAccess) {
  const { id, title, status, lineId } = COLUMNS;
  const rows = await db
    .select({ id, title, status, lineId })
    .from(milestones)
    .where(and(eq(milestones.ownerId, ownerId), isNotNull(milestones.lineId)));
  return new Map(rows.map(({ lineId: line, ...made }) => [line ?? "", made]));
}

/** The milestones that were made of actions, by the action. */
export async function milestonesOfActions({ ownerId }: RecordAccess) {
  const { id, title, status, actionId } = COLUMNS;
  const rows = await db
    .select({ id, title, status, actionId })
    .from(milestones)
    .where(and(eq(milestones.ownerId, ownerId), isNotNull(milestones.actionId)));
  return new Map(rows.map(({ actionId: action, ...made }) => [action ?? "", made]));
}

const ITEM = {
  id: evidence.id,
  sentence: evidence.sentence,
  rescue: evidenceFacts.rescue,
  happenedOn: evidenceFacts.happenedOn,
};
const present = and(
  eq(evidenceFacts.ownerId, evidence.ownerId),
  eq(evidenceFacts.evidenceId, evidence.id),
  isNull(evidenceFacts.endedAt),
  eq(evidenceFacts.withdrawn, false),
);

/** The evidence behind a milestone, newest happening first; withdrawn items are left out. */
export async function listLinked(access: RecordAccess, milestoneId: string) {
  return db
    .select(ITEM)
    .from(evidenceMilestones)
    .innerJoin(
      evidence,
      and(eq(evidence.ownerId, evidenceMilestones.ownerId), eq(evidence.id, evidenceMilestones.evidenceId)),
    )
    .innerJoin(evidenceFacts, present)
    .where(
      and(
        eq(evidenceMilestones.ownerId, access.ownerId),
        eq(evidenceMilestones.milestoneId, milestoneId),
        isNull(evidenceMilestones.endedAt),
      ),
    )
    .orderBy(desc(evidenceFacts.happenedOn), desc(evidence.id));
}

export type LinkedItem = Awaited<ReturnType<typeof listLinked>>[number];
