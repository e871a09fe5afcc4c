import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { mayOpen, type Right } from "./rules";

declare const proof: unique symbol;

/** Who acts. Made only from a session row that was read in this request, or by an operator's command. */
export type Actor = { id: string };

/** Proof that `actorId` may use the record of `ownerId`; only `openRecord` makes one. */
export type RecordAccess<R extends Right = Right> = {
  readonly ownerId: string;
  readonly actorId: string;
  /** The owner's IANA zone: the one in which their days begin. */
  readonly zone: string;
  readonly [proof]: R;
};

const statements = preparedOnce((from: Reader) =>
  from
    .select({ id: users.id, zone: users.zone })
    .from(users)
    .where(and(eq(users.id, placeholders("ownerId").ownerId), isNull(users.disabledAt)))
    .prepare("find_owner"),
);

/** Proves that `actor` may use the record of `ownerId`. Throws NOT_FOUND otherwise, which is also the answer for a record that does not exist. */
export async function openRecord<R extends Right>(actor: Actor, ownerId: string, right: R): Promise<RecordAccess<R>> {
  const [owner] = await statements(db).execute({ ownerId });
  if (!owner || !mayOpen({ actorId: actor.id, ownerId, right })) throw notFound();
  return { ownerId, actorId: actor.id, zone: owner.zone } as RecordAccess<R>;
}
