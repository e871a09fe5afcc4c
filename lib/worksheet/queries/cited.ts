import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { worksheetCitations, worksheetVersions } from "@/db/schema/worksheet";
import { mentions } from "@/db/sql";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { searchWords } from "@/lib/evidence/rules/placing";
import type { RecordAccess } from "@/lib/record/access";
import { findSheet } from "../rules/sheet";

const ITEM = {
  id: evidence.id,
  sentence: evidence.sentence,
  happenedOn: evidenceFacts.happenedOn,
  withdrawn: evidenceFacts.withdrawn,
};
const present = and(
  eq(evidenceFacts.ownerId, evidence.ownerId),
  eq(evidenceFacts.evidenceId, evidence.id),
  isNull(evidenceFacts.endedAt),
);

/** The items that an answer cites, by id, withdrawn ones among them. */
export async function itemsCited({ ownerId }: RecordAccess, citations: { evidenceId: string }[]) {
  const ids = [...new Set(citations.map(({ evidenceId }) => evidenceId))];
  const rows = ids.length
    ? await db
        .select(ITEM)
        .from(evidence)
        .innerJoin(evidenceFacts, present)
        .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.id, ids)))
    : [];
  return new Map(rows.map((row) => [row.id, row]));
}
export type Cited = Awaited<ReturnType<typeof itemsCited>>;

/** The newest evidence that could be cited, 12 at most; `search` keeps items with all its words. */
export async function listCitable({ ownerId }: RecordAccess, { search = "" }: { search?: string }) {
  return db
    .select(ITEM)
    .from(evidence)
    .innerJoin(evidenceFacts, present)
    .where(
      and(
        eq(evidence.ownerId, ownerId),
        eq(evidenceFacts.withdrawn, false),
        search ? mentions(evidence.search, searchWords(search)) : undefined,
      ),
    )
    .orderBy(desc(evidenceFacts.happenedOn), desc(evidence.id))
    .limit(12);
}

/** The worksheets in which an item is cited, in what stands there now or in a version that was kept. */
export async function sheetsCiting(access: RecordAccess, evidenceId: string) {
  const [pinned, rows] = await Promise.all([
    pinnedFramework(access),
    db
      .selectDistinct({ id: worksheetVersions.worksheetId })
      .from(worksheetCitations)
      .innerJoin(
        worksheetVersions,
        and(
          eq(worksheetVersions.ownerId, worksheetCitations.ownerId),
          eq(worksheetVersions.id, worksheetCitations.versionId),
        ),
      )
      .where(and(eq(worksheetCitations.ownerId, access.ownerId), eq(worksheetCitations.evidenceId, evidenceId))),
  ]);
  return rows.map(({ id }) => ({ id, title: findSheet(pinned, id)?.sheet.title ?? id }));
}
