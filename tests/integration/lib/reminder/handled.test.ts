import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transact } from "@/db";
import { reminders } from "@/db/schema/reminder";
import { addDays } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";
import { listHandled } from "@/lib/reminder/queries/handled";
import { AT, newLeader } from "../../../support/factories";

/** So many that were told, three at each instant, as one message tells them; and one that waits. */
async function tell({ ownerId }: RecordAccess, count: number) {
  const row = { userId: ownerId, rule: "milestone" as const, groupId: "roadmap", step: 0, plannedAt: AT };
  const told = Array.from({ length: count }, (_, n) => {
    const [dueOn, handledAt] = [addDays("2026-01-01", n), new Date(AT.getTime() + Math.floor(n / 3) * 60_000)];
    return { ...row, subjectId: randomUUID(), subjectOn: dueOn, dueOn, dueAt: AT, handledAt, outcome: "told" as const };
  });
  const waiting = { ...row, subjectId: randomUUID(), subjectOn: "2027-01-01", dueOn: "2027-01-01", dueAt: AT };
  await transact((tx) => tx.insert(reminders).values([...told, waiting]));
}

test("what was said is told newest first, 50 at a time, each once, and nobody else's", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  await tell(leader, 121);
  await tell(other, 2);
  const pages = [];
  for (let after: string | undefined, more = true; more; ) {
    const { items, next } = await listHandled(leader, { after });
    pages.push(items);
    [after, more] = [next, next !== undefined];
  }
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 21]);
  const all = pages.flat();
  expect(new Set(all.map(({ id }) => id)).size).toBe(121);
  expect(all.map(({ handledAt }) => handledAt.getTime())).toEqual(
    all.map(({ handledAt }) => handledAt.getTime()).toSorted((a, b) => b - a),
  );
  const [theirs] = (await listHandled(other)).items;
  expect((await listHandled(leader, { after: theirs?.id })).items.map(({ id }) => id)).toEqual(
    pages[0]?.map(({ id }) => id),
  );
});
