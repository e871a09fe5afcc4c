import { and, eq, inArray } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import type { Writer } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import { recordChanges } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { searchTextOf } from "../rules/placing";
import { checkHappened } from "../rules/wording";
import type { Origin } from "../schema";

type Edit = RecordAccess<"edit">;
export type Capture = {
  items: { sentence: string; happenedOn: Day; rescue: boolean }[];
  origin: Origin;
  /** One per form: sent again, it answers the same ids and writes nothing. */
  captureKey: string;
  at: Date;
};

/** Rows of one insert: the widest table has 15 columns, and the driver takes 32,766 values. */
const AT_ONCE = 200;

/** Keeps what was typed, one item per sentence, and answers their ids in the same order. */
export async function captureEvidence(access: Edit, capture: Capture): Promise<string[]> {
  const { items, captureKey, at } = capture;
  const today = dayOf(at, access.zone);
  for (const { happenedOn } of items) checkHappened(happenedOn, today);
  const keyed = items.map((item, index) => ({
    ...item,
    id: uuidv7(),
    captureKey: items.length === 1 ? captureKey : `${captureKey}:${index}`,
  }));
  return transact(async (tx) => {
    const ids: string[] = [];
    for (let first = 0; first < keyed.length; first += AT_ONCE)
      ids.push(...(await keep(tx, access, { ...capture, items: keyed.slice(first, first + AT_ONCE) })));
    return ids;
  });
}

type Keyed = Omit<Capture, "items"> & { items: (Capture["items"][number] & { id: string; captureKey: string })[] };

async function keep(tx: Writer, access: Edit, { items, origin, at }: Keyed): Promise<string[]> {
  const { ownerId, actorId } = access;
  const kept = await tx
    .insert(evidence)
    .values(
      items.map(({ id, sentence, rescue, captureKey }) => {
        return { id, ownerId, sentence, search: searchTextOf({ sentence }), origin, rescue, captureKey, loggedAt: at };
      }),
    )
    .onConflictDoNothing({ target: [evidence.ownerId, evidence.captureKey] })
    .returning({ id: evidence.id });
  const fresh = new Set(kept.map(({ id }) => id));
  const written = items.filter(({ id }) => fresh.has(id));
  if (written.length) {
    await tx
      .insert(evidenceFacts)
      .values(written.map(({ id, happenedOn }) => ({ ownerId, evidenceId: id, happenedOn, recordedAt: at })));
    await recordChanges(
      tx,
      written.map(({ id, sentence, happenedOn, rescue }) => {
        const after = { sentence, happenedOn, rescue, origin };
        return { ownerId, actorId, subject: "evidence", subjectId: id, action: "captured", after, at };
      }),
    );
  }
  return written.length === items.length ? items.map(({ id }) => id) : earlierIds(tx, access, items);
}

/** The ids that these keys were kept under, those of an earlier sending among them. */
async function earlierIds(tx: Writer, { ownerId }: Edit, items: Keyed["items"]): Promise<string[]> {
  const keys = items.map(({ captureKey }) => captureKey);
  const rows = await tx
    .select({ id: evidence.id, captureKey: evidence.captureKey })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.captureKey, keys)));
  const ids = new Map(rows.map(({ id, captureKey }) => [captureKey, id]));
  return keys.flatMap((key) => ids.get(key) ?? []);
}
