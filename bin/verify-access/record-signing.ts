import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { grantWorksheets } from "@/db/schema/grant";
import { togetherReviews } from "@/db/schema/together";
import { worksheetAnswers, worksheetSignatures, worksheetVersions, worksheetViews } from "@/db/schema/worksheet";
import { pinOf } from "@/lib/framework/queries/pinned";
import { currentFramework } from "@/lib/framework/rules/library";
import type { Planting } from "./people";

/** The agreement that leader, coach and sponsor sign; and the map of which others judge rows. */
export const CONTRACT = "WS.N14";
export const MAP = "WS.P1.1";
const ROWS = "WS.P1.1.1";

type Read = { grantId: string; invitedId: string; roadmapId: string };

/**
 * An agreement that one has signed and the person and their coach have not, a map of which one row was judged, both with a
 * version that goes on; one boundary whose review waits for both sides, and one of which both sides are open.
 */
export async function plantSigning(
  { ownerId, at, word }: Planting,
  { grantId, invitedId, roadmapId }: Read,
): Promise<void> {
  const [contract, map] = [uuidv7(), uuidv7()];
  const { matrix } = currentFramework("em-to-vp");
  const levels = Object.fromEntries((matrix?.rows ?? []).map(({ id }) => [id, 2]));
  await transact(async (tx) => {
    const version = { ownerId, ...pinOf(currentFramework("em-to-vp")), number: 1, label: "", openedAt: at, keptAt: at };
    await tx
      .insert(worksheetVersions)
      .values([
        { ...version, id: contract, worksheetId: CONTRACT },
        { ...version, id: map, worksheetId: MAP },
        ...[CONTRACT, MAP].map((worksheetId) => ({ ...version, worksheetId, number: 2, keptAt: null })),
      ]);
    const answer = { ownerId, begunAt: at, savedAt: at };
    await tx.insert(worksheetAnswers).values([
      { ...answer, versionId: contract, promptId: "WS.N14.1", lineId: "", said: { "": { "": "To grow" } } },
      { ...answer, versionId: map, promptId: ROWS, lineId: "", said: { "0": { "1": "Moved two teams" } } },
    ]);
    await tx.insert(grantWorksheets).values([CONTRACT, MAP].map((worksheetId) => ({ ownerId, grantId, worksheetId })));
    await tx.insert(worksheetSignatures).values({
      ...{ ownerId, grantId: invitedId, versionId: contract, role: "sponsor", signedAt: at, hash: "0".repeat(64) },
      name: `Ada ${word("worksheet_signatures.name")}`,
    });
    await tx.insert(worksheetViews).values({
      ...{ ownerId, grantId, versionId: map, promptId: ROWS, rowId: "P1.1.1", view: "disputed", saidAt: at },
      words: `Seen ${word("worksheet_views.words")}`,
    });
    const together = { ownerId, grantId, roadmapId, invitedAt: at };
    const theirs = JSON.stringify({ levels, statement: `Ready ${word("together_reviews.their_said")}` });
    await tx.insert(togetherReviews).values([
      { ...together, phase: 1 },
      {
        ...{ ...together, phase: 2, ownSaid: JSON.stringify({ levels }), ownSentAt: at, ownVersion: 1 },
        ...{ theirSaid: theirs, theirSentAt: at, theirVersion: 1, revealedAt: at },
        reply: `Agreed ${word("together_reviews.reply")}`,
      },
    ]);
  });
}
