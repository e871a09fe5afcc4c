import { and, eq, inArray, isNotNull, max, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { worksheetSignatures, worksheetVersions } from "@/db/schema/worksheet";
import { preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { dayOf } from "@/lib/date";
import { listPinned } from "@/lib/framework/queries/pinned";
import { guidedNow } from "@/lib/grant/queries/reached";
import { SIGNED_SHEETS } from "@/lib/grant/rules/sheets";
import { findSheet, sheetIn } from "../rules/sheet";
import { maySign } from "../rules/signing";

const kept = and(
  ...[eq(worksheetVersions.ownerId, grants.ownerId), eq(worksheetVersions.worksheetId, grantWorksheets.worksheetId)],
  isNotNull(worksheetVersions.keptAt),
);

/** The number under which a worksheet was kept last. */
const lastKept = (db: Reader) =>
  db
    .select({ number: max(worksheetVersions.number) })
    .from(worksheetVersions)
    .where(kept);

/** The signature that was given by the grant, whoever else has signed. */
const own = (db: Reader) =>
  db
    .select({ one: sql`1` })
    .from(worksheetSignatures)
    .where(
      and(
        eq(worksheetSignatures.ownerId, grants.ownerId),
        eq(worksheetSignatures.versionId, worksheetVersions.id),
        eq(worksheetSignatures.grantId, grants.id),
      ),
    );

const statements = preparedOnce((db: Reader) =>
  db
    .select({
      grantId: grants.id,
      fromOn: grants.fromOn,
      role: grants.role,
      worksheetId: grantWorksheets.worksheetId,
      track: worksheetVersions.track,
      contentVersion: worksheetVersions.contentVersion,
      contentHash: worksheetVersions.contentHash,
      keptAt: sql`${worksheetVersions.keptAt}`.mapWith(worksheetVersions.keptAt) as SQL<Date>,
    })
    .from(grants)
    .innerJoin(
      grantWorksheets,
      and(eq(grantWorksheets.grantId, grants.id), inArray(grantWorksheets.worksheetId, [...SIGNED_SHEETS])),
    )
    .innerJoin(worksheetVersions, and(kept, eq(worksheetVersions.number, sql`(${lastKept(db)})`)))
    .where(and(guidedNow, notExists(own(db))))
    .prepare("unsigned_sheets"),
);

/**
 * Which worksheets wait for the signature of whoever reads by a grant: named by it, kept last since it begins, asking for
 * its role and not signed by it. One statement for all grants; the caller leaves out those that are not open. Days are
 * days of `zone`, the leader's.
 */
export async function listUnsigned(by: Record<string, string>) {
  const rows = await statements(db).execute(by);
  const contents = await listPinned(rows);
  const asking = rows.filter(({ role, worksheetId }, at) => {
    const content = contents[at];
    const found = content && (sheetIn(content, worksheetId) ?? findSheet(content, worksheetId));
    return maySign(found?.sheet.signedBy ?? [], { role, hasSigned: false, isLatest: true });
  });
  const rowsOf = Map.groupBy(asking, ({ grantId }) => grantId);
  return (grantId: string, zone: string): string[] =>
    (rowsOf.get(grantId) ?? [])
      .filter(({ keptAt, fromOn }) => dayOf(keptAt, zone) >= fromOn)
      .map(({ worksheetId }) => worksheetId)
      .sort();
}
