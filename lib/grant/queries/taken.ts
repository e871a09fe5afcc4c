import { and, desc, eq, isNull, or } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";
import { courseOf, isLive } from "../rules/state";
import { DATED, daysAnywhere, guidedNow } from "./reached";

/** More than the eighty clients of a coach. */
const MOST = 200;

export type Taken = Awaited<ReturnType<typeof listTaken>>[number];

/** Whose records the owner of `access` reads, will read or waits to be let into at `at`, by the leader's name. */
export async function listTaken({ ownerId: readerId }: RecordAccess, { at }: { at: Date }) {
  const rows = await db
    .select({
      ...{ ...DATED, id: grants.id, role: grants.role, purpose: grants.purpose, invitedAt: grants.invitedAt },
      ...{ leader: users.name, zone: users.zone },
    })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.ownerId))
    .where(
      and(
        or(eq(grants.readerId, readerId), eq(grants.claimantId, readerId)),
        isNull(grants.endedAt),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(desc(grants.id))
    .limit(MOST);
  return rows
    .map((row) => ({ ...row, course: courseOf(row, { at, zone: row.zone }) }))
    .filter(({ course }) => isLive(course))
    .toSorted((a, b) => a.leader.localeCompare(b.leader, "en") || (a.id < b.id ? -1 : 1));
}

/** Whether the owner of `access` has somebody else's record to read, or waits to be let into one, at `at`. */
export async function readsOthers(access: RecordAccess, { at }: { at: Date }): Promise<boolean> {
  return (await listTaken(access, { at })).length > 0;
}

const reading = preparedOnce((from: Reader) =>
  from.select({ id: grants.id }).from(grants).where(guidedNow).limit(1).prepare("reads_as_guide"),
);

/** Whether the owner of `access` reads somebody's record as coach or manager on a day that it is anywhere on earth at `at`. */
export async function readsAsGuide({ ownerId }: RecordAccess, { at }: { at: Date }): Promise<boolean> {
  return (await reading(db).execute({ me: ownerId, ...daysAnywhere(at) })).length > 0;
}
