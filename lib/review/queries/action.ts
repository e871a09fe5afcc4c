import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { actions } from "@/db/schema/action";
import type { Seat } from "../access";
import { byDue } from "../rules/action";
import { MOST_ACTIONS } from "../schema/action";

const COLUMNS = {
  id: actions.id,
  origin: actions.origin,
  checkInId: actions.checkInId,
  meetingId: actions.meetingId,
  text: actions.text,
  doer: actions.doer,
  dueOn: actions.dueOn,
  createdAt: actions.createdAt,
  doneAt: actions.doneAt,
  droppedAt: actions.droppedAt,
  dropReason: actions.dropReason,
  version: actions.version,
};

const ofGrant = ({ ownerId, grantId }: Seat) => and(eq(actions.ownerId, ownerId), eq(actions.grantId, grantId));

/** The open actions of a grant, wherever they were agreed, the earliest due first. */
export async function listOpenActions(seat: Seat) {
  return db
    .select(COLUMNS)
    .from(actions)
    .where(and(ofGrant(seat), isNull(actions.doneAt), isNull(actions.droppedAt)))
    .orderBy(asc(actions.dueOn), asc(actions.id))
    .limit(MOST_ACTIONS);
}
export type AgreedAction = Awaited<ReturnType<typeof listOpenActions>>[number];

/** Every action of one check-in or one meeting, open ones first. */
export async function listActions(seat: Seat, from: { checkInId: string } | { meetingId: string }) {
  const here = "checkInId" in from ? eq(actions.checkInId, from.checkInId) : eq(actions.meetingId, from.meetingId);
  const rows = await db
    .select(COLUMNS)
    .from(actions)
    .where(and(ofGrant(seat), here))
    .orderBy(asc(actions.id))
    .limit(MOST_ACTIONS);
  return rows.sort(byDue);
}
