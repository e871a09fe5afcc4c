import { and, eq, gt, isNull } from "drizzle-orm";
import { users } from "@/db/schema/account";
import { actions } from "@/db/schema/action";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { grants } from "@/db/schema/grant";
import { meetings } from "@/db/schema/meeting";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { planReminders, type Subject } from "@/lib/reminder/mutations/plan";
import type { Seat } from "../access";
import { otherSide, type Side } from "../schema/seat";

const RULES = ["meeting", "action", "check-in"] as const;

/**
 * Plans the reminders of both who share a grant as it now stands, in the transaction that changed it: the next meetings,
 * the open actions of each, and check-ins for which one side waits for the other.
 */
export async function remindOfSeat(tx: Writer, { ownerId, grantId }: Seat, at: Date): Promise<void> {
  const [grant] = await tx
    .select({ readerId: grants.readerId, endedAt: grants.endedAt })
    .from(grants)
    .where(and(eq(grants.ownerId, ownerId), eq(grants.id, grantId)));
  if (!grant || grant.endedAt) return;
  const rows = await rowsOf(tx, { ownerId, grantId, at });
  const both: [Side, string | null][] = [
    ["leader", ownerId],
    ["reviewer", grant.readerId],
  ];
  for (const [side, userId] of both) {
    if (!userId) continue;
    const [user] = await tx.select({ zone: users.zone }).from(users).where(eq(users.id, userId));
    const aboutId = side === "reviewer" ? ownerId : undefined;
    const subjects = subjectsOf(rows, { side, zone: user?.zone ?? "UTC" }).map((one) => ({ ...one, aboutId }));
    await planReminders(tx, { userId, groupId: grantId, rules: RULES, at }, subjects);
  }
}

type Of = { ownerId: string; grantId: string; at: Date };

async function rowsOf(tx: Writer, { ownerId, grantId, at }: Of) {
  const planned = await tx
    .select({ id: meetings.id, startsAt: meetings.startsAt })
    .from(meetings)
    .where(
      and(
        ...[eq(meetings.ownerId, ownerId), eq(meetings.grantId, grantId)],
        ...[eq(meetings.status, "planned"), gt(meetings.startsAt, at)],
      ),
    );
  const open = await tx
    .select({ id: actions.id, doer: actions.doer, dueOn: actions.dueOn })
    .from(actions)
    .where(
      and(
        ...[eq(actions.ownerId, ownerId), eq(actions.grantId, grantId)],
        ...[isNull(actions.doneAt), isNull(actions.droppedAt)],
      ),
    );
  const sent = await tx
    .select({ id: checkIns.id, side: checkInSides.side, sentAt: checkInSides.sentAt })
    .from(checkIns)
    .innerJoin(checkInSides, and(eq(checkInSides.ownerId, checkIns.ownerId), eq(checkInSides.checkInId, checkIns.id)))
    .where(
      and(
        ...[eq(checkIns.ownerId, ownerId), eq(checkIns.grantId, grantId)],
        ...[isNull(checkIns.revealedAt), isNull(checkIns.skippedAt)],
      ),
    );
  return { planned, open, sent };
}

/** What one side is reminded of; days are days of their zone. */
function subjectsOf(
  { planned, open, sent }: Awaited<ReturnType<typeof rowsOf>>,
  { side, zone }: { side: Side; zone: string },
): Subject[] {
  return [
    ...planned.map(({ id, startsAt }) => ({ rule: "meeting" as const, subjectId: id, on: dayOf(startsAt, zone) })),
    ...open
      .filter(({ doer }) => doer === side)
      .map(({ id, dueOn }) => ({ rule: "action" as const, subjectId: id, on: dueOn })),
    ...sent
      .filter((one) => one.side === otherSide(side))
      .map(({ id, sentAt }) => ({ rule: "check-in" as const, subjectId: id, on: dayOf(sentAt, zone) })),
  ];
}
