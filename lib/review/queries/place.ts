import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { boundaryReviews } from "@/db/schema/review";
import { milestones, roadmaps } from "@/db/schema/roadmap";
import { worksheetAnswers, worksheetVersions } from "@/db/schema/worksheet";
import type { Reader } from "@/db/store";
import { dayOf } from "@/lib/date";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { assessedSignals } from "@/lib/readiness/rules/state";
import type { RecordAccess } from "@/lib/record/access";
import { lineName } from "@/lib/worksheet/rules/reading";
import { findSheet, hasLines, lineShape } from "@/lib/worksheet/rules/sheet";
import type { Part, Place } from "../rules/comment";
import type { CommentSubject } from "../schema/comment";

/** Answers of lines that are read to name them; the newest come first. */
const MOST_LINES = 2_000;

/** What is commented on, as far as it decides who reaches it; null when there is no such thing in the record. */
export async function findPlace(access: RecordAccess, subject: CommentSubject, from: Reader = db) {
  switch (subject.kind) {
    case "evidence":
      return evidencePlace(access, subject.id, from);
    case "milestone":
      return milestonePlace(access, subject.id, from);
    case "review":
      return reviewPlace(access, subject.id, from);
    case "cell":
      return cellPlace(access, subject.id, from);
    case "worksheet":
      return worksheetPlace(access, subject.id, from);
  }
}

async function evidencePlace({ ownerId }: RecordAccess, id: string, from: Reader): Promise<Place | null> {
  const f = evidenceFacts;
  const [item] = await from
    .select({
      confidentiality: evidence.confidentiality,
      happenedOn: f.happenedOn,
      withdrawn: f.withdrawn,
      version: evidence.version,
    })
    .from(evidence)
    .innerJoin(f, and(eq(f.ownerId, evidence.ownerId), eq(f.evidenceId, evidence.id), isNull(f.endedAt)))
    .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, id)));
  return item ? { kind: "evidence", ...item } : null;
}

async function milestonePlace({ ownerId, zone }: RecordAccess, id: string, from: Reader): Promise<Place | null> {
  const [row] = await from
    .select({ closedAt: milestones.closedAt, endedAt: roadmaps.endedAt })
    .from(milestones)
    .innerJoin(roadmaps, and(eq(roadmaps.ownerId, milestones.ownerId), eq(roadmaps.id, milestones.roadmapId)))
    .where(and(eq(milestones.ownerId, ownerId), eq(milestones.id, id)));
  if (!row) return null;
  const closedAt = row.closedAt ?? row.endedAt;
  return { kind: "milestone", closedOn: closedAt && dayOf(closedAt, zone) };
}

async function reviewPlace({ ownerId, zone }: RecordAccess, id: string, from: Reader): Promise<Place | null> {
  const [row] = await from
    .select({ decidedAt: boundaryReviews.decidedAt })
    .from(boundaryReviews)
    .where(and(eq(boundaryReviews.ownerId, ownerId), eq(boundaryReviews.id, id)));
  return row ? { kind: "review", decidedOn: dayOf(row.decidedAt, zone) } : null;
}

async function cellPlace(access: RecordAccess, id: string, from: Reader): Promise<Place | null> {
  const framework = await pinnedFramework(access, from);
  return assessedSignals(framework).some((signal) => signal.id === id) ? { kind: "cell" } : null;
}

async function worksheetPlace(access: RecordAccess, id: string, from: Reader): Promise<Place | null> {
  const found = findSheet(await pinnedFramework(access, from), id);
  if (!found) return null;
  const lines = found.sheet.prompts.some(hasLines) ? await linesOf(access, id, from) : [];
  const parts = found.sheet.prompts.flatMap((prompt): Part[] => {
    const { columns } = lineShape(prompt);
    const own = Map.groupBy(
      lines.filter(({ promptId }) => promptId === prompt.id),
      ({ lineId }) => lineId,
    );
    const named = [...own].map(([lineId, newestFirst]) => {
      const label = (of?: (typeof lines)[number]) => (of && lineName(columns, of.said)) || "A line without words";
      const kept = newestFirst.find(({ keptAt }) => keptAt);
      const on = kept?.keptAt && dayOf(kept.keptAt, access.zone);
      return { id: lineId, label: label(newestFirst[0]), line: { kept: on ? { label: label(kept), on } : null } };
    });
    return [{ id: prompt.id, label: prompt.label, line: null }, ...named];
  });
  return { kind: "worksheet", parts };
}

/** The lines of a worksheet in all of its versions, those of the newest first, and in each as they were begun. */
async function linesOf({ ownerId }: RecordAccess, worksheetId: string, from: Reader) {
  const { promptId, lineId, said } = worksheetAnswers;
  return from
    .select({ promptId, lineId, said, keptAt: worksheetVersions.keptAt })
    .from(worksheetVersions)
    .innerJoin(
      worksheetAnswers,
      and(
        eq(worksheetAnswers.ownerId, worksheetVersions.ownerId),
        eq(worksheetAnswers.versionId, worksheetVersions.id),
      ),
    )
    .where(
      and(
        eq(worksheetVersions.ownerId, ownerId),
        eq(worksheetVersions.worksheetId, worksheetId),
        ne(lineId, ""),
        isNull(worksheetAnswers.removedAt),
      ),
    )
    .orderBy(desc(worksheetVersions.number), asc(lineId))
    .limit(MOST_LINES);
}
