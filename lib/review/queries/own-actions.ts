import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { actions } from "@/db/schema/action";
import { grants } from "@/db/schema/grant";
import type { RecordAccess } from "@/lib/record/access";
import { MOST_ACTIONS } from "../schema/action";

/** What the leader agreed on with everybody and is still open, also under grants that have ended, the earliest due first. */
export async function listOwnOpenActions({ ownerId }: RecordAccess) {
  return db
    .select({
      id: actions.id,
      grantId: actions.grantId,
      meetingId: actions.meetingId,
      checkInId: actions.checkInId,
      text: actions.text,
      doer: actions.doer,
      dueOn: actions.dueOn,
      doneAt: actions.doneAt,
      droppedAt: actions.droppedAt,
      dropReason: actions.dropReason,
      withName: grants.name,
    })
    .from(actions)
    .innerJoin(grants, and(eq(grants.ownerId, actions.ownerId), eq(grants.id, actions.grantId)))
    .where(and(eq(actions.ownerId, ownerId), isNull(actions.doneAt), isNull(actions.droppedAt)))
    .orderBy(asc(actions.dueOn), asc(actions.id))
    .limit(MOST_ACTIONS);
}
export type OwnAction = Awaited<ReturnType<typeof listOwnOpenActions>>[number];
