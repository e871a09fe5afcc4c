import { and, desc, eq, gt, inArray, isNull, notExists } from "drizzle-orm";
import { db } from "@/db";
import { asks, clarifications } from "@/db/schema/ask";
import { mechanismFacts, mechanisms } from "@/db/schema/mechanism";
import type { RecordAccess } from "@/lib/record/access";
import { listFeedback } from "@/lib/worksheet/queries/feedback";
import { OF_ASK } from "./asks";

/** As many as anybody would look through; the newest. */
const MOST = 500;

/** The asks about feedback and mechanisms that can still be answered at `at`, newest first, and what each is about. */
export async function listOtherAsks(access: RecordAccess, { at }: { at: Date }) {
  const { ownerId } = access;
  const answered = db
    .select({ id: clarifications.id })
    .from(clarifications)
    .where(and(eq(clarifications.ownerId, asks.ownerId), eq(clarifications.askId, asks.id)));
  const [waiting, lines, running] = await Promise.all([
    db
      .select({ ...OF_ASK, lineId: asks.lineId, mechanismId: asks.mechanismId })
      .from(asks)
      .where(
        and(
          eq(asks.ownerId, ownerId),
          inArray(asks.kind, ["make-concrete", "run"]),
          isNull(asks.revokedAt),
          gt(asks.expiresAt, at),
          notExists(answered),
        ),
      )
      .orderBy(desc(asks.id))
      .limit(MOST),
    listFeedback(access),
    db
      .select({ id: mechanisms.id, name: mechanisms.name })
      .from(mechanisms)
      .innerJoin(
        mechanismFacts,
        and(eq(mechanismFacts.ownerId, mechanisms.ownerId), eq(mechanismFacts.mechanismId, mechanisms.id)),
      )
      .where(and(eq(mechanisms.ownerId, ownerId), isNull(mechanismFacts.endedAt), eq(mechanismFacts.stopped, false))),
  ]);
  const said = new Map(lines.map(({ feedback }) => [feedback.lineId, feedback.said]));
  const named = new Map(running.map(({ id, name }) => [id, name]));
  return waiting.flatMap(({ lineId, mechanismId, ...ask }) => {
    const about = lineId ? said.get(lineId) : named.get(mechanismId ?? "");
    return about ? [{ ...ask, about, lineId, mechanismId }] : [];
  });
}
export type OtherAsk = Awaited<ReturnType<typeof listOtherAsks>>[number];
