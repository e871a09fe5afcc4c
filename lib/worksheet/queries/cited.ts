import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { worksheetCitations, worksheetVersions } from "@/db/schema/worksheet";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import type { RecordAccess } from "@/lib/record/access";
import { findSheet } from "../rules/sheet";

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
