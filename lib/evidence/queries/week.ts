import { and, eq, gte, isNull } from "drizzle-orm";
import { db } from "@/db";
import { evidenceFacts } from "@/db/schema/evidence";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { Day } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";

const statements = preparedOnce((from: Reader) => {
  const { ownerId, since } = placeholders("ownerId", "since");
  return from
    .select({ id: evidenceFacts.id })
    .from(evidenceFacts)
    .where(and(eq(evidenceFacts.ownerId, ownerId), isNull(evidenceFacts.endedAt), gte(evidenceFacts.happenedOn, since)))
    .limit(1)
    .prepare("item_since");
});

/** Whether there is an item of something that happened on `since` or later. */
export async function hasItemSince({ ownerId }: RecordAccess, since: Day): Promise<boolean> {
  const rows = await statements(db).execute({ ownerId, since });
  return rows.length > 0;
}
