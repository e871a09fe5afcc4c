import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { db, transact } from "@/db";
import { outbox } from "@/db/schema/mail";
import { startJobs, stopJobs } from "@/lib/jobs/tick";
import { log } from "@/lib/log";
import { queueMail } from "@/lib/mail/outbox";
import { newLeader } from "../../../support/factories";

afterAll(stopJobs);

test("a job that fails holds up no other and runs again at its next turn", async () => {
  const complaint = vi.spyOn(log, "error").mockImplementation(() => {});
  const runs = { broken: 0, whole: 0 };
  startJobs([
    {
      name: "broken",
      pattern: "* * * * * *",
      run: async () => {
        runs.broken += 1;
        throw new Error("broken");
      },
    },
    {
      name: "whole",
      pattern: "* * * * * *",
      run: async () => {
        runs.whole += 1;
      },
    },
  ]);
  while (runs.broken < 2 || runs.whole < 2) await sleep(50);
  await stopJobs();
  expect(complaint.mock.calls.map(([what]) => (what as { job?: string }).job)).toContain("broken");
  expect(complaint.mock.calls.map(([what]) => (what as { job?: string }).job)).not.toContain("whole");
  complaint.mockRestore();
});

test("stopping waits for what is under way and begins nothing more", async () => {
  const done: string[] = [];
  let begun = 0;
  startJobs([
    {
      name: "slow",
      pattern: "* * * * * *",
      run: async (signal) => {
        begun += 1;
        while (!signal.aborted) await sleep(10);
        await sleep(50);
        done.push("whole");
      },
    },
  ]);
  while (begun === 0) await sleep(20);
  await stopJobs();
  expect(done).toEqual(["whole"]);
  await sleep(1100);
  expect(begun).toBe(1);
});

test("a job begun from inside a transaction does not take that transaction for its own", async () => {
  const complaint = vi.spyOn(log, "error");
  const { ownerId } = await newLeader();
  startJobs();
  const at = new Date();
  const mail = { userId: ownerId, to: `${ownerId}@example.com`, template: "password-changed", props: {} } as const;
  await transact((tx) => queueMail(tx, { ...mail, key: ownerId, at }));
  const sent = async () =>
    (await db.select({ sentAt: outbox.sentAt }).from(outbox).where(eq(outbox.userId, ownerId)))[0]?.sentAt;
  while (!(await sent())) await sleep(100);
  expect(complaint).not.toHaveBeenCalled();
});
