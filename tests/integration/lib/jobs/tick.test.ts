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
