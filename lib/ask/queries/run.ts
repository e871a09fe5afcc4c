import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { asks } from "@/db/schema/ask";
import type { Reader } from "@/db/store";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { getKept, listNoted } from "@/lib/mechanism/queries";
import type { RecordAccess } from "@/lib/record/access";
import { type AskAccess, askIsOver } from "../access";
import { courseBy, isOpen } from "../rules/state";
import { OF_ASK } from "./asks";
import { getFrame, rowOf } from "./question";

/**
 * An ask to note runs, with the mechanism and the day that it is for its leader. Throws CLOSED for one about anything
 * else, NOT_FOUND when it is gone.
 */
export async function runAskOf(access: AskAccess, { at }: { at: Date }, from: Reader = db) {
  const { kind, mechanismId, ...ask } = await rowOf(access, from);
  if (kind !== "run" || mechanismId === null) throw askIsOver();
  const kept = await getKept(access, mechanismId, from);
  const [leader] = await from
    .select({ name: users.name, zone: users.zone })
    .from(users)
    .where(eq(users.id, access.ownerId));
  if (!leader) throw notFound();
  const isOver = kept.stopped || !isOpen({ ...ask, given: [] }, at);
  return { ...ask, mechanismId, mechanism: kept, leader: leader.name, today: dayOf(at, leader.zone), isOver };
}

/** What the page of such an ask shows; `mechanism` is null once nothing can be noted any more. */
export async function getRunQuestion(access: AskAccess, { at }: { at: Date }) {
  const [frame, noted, { mechanism, isOver, today }] = await Promise.all([
    getFrame(access),
    listNoted(access),
    runAskOf(access, { at }),
  ]);
  const { name, cadence } = mechanism;
  return { ...frame, noted, today, mechanism: isOver ? null : { name, cadence } };
}
export type RunQuestion = Awaited<ReturnType<typeof getRunQuestion>>;

/** Who was asked to note the runs of a mechanism, newest first, and how far each ask has come at `at`. */
export async function asksOfMechanism(
  { ownerId }: RecordAccess,
  { mechanismId, at }: { mechanismId: string; at: Date },
  from: Reader = db,
) {
  const all = await from
    .select(OF_ASK)
    .from(asks)
    .where(and(eq(asks.ownerId, ownerId), eq(asks.kind, "run"), eq(asks.mechanismId, mechanismId)))
    .orderBy(desc(asks.id));
  return all.map((ask) => ({ ...ask, course: courseBy({ ...ask, given: [] }, { at, isCurrent: () => true }) }));
}
export type OwnerAsk = Awaited<ReturnType<typeof asksOfMechanism>>[number];
