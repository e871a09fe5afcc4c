import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { db } from "@/db";
import { reminders } from "@/db/schema/reminder";
import { aways, roadmaps } from "@/db/schema/roadmap";
import type { Day } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";
import type { Away } from "../rules/ahead";
import { DUE } from "./due";
import type { Person } from "./person";

/** Far more subjects than anybody has; it only bounds what is read. */
const MOST = 500;

/** What waits for somebody, the earliest first. */
export const listWaiting = ({ ownerId }: RecordAccess) =>
  db
    .select(DUE)
    .from(reminders)
    .where(and(eq(reminders.userId, ownerId), isNull(reminders.handledAt)))
    .orderBy(asc(reminders.dueAt), asc(reminders.id))
    .limit(MOST);

/** The days from `today` on when nothing is said to somebody: what they are away for, and their own pause. */
export async function listAwaysAhead({ id, settings }: Person, today: Day): Promise<Away[]> {
  const rows = await db
    .select({ fromOn: aways.fromOn, toOn: aways.toOn })
    .from(aways)
    .innerJoin(
      roadmaps,
      and(eq(roadmaps.ownerId, aways.ownerId), eq(roadmaps.id, aways.roadmapId), isNull(roadmaps.endedAt)),
    )
    .where(and(eq(aways.ownerId, id), isNull(aways.endedAt), gte(aways.toOn, today)))
    .orderBy(asc(aways.fromOn))
    .limit(MOST);
  const { pausedUntil } = settings;
  return pausedUntil === null || pausedUntil < today ? rows : [{ fromOn: today, toOn: pausedUntil }, ...rows];
}
