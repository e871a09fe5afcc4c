import { and, desc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { mentions } from "@/db/sql";
import type { Day } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";
import { searchWords } from "../rules/placing";

/** An item as it reads now, wherever it is cited. `wording` counts up each time its sentence is put anew. */
export type CitedItem = {
  id: string;
  sentence: string;
  happenedOn: Day;
  withdrawn: boolean;
  wording: number;
  rescueCause: string;
};

const f = evidenceFacts;
const ITEM = {
  id: evidence.id,
  sentence: evidence.sentence,
  happenedOn: f.happenedOn,
  withdrawn: f.withdrawn,
  wording: f.wording,
  rescueCause: f.rescueCause,
};
const present = and(eq(f.ownerId, evidence.ownerId), eq(f.evidenceId, evidence.id), isNull(f.endedAt));

/** These items of the owner as they are now, withdrawn ones too, by id; those of others and unknown ones are not in it. */
export async function citedItems({ ownerId }: RecordAccess, ids: readonly string[]) {
  if (!ids.length) return new Map<string, CitedItem>();
  const rows: CitedItem[] = await db
    .select(ITEM)
    .from(evidence)
    .innerJoin(evidenceFacts, present)
    .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.id, [...new Set(ids)])));
  return new Map(rows.map((row) => [row.id, row]));
}

type Asked = { search?: string; without?: readonly string[]; limit?: number };

/** The owner's newest evidence that can be cited beside `without`; `search` keeps items with all its words. */
export async function listCitable(
  { ownerId }: RecordAccess,
  { search = "", without = [], limit = 12 }: Asked = {},
): Promise<CitedItem[]> {
  return db
    .select(ITEM)
    .from(evidence)
    .innerJoin(evidenceFacts, present)
    .where(
      and(
        eq(evidence.ownerId, ownerId),
        eq(f.withdrawn, false),
        without.length ? notInArray(evidence.id, [...without]) : undefined,
        search.trim() ? mentions(evidence.search, searchWords(search)) : undefined,
      ),
    )
    .orderBy(desc(f.happenedOn), desc(evidence.id))
    .limit(limit);
}

/** The sentences of these items of the owner, by id. */
export async function sentencesOf({ ownerId }: RecordAccess, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: evidence.id, sentence: evidence.sentence })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), inArray(evidence.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, sentence }) => [id, sentence]));
}
