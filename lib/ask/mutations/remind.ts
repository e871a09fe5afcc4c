import { eq } from "drizzle-orm";
import { users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { planReminders } from "@/lib/reminder/mutations/plan";

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
