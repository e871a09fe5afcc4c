import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { worksheetViews } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import { findGrantedJudged, type GivenView, type Judged } from "../queries/views";
import { viewsText } from "../rules/views";
import type { GiveViews, RowView } from "../schema";

const CHANGED =
  "You changed this in another tab. What you typed is still here; compare it with what stands now, then send it again.";

/**
 * Keeps what somebody with a grant says of rows of the version that was kept last; answers how many of them changed. Throws
 * NOT_FOUND for the leader and for rows that are not there, CONFLICT when a later version was kept, or a row changed.
 */
export async function giveViews(
  access: GrantAccess,
  { at, ...input }: GiveViews & { at: Date },
): Promise<{ changed: number }> {
  if (access.isOwner) throw notFound();
  return transact(async (tx) => {
    const now = await openGrant({ id: access.actorId }, { grantId: access.grantId, at }, tx);
    const judged = await findGrantedJudged(now, { id: input.worksheetId, tx });
    if (judged?.prompt.id !== input.promptId) throw notFound();
    if (judged.hash !== input.hash)
      throw new AppError("CONFLICT", "Another version has been kept since; say it of that one.");
    const changes = changesIn(judged, input.rows);
    for (const { was, row } of changes) await write(tx, now, { judged, was, row, at });
    if (changes.length) await tell(tx, now, { worksheetId: input.worksheetId, changed: changes.length, at });
    return { changed: changes.length };
  });
}

type Change = { was: GivenView | undefined; row: RowView };

function changesIn({ rows, views }: Judged, given: RowView[]): Change[] {
  return given.flatMap((row) => {
    if (!rows.some(({ id }) => id === row.rowId)) throw notFound();
    const was = views.find(({ rowId }) => rowId === row.rowId);
    if ((was?.view ?? "open") === row.view && (was?.words ?? "") === row.words) return [];
    if ((was?.version ?? 0) !== row.version) throw new AppError("CONFLICT", CHANGED);
    return [{ was, row }];
  });
}

async function write(tx: Writer, access: GrantAccess, { judged, was, row, at }: Change & { judged: Judged; at: Date }) {
  const { ownerId, grantId } = access;
  const { versionId, prompt } = judged;
  const { rowId, view, words } = row;
  const set = { view, words, saidAt: at, version: row.version + 1 };
  const key = { ownerId, versionId, grantId, promptId: prompt.id, rowId };
  if (!was) await tx.insert(worksheetViews).values({ ...key, ...set });
  else
    await tx
      .update(worksheetViews)
      .set(set)
      .where(
        and(
          eq(worksheetViews.ownerId, ownerId),
          eq(worksheetViews.versionId, versionId),
          eq(worksheetViews.grantId, grantId),
          eq(worksheetViews.promptId, prompt.id),
          eq(worksheetViews.rowId, rowId),
        ),
      );
}

type Told = { worksheetId: string; changed: number; at: Date };

async function tell(tx: Writer, access: GrantAccess, { worksheetId, changed, at }: Told): Promise<void> {
  const { ownerId, actorId, readerName } = access;
  const judged = await findGrantedJudged(access, { id: worksheetId, tx });
  if (!judged) throw notFound();
  const { number, title, views } = judged;
  // Of the words nothing: what is taken back is to be gone.
  await recordChange(tx, {
    ...{ ownerId, actorId, subject: "worksheet", subjectId: worksheetId, action: "viewed-rows" },
    ...{ after: { number, rows: changed }, at },
  });
  await addNotice(tx, {
    userId: ownerId,
    title: `${readerName} said how they see “${title}”`,
    body: viewsText(views),
    href: `/worksheets/${worksheetId}/${number}`,
    at,
  });
}
