import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db";
import { worksheetAnswers, worksheetCitations, worksheetVersions } from "@/db/schema/worksheet";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";

const VERSION = {
  id: worksheetVersions.id,
  worksheetId: worksheetVersions.worksheetId,
  number: worksheetVersions.number,
  track: worksheetVersions.track,
  contentVersion: worksheetVersions.contentVersion,
  contentHash: worksheetVersions.contentHash,
  label: worksheetVersions.label,
  openedAt: worksheetVersions.openedAt,
  keptAt: worksheetVersions.keptAt,
};

const statements = preparedOnce((from: Reader) =>
  from
    .select(VERSION)
    .from(worksheetVersions)
    .where(eq(worksheetVersions.ownerId, placeholders("ownerId").ownerId))
    .orderBy(desc(worksheetVersions.number))
    .prepare("list_versions"),
);

/** The versions of a worksheet, or of all of them, newest first. */
export async function listVersions({ ownerId }: RecordAccess, worksheetId?: string, from: Reader = db) {
  const all = await statements(from).execute({ ownerId });
  return worksheetId === undefined ? all : all.filter((version) => version.worksheetId === worksheetId);
}
export type Version = Awaited<ReturnType<typeof listVersions>>[number];
export type KeptVersion = Version & { keptAt: Date };
/** A kept version, and what it is called: by the leader its number; under a grant its place among those that it opens, from the oldest, 1. */
export type CalledVersion = KeptVersion & { called: number };

type Since = { fromOn: Day | ""; zone: string };

/**
 * Which versions of one worksheet were kept on `fromOn` or later, a day in `zone`, newest first. With such a day a version
 * is called by its place among these, so that its number tells nothing of earlier ones.
 */
export function keptSince(versions: readonly Version[], { fromOn, zone }: Since): CalledVersion[] {
  const kept = versions.flatMap(({ keptAt, ...version }) =>
    keptAt && dayOf(keptAt, zone) >= fromOn ? [{ ...version, keptAt }] : [],
  );
  return kept.map((version, at) => ({ ...version, called: fromOn ? kept.length - at : version.number }));
}

/** The version that was kept last; null before the first. */
export async function lastKept({ ownerId }: RecordAccess, worksheetId: string, from: Reader = db) {
  const [last] = await from
    .select(VERSION)
    .from(worksheetVersions)
    .where(
      and(
        eq(worksheetVersions.ownerId, ownerId),
        eq(worksheetVersions.worksheetId, worksheetId),
        isNotNull(worksheetVersions.keptAt),
      ),
    )
    .orderBy(desc(worksheetVersions.number))
    .limit(1);
  return last ?? null;
}

/** Everything that stands in a version, lines in the order in which they were begun; lines that were taken out are not. */
export async function answersIn({ ownerId }: RecordAccess, versionId: string, from: Reader = db) {
  const [answers, citations] = await Promise.all([
    from
      .select()
      .from(worksheetAnswers)
      .where(
        and(
          eq(worksheetAnswers.ownerId, ownerId),
          eq(worksheetAnswers.versionId, versionId),
          isNull(worksheetAnswers.removedAt),
        ),
      )
      .orderBy(asc(worksheetAnswers.lineId)),
    from
      .select()
      .from(worksheetCitations)
      .where(and(eq(worksheetCitations.ownerId, ownerId), eq(worksheetCitations.versionId, versionId)))
      .orderBy(asc(worksheetCitations.id)),
  ]);
  return { answers, citations };
}

/** The lines of a version that were taken out and can be put back. */
export async function removedIn({ ownerId }: RecordAccess, versionId: string) {
  return db
    .select({
      promptId: worksheetAnswers.promptId,
      lineId: worksheetAnswers.lineId,
      said: worksheetAnswers.said,
    })
    .from(worksheetAnswers)
    .where(
      and(
        eq(worksheetAnswers.ownerId, ownerId),
        eq(worksheetAnswers.versionId, versionId),
        isNotNull(worksheetAnswers.removedAt),
      ),
    )
    .orderBy(asc(worksheetAnswers.lineId));
}
