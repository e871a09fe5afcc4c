import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import { expect } from "vitest";
import { db, transact } from "@/db";
import { jobs, outbox } from "@/db/schema/mail";
import { drainOutbox, type Surroundings } from "@/lib/jobs/drain-outbox";
import { type Mail, queueMail } from "@/lib/mail/outbox";
import type { Verdict } from "@/lib/mail/rules";
import { type Message, Undelivered } from "@/lib/mail/transport";
import { newLeader } from "./factories";

export const START = new Date("2026-11-20T09:00:00Z");
const MINUTE = 60_000;
export const minute = (minutes: number) => new Date(START.getTime() + minutes * MINUTE);

/** A person of their own for each test, whose id tells their rows from others'. */
export async function person() {
  const { ownerId } = await newLeader();
  return { id: ownerId, email: `${ownerId}@example.com` };
}

/** Queues a message at START unless told otherwise. */
export async function queue(mail: Partial<Mail> & { userId: string | null; to: string }) {
  const whole = { template: "password-changed", props: { name: "Robin Vale" }, key: randomUUID(), at: START } as const;
  await transact((tx) => queueMail(tx, { ...whole, ...mail }));
}

/** Every message, as it stands in the outbox. */
export const rows = () => db.select().from(outbox).orderBy(asc(outbox.id));
export const onlyRow = async () => {
  const all = await rows();
  expect(all).toHaveLength(1);
  return all[0]!;
};

/** A post office that notes what it is handed; `answer` may throw. */
export function postOffice(answer: (message: Message) => unknown = () => {}) {
  const delivered: Message[] = [];
  const around = (at: Date): Partial<Surroundings> => ({
    now: () => at,
    chance: () => 0,
    deliver: async (message) => {
      await answer(message);
      delivered.push(message);
    },
  });
  return { delivered, drain: (at: Date) => drainOutbox(around(at)) };
}

export const fails = (verdict: Verdict, responseCode?: number) => () => {
  throw new Undelivered(Object.assign(new Error("robin@example.com said no"), { responseCode }), verdict);
};

export async function emptyOutbox() {
  await transact(async (tx) => {
    await tx.delete(outbox);
    await tx.delete(jobs);
  });
}
