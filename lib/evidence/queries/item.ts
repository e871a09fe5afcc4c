import { and, asc, between, eq, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts, evidenceLinks, evidenceMilestones } from "@/db/schema/evidence";
import { milestones } from "@/db/schema/roadmap";
import { emptyLast } from "@/db/sql";
import { notFound } from "@/lib/errors";
import { listChanges } from "@/lib/history/queries";
import type { RecordAccess } from "@/lib/record/access";
import { BATCH_SPAN, batchIds } from "../rules/placing";
import { WORDED } from "../rules/wording";

/** One item with everything that stands about it now. Throws NOT_FOUND when it is not in this record. */
export async function getEvidence(access: RecordAccess, id: string) {
  const item = await readItem(access, { id });
  const inBatch = batchIds(await loggedAround(access, item.loggedAt)).has(id);
  return { ...item, inBatch };
}
export type EvidenceItem = Awaited<ReturnType<typeof getEvidence>>;

/** The same without what only the owner is told; where `only` does not hold of it, it is not there. */
export async function readItem({ ownerId }: RecordAccess, { id, only }: { id: string; only?: SQL }) {
  const now = (table: typeof claims | typeof evidenceLinks | typeof evidenceMilestones) =>
    and(eq(table.ownerId, ownerId), eq(table.evidenceId, id), isNull(table.endedAt));
  const [[item], claimed, links, served] = await Promise.all([
    db
      .select(COLUMNS)
      .from(evidence)
      .innerJoin(
        evidenceFacts,
        and(
          eq(evidenceFacts.ownerId, evidence.ownerId),
          eq(evidenceFacts.evidenceId, evidence.id),
          isNull(evidenceFacts.endedAt),
        ),
      )
      .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, id), only)),
    db
      .select({
        signalId: claims.signalId,
        direction: claims.direction,
        rationale: claims.rationale,
        signalLabel: claims.signalLabel,
        contentVersion: claims.contentVersion,
      })
      .from(claims)
      .where(now(claims))
      .orderBy(asc(claims.id)),
    db
      .select({ id: evidenceLinks.id, url: evidenceLinks.url, label: evidenceLinks.label })
      .from(evidenceLinks)
      .where(now(evidenceLinks))
      .orderBy(asc(evidenceLinks.id)),
    db
      .select({ id: milestones.id, title: milestones.title, dueOn: milestones.dueOn, status: milestones.status })
      .from(evidenceMilestones)
      .innerJoin(
        milestones,
        and(eq(milestones.ownerId, evidenceMilestones.ownerId), eq(milestones.id, evidenceMilestones.milestoneId)),
      )
      .where(now(evidenceMilestones))
      .orderBy(emptyLast(milestones.dueOn), asc(milestones.dueOn), asc(milestones.id)),
  ]);
  if (!item) throw notFound();
  return { ...item, claims: claimed, links, milestones: served };
}
export type ReadItem = Awaited<ReturnType<typeof readItem>>;

const COLUMNS = {
  id: evidence.id,
  version: evidence.version,
  sentence: evidence.sentence,
  details: evidence.details,
  origin: evidence.origin,
  rescue: evidenceFacts.rescue,
  rescueCause: evidenceFacts.rescueCause,
  confidentiality: evidence.confidentiality,
  loggedAt: evidence.loggedAt,
  placedAt: evidence.placedAt,
  happenedOn: evidenceFacts.happenedOn,
  withdrawn: evidenceFacts.withdrawn,
  wording: evidenceFacts.wording,
  kind: evidenceFacts.kind,
  scope: evidenceFacts.scope,
  mode: evidenceFacts.mode,
  context: evidenceFacts.context,
  outcomeBefore: evidenceFacts.outcomeBefore,
  outcomeAfter: evidenceFacts.outcomeAfter,
  outcomeUnit: evidenceFacts.outcomeUnit,
  guard: evidenceFacts.guard,
};

/** The items that could make a batch with one logged at this instant. */
function loggedAround({ ownerId }: RecordAccess, at: Date) {
  const near = (side: number) => new Date(at.getTime() + side * BATCH_SPAN);
  return db
    .select({ id: evidence.id, loggedAt: evidence.loggedAt })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), between(evidence.loggedAt, near(-1), near(1))))
    .limit(500);
}

/** History rows of an item looked through for one page of its earlier wordings. */
const PAGE = 50;

export type EarlierWording = {
  id: string;
  at: Date;
  /** The texts that were replaced; null where they were purged, absent where they stayed. */
  texts: { [Name in (typeof WORDED)[number] | "happenedOn"]?: string | null };
  isPurged: boolean;
};

/** What an item said before, newest first; `next` is the key of the page after, null on the last. Throws NOT_FOUND. */
export async function listWordings(
  { ownerId }: RecordAccess,
  { id, after }: { id: string; after?: string },
): Promise<{ wordings: EarlierWording[]; next: string | null }> {
  const [item] = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, id)));
  if (!item) throw notFound();
  const which = { subject: "evidence", subjectIds: [id], until: after, most: PAGE + 1 } as const;
  const rows = await listChanges({ ownerId }, which);
  const page = rows.slice(0, PAGE);
  const wordings = page.flatMap(({ id: rowId, at, before }) => {
    const names = [...WORDED, "happenedOn"].filter((name) => before && name in before);
    const texts = Object.fromEntries(names.map((name) => [name, before?.[name] as string | null]));
    return names.length ? [{ id: rowId, at, texts, isPurged: before?.purged === true }] : [];
  });
  return { wordings, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
