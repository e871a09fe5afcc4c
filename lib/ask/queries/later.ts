import { and, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { db } from "@/db";
import { asks, attestations } from "@/db/schema/ask";
import { addDays, type Day, dayOf, startOfDay } from "@/lib/date";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import type { RecordAccess } from "@/lib/record/access";
import { getWitnesses } from "./asks";

/** Items of one week that are looked at; ours, more than anybody asks about. */
const MOST = 20;

/**
 * What somebody confirmed so long ago that since less than a week before `at` somebody else can be asked whether it still
 * holds, and nobody has been yet: the items with their sentences, and until when.
 */
export async function listNewlyAskable(access: RecordAccess, { at }: { at: Date }) {
  const { ownerId, zone } = access;
  const { thresholds } = await pinnedFramework(access);
  if (!thresholds) return [];
  const confirmedOn = addDays(dayOf(at, zone), -thresholds.independentFromDays);
  const from = startOfDay(addDays(confirmedOn, -6), zone);
  const until = startOfDay(addDays(confirmedOn, 1), zone);
  const rows = await db
    .selectDistinct({ id: asks.evidenceId })
    .from(attestations)
    .innerJoin(asks, and(eq(asks.ownerId, attestations.ownerId), eq(asks.id, attestations.askId)))
    .where(
      and(
        ...[eq(attestations.ownerId, ownerId), eq(asks.kind, "attest"), isNull(attestations.withdrawnAt)],
        ...[inArray(attestations.answer, ["saw", "partly"])],
        ...[gte(attestations.answeredAt, from), lt(attestations.answeredAt, until)],
      ),
    )
    .orderBy(asks.evidenceId)
    .limit(MOST);
  const found: { id: string; sentence: string; until: Day }[] = [];
  for (const { id } of rows) {
    if (id === null) continue;
    const { later, obstacle, subject, asks: about } = await getWitnesses(access, { evidenceId: id, at });
    const isAsked = about.some(({ kind }) => kind === "still-holds");
    if (later?.isOpen && !obstacle && !isAsked) found.push({ id, sentence: subject.sentence, until: later.toOn });
  }
  return found;
}
