import { and, eq, inArray } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Writer } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import { recordChange, recordChanges } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { type LinkAccess, linkIsUsed } from "@/lib/reminder/access";
import { takeLink } from "@/lib/reminder/mutations/act";
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
    const [only] = keyed;
    if (only && keyed.length === 1) return [await keepOne(tx, access, { ...capture, ...only })];
    const ids: string[] = [];
    for (let first = 0; first < keyed.length; first += AT_ONCE)
      ids.push(...(await keep(tx, access, { ...capture, items: keyed.slice(first, first + AT_ONCE) })));
    return ids;
  });
}

type ByLink = { item: Capture["items"][number]; at: Date };

/** Keeps the one item that a link in a message takes. CLOSED when it has taken one already. */
export async function captureByLink(access: Edit, link: LinkAccess<"log">, { item, at }: ByLink): Promise<void> {
  checkHappened(item.happenedOn, dayOf(at, access.zone));
  await transact(async (tx) => {
    if (link.userId !== access.ownerId || !(await takeLink(tx, link, at))) throw linkIsUsed();
    await keepOne(tx, access, { ...item, id: uuidv7(), origin: "typed", captureKey: `link ${link.linkId}`, at });
  });
}

const itemInsertion = preparedOnce((tx: Writer) =>
  tx
    .insert(evidence)
    .values(placeholders("id", "ownerId", "sentence", "search", "origin", "captureKey", "loggedAt"))
    .onConflictDoNothing({ target: [evidence.ownerId, evidence.captureKey] })
    .returning({ id: evidence.id })
    .prepare("capture_item"),
);
const factsInsertion = preparedOnce((tx: Writer) =>
  tx
    .insert(evidenceFacts)
    .values(placeholders("id", "ownerId", "evidenceId", "happenedOn", "rescue", "recordedAt"))
    .prepare("capture_facts"),
);

type Item = Omit<Capture, "items"> & Capture["items"][number] & { id: string };

/** The everyday case, in three statements that are prepared once. */
async function keepOne(tx: Writer, access: Edit, { id, sentence, happenedOn, rescue, origin, captureKey, at }: Item) {
  const { ownerId, actorId } = access;
  const row = { id, ownerId, sentence, search: searchTextOf({ sentence }), origin, captureKey, loggedAt: at };
  const [kept] = await itemInsertion(tx).execute(row);
  if (!kept) return (await earlierIds(tx, access, [captureKey]))[0] ?? id;
  await factsInsertion(tx).execute({ id: uuidv7(), ownerId, evidenceId: id, happenedOn, rescue, recordedAt: at });
  const after = { sentence, happenedOn, rescue, origin };
  await recordChange(tx, { ownerId, actorId, subject: "evidence", subjectId: id, action: "captured", after, at });
  return id;
}

type Keyed = Omit<Capture, "items"> & { items: (Capture["items"][number] & { id: string; captureKey: string })[] };

async function keep(tx: Writer, access: Edit, { items, origin, at }: Keyed): Promise<string[]> {
  const { ownerId, actorId } = access;
  const kept = await tx
    .insert(evidence)
    .values(
      items.map(({ id, sentence, captureKey }) => {
        return { id, ownerId, sentence, search: searchTextOf({ sentence }), origin, captureKey, loggedAt: at };
      }),
    )
    .onConflictDoNothing({ target: [evidence.ownerId, evidence.captureKey] })
    .returning({ id: evidence.id });
  const fresh = new Set(kept.map(({ id }) => id));
  const written = items.filter(({ id }) => fresh.has(id));
  if (written.length) {
    await tx
      .insert(evidenceFacts)
      .values(
        written.map(({ id, happenedOn, rescue }) => ({ ownerId, evidenceId: id, happenedOn, rescue, recordedAt: at })),
      );
    await recordChanges(
      tx,
      written.map(({ id, sentence, happenedOn, rescue }) => {
        const after = { sentence, happenedOn, rescue, origin };
        return { ownerId, actorId, subject: "evidence", subjectId: id, action: "captured", after, at };
      }),
    );
  }
  return written.length === items.length ? items.map(({ id }) => id) : earlierIds(tx, access, keysOf(items));
}

const keysOf = (items: Keyed["items"]) => items.map(({ captureKey }) => captureKey);

/** The ids that these keys were kept under, those of an earlier sending among them. */
async function earlierIds(tx: Writer, { ownerId }: Edit, keys: string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: evidence.id, captureKey: evidence.captureKey })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.captureKey, keys)));
  const ids = new Map(rows.map(({ id, captureKey }) => [captureKey, id]));
  return keys.flatMap((key) => ids.get(key) ?? []);
}
