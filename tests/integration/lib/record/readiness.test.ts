import { beforeEach, expect, test } from "vitest";
import { transact } from "@/db";
import { reminders } from "@/db/schema/reminder";
import { remind } from "@/lib/jobs/remind";
import { findReadiness } from "@/lib/record/queries";
import { emptyOutbox, minute, person, postOffice, queue } from "../../../support/post-office";
import { countQueries } from "../../../support/statements";

beforeEach(emptyOutbox);

const ready = (minutes: number) => findReadiness({ at: minute(minutes) });
const { drain } = postOffice();
const IDLE = { migrated: true, oldestMailSeconds: null, oldestReminderSeconds: null };

test("nothing has been scanned before a job ran", async () => {
  expect(await ready(0)).toEqual({ ...IDLE, lastScanSeconds: { reminders: null, mail: null } });
});

test("a scan shows whether it sent something or found nothing to do", async () => {
  await drain(minute(1000));
  expect(await ready(1000.5)).toMatchObject({ lastScanSeconds: { mail: 30 } });
  const user = await person();
  await queue({ userId: user.id, to: user.email, at: minute(1000) });
  expect(await ready(1000.25)).toMatchObject({ oldestMailSeconds: 15 });
  await drain(minute(1000.5));
  expect(await ready(1001)).toEqual({ ...IDLE, lastScanSeconds: { reminders: null, mail: 30 } });
});

test("idle scans are noted once a minute and cost one read else", async () => {
  await drain(minute(2000));
  for (let second = 10; second < 60; second += 10)
    expect(await countQueries(() => drain(minute(2000 + second / 60)))).toBe(1);
  expect(await ready(2001)).toMatchObject({ lastScanSeconds: { mail: 60 } });
  await drain(minute(2001));
  expect(await ready(2001)).toMatchObject({ lastScanSeconds: { mail: 0 } });
});

test("a clock that went back does not hide that nobody scans", async () => {
  await drain(minute(5000));
  await drain(minute(3000));
  expect(await ready(3001)).toMatchObject({ lastScanSeconds: { mail: 60 } });
});

test("a reminder that nobody has handled shows how long it has been due", async () => {
  const { id } = await person();
  const row = { userId: id, rule: "evidence" as const, subjectId: id, groupId: id, step: 0 };
  const due = { subjectOn: "2026-11-20", dueOn: "2026-11-20", dueAt: minute(6000), plannedAt: minute(0) };
  await transact((tx) => tx.insert(reminders).values({ ...row, ...due }));
  expect(await ready(5999)).toMatchObject({ oldestReminderSeconds: null });
  expect(await ready(6001)).toMatchObject({ oldestReminderSeconds: 60 });
  await remind({ now: () => minute(6001) });
  expect(await ready(6001)).toMatchObject({ oldestReminderSeconds: null, lastScanSeconds: { reminders: 0 } });
});
