import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { actions } from "@/db/schema/action";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { placements } from "@/db/schema/review";
import { currentFramework } from "@/lib/framework/rules/library";
import { resultOf } from "@/lib/review/rules/check-in";
import type { Planting } from "./people";

/** A check-in that both have sent, one of which the person's own side is there, one left out; and an action of the first. */
export async function plantCheckIns(
  { ownerId, at, word }: Planting,
  { grantId, roadmapId }: { grantId: string; roadmapId: string },
): Promise<void> {
  const { matrix, version } = currentFramework("em-to-vp");
  if (!matrix) throw new Error("em-to-vp has no matrix");
  const levels = Object.fromEntries(matrix.rows.map(({ id }) => [id, 2 as const]));
  const lines = (column: string) => ({
    moved: `Moved ${word(column)}`,
    stuck: "Hiring",
    wanted: "Time",
    escalations: 4,
  });
  const result = resultOf({
    framework: { matrix, version },
    leader: { levels, ...lines("check_ins.result") },
    reviewer: { levels: { ...levels, M1: 1 }, note: `Seen ${word("check_ins.result")}` },
  });
  const month = (n: number, more: Partial<typeof checkIns.$inferInsert>) => ({
    ...{ id: uuidv7(), ownerId, grantId, roadmapId, month: `2025-0${n}`, openedBy: "leader" as const, openedAt: at },
    ...more,
  });
  const revealed = month(3, { revealedAt: at, result: JSON.stringify(result) });
  const open = month(5, {});
  const skipped = month(1, {
    skippedAt: at,
    skippedBy: "reviewer",
    skipReason: `Away ${word("check_ins.skip_reason")}`,
  });
  await transact(async (tx) => {
    for (const row of [revealed, open, skipped]) await tx.insert(checkIns).values(row);
    const side = { ownerId, checkInId: open.id, side: "leader" as const, authorId: ownerId, sentAt: at };
    await tx
      .insert(checkInSides)
      .values({ ...side, said: JSON.stringify({ levels, ...lines("check_in_sides.said") }) });
    await tx.insert(placements).values({ ownerId, checkInId: revealed.id, rowId: "M1", level: 1, revealedAt: at });
    const action = { ownerId, grantId, origin: "check-in" as const, checkInId: revealed.id, createdAt: at };
    await tx.insert(actions).values([
      {
        ...{ ...action, text: `Introduce ${word("actions.text")}`, doer: "reviewer", dueOn: "2099-01-01" },
        sendKey: word("actions.send_key"),
      },
      { ...action, text: "Write it down", doer: "leader", dueOn: "2099-01-01", sendKey: uuidv7() },
      {
        ...{ ...action, text: "Hand it over", doer: "leader", dueOn: "2099-01-01", sendKey: uuidv7(), droppedAt: at },
        dropReason: `Not now, ${word("actions.drop_reason")}`,
      },
    ]);
  });
}
