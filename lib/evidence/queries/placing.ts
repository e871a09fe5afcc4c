import { and, asc, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts, evidenceLinks, evidenceMilestones } from "@/db/schema/evidence";
import { milestones } from "@/db/schema/roadmap";
import { emptyLast } from "@/db/sql";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { listRequests } from "./requests";
import { pinnedFramework } from "./signals";

/** Milestones offered to an item at most; a roadmap begins with about a dozen. */
const MOST_OFFERED = 100;

/** One item as the placing form shows it, with the milestones and the framework it chooses from. NOT_FOUND if not the owner's. */
export async function getPlacing(access: RecordAccess, id: string) {
  const [item, made, links, served, offered, framework, causes] = await Promise.all([
    getItem(access, id),
    db
      .select({
        signalId: claims.signalId,
        direction: claims.direction,
        rationale: claims.rationale,
        signalLabel: claims.signalLabel,
      })
      .from(claims)
      .where(and(eq(claims.ownerId, access.ownerId), eq(claims.evidenceId, id), isNull(claims.endedAt)))
      .orderBy(asc(claims.id)),
    db
      .select({ url: evidenceLinks.url, label: evidenceLinks.label })
      .from(evidenceLinks)
      .where(
        and(eq(evidenceLinks.ownerId, access.ownerId), eq(evidenceLinks.evidenceId, id), isNull(evidenceLinks.endedAt)),
      )
      .orderBy(asc(evidenceLinks.id)),
    db
      .select({ id: evidenceMilestones.milestoneId })
      .from(evidenceMilestones)
      .where(
        and(
          eq(evidenceMilestones.ownerId, access.ownerId),
          eq(evidenceMilestones.evidenceId, id),
          isNull(evidenceMilestones.endedAt),
        ),
      ),
    db
      .select({ id: milestones.id, title: milestones.title, dueOn: milestones.dueOn, status: milestones.status })
      .from(milestones)
      .where(and(eq(milestones.ownerId, access.ownerId), ne(milestones.status, "dropped")))
      .orderBy(emptyLast(milestones.dueOn), asc(milestones.dueOn), asc(milestones.id))
      .limit(MOST_OFFERED),
    pinnedFramework(access),
    listCauses(access),
  ]);
  const ids = served.map((one) => one.id);
  return { item, claims: made, links, served: ids, milestones: offered, framework, causes };
}
export type Placing = Awaited<ReturnType<typeof getPlacing>>;

/** Causes of rescues as they are written now, the newest first, to choose from while another is typed; 50 at most. */
export async function listCauses({ ownerId }: RecordAccess): Promise<string[]> {
  const f = evidenceFacts;
  const rows = await db
    .select({ cause: f.rescueCause })
    .from(f)
    .where(and(eq(f.ownerId, ownerId), isNull(f.endedAt), eq(f.withdrawn, false), ne(f.rescueCause, "")))
    .orderBy(desc(f.happenedOn), desc(f.evidenceId))
    .limit(200);
  return [...new Set(rows.map(({ cause }) => cause))].slice(0, 50);
}

async function getItem({ ownerId }: RecordAccess, id: string) {
  const f = evidenceFacts;
  const [item] = await db
    .select({
      id: evidence.id,
      version: evidence.version,
      sentence: evidence.sentence,
      details: evidence.details,
      origin: evidence.origin,
      rescue: f.rescue,
      rescueCause: f.rescueCause,
      confidentiality: evidence.confidentiality,
      loggedAt: evidence.loggedAt,
      placedAt: evidence.placedAt,
      happenedOn: f.happenedOn,
      kind: f.kind,
      scope: f.scope,
      mode: f.mode,
      context: f.context,
      outcomeBefore: f.outcomeBefore,
      outcomeAfter: f.outcomeAfter,
      outcomeUnit: f.outcomeUnit,
      guard: f.guard,
    })
    .from(evidence)
    .innerJoin(f, and(eq(f.ownerId, evidence.ownerId), eq(f.evidenceId, evidence.id), isNull(f.endedAt)))
    .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, id)));
  if (!item) throw notFound();
  return item;
}

type Turn = { after?: string; at: Date };

/**
 * The item of the tidy list after `after` in the order of logging, going round to the first: one to place, or one that a
 * reader asks at `at` to be made more concrete. Null when no other one waits.
 */
export async function findNextToPlace(access: RecordAccess, { after: id = "", at }: Turn): Promise<string | null> {
  const { ownerId } = access;
  const asked = (await listRequests(access, { at })).map(({ evidenceId }) => evidenceId);
  const waiting = (after: string) =>
    db
      .select({ id: evidence.id })
      .from(evidence)
      .innerJoin(evidenceFacts, and(eq(evidenceFacts.evidenceId, evidence.id), isNull(evidenceFacts.endedAt)))
      .where(
        and(
          eq(evidence.ownerId, ownerId),
          eq(evidenceFacts.ownerId, ownerId),
          asked.length ? or(isNull(evidence.placedAt), inArray(evidence.id, asked)) : isNull(evidence.placedAt),
          eq(evidenceFacts.withdrawn, false),
          gt(evidence.id, after),
          ne(evidence.id, id),
        ),
      )
      .orderBy(asc(evidence.id))
      .limit(1);
  const [next] = await waiting(id);
  const [first] = next || id === "" ? [] : await waiting("");
  return (next ?? first)?.id ?? null;
}
