import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { dayOf, endOfDay } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { datedPhases } from "@/lib/framework/rules/phases";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { reached } from "@/lib/grant/queries/reached";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { standingAt } from "@/lib/roadmap/rules/standing";
import { type Readiness, readinessRows } from "../queries";
import { reachedDay, reachedPlan, reachedRows } from "../rules/granted";
import { groupRows } from "../rules/grouped";
import type { ReadinessRows } from "../rules/rows";
import { namedSignal, tellSignal } from "../rules/signal";
import { viewReader } from "../rules/view";

/** The ids of the items that a grant reaches, as they stand now, whether or not evidence itself is open. */
export async function reachedIds(access: GrantAccess): Promise<Set<string>> {
  const rows = await db.select({ id: evidence.id }).from(evidence).innerJoin(evidenceFacts, reached(access));
  return new Set(rows.map(({ id }) => id));
}

/** Everything that the rules may read for a grant's reader; `record` is the proof that the grant opens what it is read for. */
export async function reachedRowsOf(access: GrantAccess, record: RecordAccess): Promise<ReadinessRows> {
  const [ids, rows] = await Promise.all([reachedIds(access), readinessRows(record)]);
  return reachedRows(rows, { ids, fromOn: access.fromOn });
}

/**
 * What `readinessOn` gives, read only from the evidence that a grant reaches and from its first day on. Its start is that
 * day, or the roadmap's where that is open and later; phases are in it where the roadmap is open. Throws NOT_FOUND when
 * readiness is closed.
 */
export async function grantedReadinessOn(
  access: GrantAccess,
  { on, now }: { on: unknown; now: Date },
): Promise<Readiness | null> {
  const record = recordFor(access, "readiness");
  const roadmap = await findLatestRoadmap(record);
  if (!roadmap) return null;
  const { framework, zone } = roadmap;
  const hasRoadmap = access.resources.has("roadmap");
  const [shifts, rows] = await Promise.all([listShifts(record, roadmap.id), reachedRowsOf(access, record)]);
  const today = dayOf(now, zone);
  const sinceOn = hasRoadmap && roadmap.startOn > access.fromOn ? roadmap.startOn : access.fromOn;
  const day = reachedDay({ on, today, sinceOn });
  const at = day.isPast ? endOfDay(day.on, zone) : undefined;
  const { plan } = standingAt({ shifts, phases: datedPhases(framework), at });
  const viewOn = viewReader(groupRows(rows), { zone, thresholds: framework.thresholds });
  return {
    roadmap: { ...roadmap, startOn: sinceOn },
    framework,
    plan: reachedPlan(plan, { sinceOn, hasRoadmap, thresholds: framework.thresholds }),
    ...{ day, today, rows, viewOn, view: viewOn(day.on) },
  };
}

type AskedSignal = { id: string; on: unknown; now: Date };

/**
 * One signal in full as `grantedReadinessOn` reads it, with the sentences of its items, or null in their place where
 * evidence is closed. Throws NOT_FOUND for what nothing that the grant reaches was ever claimed on, and the content does
 * not have.
 */
export async function getGrantedSignal(access: GrantAccess, { id, ...asked }: AskedSignal) {
  const readiness = await grantedReadinessOn(access, asked);
  const named = readiness && namedSignal(id, readiness);
  if (!readiness || !named) throw notFound();
  const told = tellSignal(readiness.view, named);
  const isOpen = access.resources.has("evidence");
  const sentences = isOpen ? await sentencesOf(recordFor(access, "evidence"), told.evidenceIds) : null;
  return { readiness, named, told, sentences };
}
