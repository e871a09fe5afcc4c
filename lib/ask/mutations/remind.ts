import { eq } from "drizzle-orm";
import { users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { addDays, dayOf } from "@/lib/date";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { planReminders } from "@/lib/reminder/mutations/plan";
import type { AskAccess } from "../access";

type Of = { ownerId: string; at: Date };

/** The day that `at` is for the leader. */
async function dayFor(tx: Writer, { ownerId, at }: Of) {
  const [user] = await tx.select({ zone: users.zone }).from(users).where(eq(users.id, ownerId));
  return dayOf(at, user?.zone ?? "UTC");
}

/** Plans to ask whoever was asked by mail once more, at most twice, while they have not answered. */
export async function remindOfAsk(tx: Writer, { ownerId, id, at }: Of & { id: string }): Promise<void> {
  const group = { userId: ownerId, groupId: id, rules: ["ask"] as const, at };
  await planReminders(tx, group, [{ rule: "ask", subjectId: id, on: await dayFor(tx, { ownerId, at }) }]);
}

/** Plans to tell the leader when somebody else can be asked whether an item still holds, which was seen at `at`. */
export async function remindOfLaterAsk(
  tx: Writer,
  { ownerId }: AskAccess,
  { evidenceId, at }: { evidenceId: string; at: Date },
): Promise<void> {
  const { thresholds } = await pinnedFramework({ ownerId }, tx);
  if (!thresholds) return;
  const on = addDays(await dayFor(tx, { ownerId, at }), thresholds.independentFromDays);
  const group = { userId: ownerId, groupId: evidenceId, rules: ["still-holds"] as const, at };
  await planReminders(tx, group, [{ rule: "still-holds", subjectId: evidenceId, on }]);
}
