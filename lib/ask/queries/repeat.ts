import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { asks, unwanted } from "@/db/schema/ask";
import type { Reader } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";
import { addressHash } from "@/lib/token";
import { isAnswered } from "../mutations/ask";

/** A mailed ask that nobody has answered, to be asked once more; null when it is answered, over, taken back or unwanted. */
export async function findUnanswered(
  { ownerId }: RecordAccess,
  { id, at }: { id: string; at: Date },
  from: Reader = db,
) {
  const [ask] = await from
    .select({
      kind: asks.kind,
      witness: asks.witness,
      address: asks.address,
      expiresAt: asks.expiresAt,
      evidenceId: asks.evidenceId,
      mechanismId: asks.mechanismId,
      name: users.name,
    })
    .from(asks)
    .innerJoin(users, eq(users.id, asks.ownerId))
    .where(and(eq(asks.ownerId, ownerId), eq(asks.id, id), isNull(asks.revokedAt), isNull(users.disabledAt)));
  if (!ask?.address || ask.expiresAt <= at) return null;
  if (await isAnswered(from, { ownerId, id })) return null;
  if (await from.$count(unwanted, eq(unwanted.addressHash, addressHash(ask.address)))) return null;
  const { address, kind, witness, name, evidenceId, mechanismId } = ask;
  const item = evidenceId ? `/evidence/${evidenceId}` : "/inbox";
  return { address, kind, witness, name, href: mechanismId ? `/mechanisms/${mechanismId}` : item };
}
