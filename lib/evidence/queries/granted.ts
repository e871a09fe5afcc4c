import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import { opening } from "@/db/sql";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { reached } from "@/lib/grant/queries/reached";
import { findGrantedRoadmap } from "@/lib/roadmap/queries/granted";
import { grantedFilter } from "../rules/filters";
import type { EvidenceFilter } from "../schema";
import { readItem } from "./item";
import { evidencePage, listForYear } from "./list";
import { pinnedFramework } from "./signals";

/** Items that are shown where only the newest are. */
const FEW = 5;

/**
 * One page of the evidence that a grant opens, with how much of that matches, where to go on, and what it can be filtered
 * by: phases only where the roadmap is open. Throws NOT_FOUND when evidence is closed.
 */
export async function listGrantedEvidence(access: GrantAccess, asked: EvidenceFilter) {
  const record = recordFor(access, "evidence");
  const [framework, roadmap, claimed] = await Promise.all([
    pinnedFramework(record),
    access.resources.has("roadmap") ? findGrantedRoadmap(access) : null,
    listGrantedSignals(access),
  ]);
  const plan = roadmap?.plan ?? null;
  const filter = grantedFilter(asked);
  return {
    ...(await evidencePage(record, { filter, framework, plan, only: reached(access) })),
    framework,
    plan,
    claimed,
  };
}
export type GrantedEvidence = Awaited<ReturnType<typeof listGrantedEvidence>>["items"][number];

/** Every signal that an item claims which the grant reaches, with the words of the newest such claim. */
async function listGrantedSignals(access: GrantAccess): Promise<{ id: string; label: string }[]> {
  const rows = await db
    .selectDistinct({ id: claims.signalId, label: claims.signalLabel, version: claims.contentVersion })
    .from(claims)
    .innerJoin(evidence, and(eq(evidence.ownerId, claims.ownerId), eq(evidence.id, claims.evidenceId)))
    .innerJoin(evidenceFacts, reached(access))
    .where(and(eq(claims.ownerId, access.ownerId), isNull(claims.endedAt)))
    .orderBy(asc(claims.contentVersion), asc(claims.signalId));
  return [...new Map(rows.map(({ id, label }) => [id, { id, label }])).values()];
}

/**
 * One item that a grant reaches, as it reads now, with the milestones it serves as far as those are open. Throws NOT_FOUND
 * for any other: private, sensitive, from before, withdrawn, unknown or somebody else's.
 */
export async function getGrantedEvidence(access: GrantAccess, id: string) {
  const record = recordFor(access, "evidence");
  const [item, framework, roadmap] = await Promise.all([
    readItem(record, { id, only: reached(access) }),
    pinnedFramework(record),
    access.resources.has("milestones") ? findGrantedRoadmap(access) : null,
  ]);
  const open = new Set(roadmap?.milestones?.map((one) => one.id));
  const { version: _, ...told } = item;
  return { item: { ...told, milestones: item.milestones.filter((one) => open.has(one.id)) }, framework };
}
export type GrantedItem = Awaited<ReturnType<typeof getGrantedEvidence>>["item"];

/** The newest evidence that a grant reaches, by the day it happened on. */
export async function listNewestGranted(access: GrantAccess) {
  recordFor(access, "evidence");
  return db
    .select({
      id: evidence.id,
      sentence: opening(evidence.sentence, 200),
      happenedOn: evidenceFacts.happenedOn,
      rescue: evidenceFacts.rescue,
    })
    .from(evidence)
    .innerJoin(evidenceFacts, reached(access))
    .orderBy(desc(evidenceFacts.happenedOn), desc(evidence.id))
    .limit(FEW);
}

/** What the year draws of the evidence that a grant reaches. */
export async function listGrantedForYear(access: GrantAccess) {
  return listForYear(recordFor(access, "evidence"), { only: reached(access) });
}
