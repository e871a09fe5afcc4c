import { and, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { checkIns } from "@/db/schema/check-in";
import type { Seat } from "../access";
import { LINES } from "../content/check-in";
import { Result } from "../schema/check-in";

/** The leader's three lines in the last check-in of the grant that both have sent, by what each is for; null before there is one. */
export async function findLastLines({ ownerId, grantId }: Seat) {
  const [row] = await db
    .select({ id: checkIns.id, month: checkIns.month, result: checkIns.result })
    .from(checkIns)
    .where(and(eq(checkIns.ownerId, ownerId), eq(checkIns.grantId, grantId), isNotNull(checkIns.revealedAt)))
    .orderBy(desc(checkIns.month))
    .limit(1);
  if (!row?.result) return null;
  const said = Result.parse(JSON.parse(row.result));
  return { id: row.id, month: row.month, lines: LINES.map(({ name, label }) => ({ label, text: said[name] })) };
}
