import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { actions } from "@/db/schema/action";
import { grants } from "@/db/schema/grant";
import { invalid, notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { addMadeOf } from "@/lib/roadmap/mutations/milestone";
import type { Seat } from "../access";
import { isOpenAction } from "../rules/action";
import type { AgreeInMeeting } from "../schema/meeting";
import { writeActionIn } from "./action";
import { meetingAt } from "./meeting";

type At = { at: Date };

/**
 * Writes down in a meeting what one of the two will do; a form sent twice writes once. NOT_FOUND for a meeting of another
 * grant, INVALID at `dueOn` for a day that is past, at `form` for a cancelled meeting.
 */
export async function agreeInMeeting(seat: Seat, { meetingId, at, ...said }: Omit<AgreeInMeeting, "grantId"> & At) {
  return transact(async (tx) => {
    const { status } = await meetingAt(tx, seat, meetingId);
    if (status === "cancelled") throw invalid("form", "This meeting was cancelled. Plan another one to agree in.");
    return writeActionIn(tx, seat, { ...said, origin: "meeting", meetingId, at });
  });
}

/**
 * Makes an open action of the leader's a milestone of the roadmap that runs; pressed twice it is one, and the action stays
 * open beside it. NOT_FOUND for somebody else's, INVALID at `form` for what the other does or what has ended, CONFLICT when
 * no roadmap runs.
 */
export async function makeActionMilestone(access: RecordAccess<"edit">, { id, at }: { id: string } & At) {
  const { ownerId } = access;
  return transact(async (tx) => {
    const [row] = await tx
      .select({
        text: actions.text,
        doer: actions.doer,
        dueOn: actions.dueOn,
        doneAt: actions.doneAt,
        droppedAt: actions.droppedAt,
        agreedWith: grants.name,
      })
      .from(actions)
      .innerJoin(grants, and(eq(grants.ownerId, actions.ownerId), eq(grants.id, actions.grantId)))
      .where(and(eq(actions.ownerId, ownerId), eq(actions.id, id)));
    if (!row) throw notFound();
    if (row.doer !== "leader") throw invalid("form", "Only what you do yourself can become a milestone of yours.");
    if (!isOpenAction(row)) throw invalid("form", "This action has ended, so there is nothing left to plan.");
    const { text: title, dueOn, agreedWith } = row;
    return addMadeOf(tx, access, { title, dueOn, note: `Agreed with ${agreedWith}`, madeOf: { actionId: id }, at });
  });
}
