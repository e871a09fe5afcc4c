import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { transact } from "@/db";
import { jobs } from "@/db/schema/mail";
import { placeholders, preparedOnce, set } from "@/db/sql";
import type { Writer } from "@/db/store";

/** The right to run a job, until the lease runs out; whoever takes it next has a higher fence. */
export type Lease = { name: string; fence: number };

const statements = preparedOnce((tx: Writer) => {
  const { name, fence, at, wrong, until, finishedAt } = placeholders(
    ...(["name", "fence", "at", "wrong", "until", "finishedAt"] as const),
  );
  const held = and(eq(jobs.name, name), eq(jobs.fence, fence));
  return {
    take: tx
      .update(jobs)
      .set({ fence: sql`fence + 1`, leasedUntil: set(until) })
      .where(
        and(eq(jobs.name, name), or(isNull(jobs.leasedUntil), lte(jobs.leasedUntil, at), gt(jobs.leasedUntil, wrong))),
      )
      .returning({ fence: jobs.fence })
      .prepare("take_lease"),
    renew: tx
      .update(jobs)
      .set({ leasedUntil: set(until) })
      .where(held)
      .returning({ name: jobs.name })
      .prepare("renew_lease"),
    end: tx
      .update(jobs)
      .set({ leasedUntil: null, finishedAt: set(finishedAt) })
      .where(held)
      .prepare("end_lease"),
  };
});

/**
 * Takes the job's lease when nobody holds it, however many processes ask. One that reaches further ahead than any is given
 * was taken by a clock that was wrong, and counts for nothing.
 */
export async function takeLease({ name, at, until }: { name: string; at: Date; until: Date }): Promise<Lease | null> {
  const wrong = new Date(2 * until.getTime() - at.getTime());
  const asked = { name, at: at.toISOString(), wrong: wrong.toISOString(), until: until.toISOString() };
  return transact(async (tx) => {
    const take = async () => (await statements(tx).take.execute(asked))[0];
    const taken = (await take()) ?? ((await isNew(tx, name)) ? await take() : undefined);
    return taken ? { name, fence: taken.fence } : null;
  });
}

async function isNew(tx: Writer, name: string): Promise<boolean> {
  const made = await tx.insert(jobs).values({ name }).onConflictDoNothing().returning({ name: jobs.name });
  return made.length > 0;
}

/** Holds on to the lease; false when it has passed to somebody else, and then this worker must stop. */
export async function renewLease(lease: Lease, until: Date): Promise<boolean> {
  return transact(async (tx) => {
    const kept = await statements(tx).renew.execute({ ...lease, until: until.toISOString() });
    return kept.length > 0;
  });
}

/** Gives the lease back and notes when the job last finished. */
export async function endLease(lease: Lease, at: Date): Promise<void> {
  await transact(async (tx) => {
    await statements(tx).end.execute({ ...lease, finishedAt: at.toISOString() });
  });
}

/** Notes that a job looked at `at` and found nothing to do, unless that was noted after `since` already. */
export async function noteScan({ name, at, since }: { name: string; at: Date; since: Date }): Promise<void> {
  // What lies ahead of `at` was noted by a clock that was wrong.
  const isOld = or(isNull(jobs.finishedAt), lte(jobs.finishedAt, since), gt(jobs.finishedAt, at));
  await transact(async (tx) => {
    await tx.insert(jobs).values({ name }).onConflictDoNothing();
    await tx
      .update(jobs)
      .set({ finishedAt: at })
      .where(and(eq(jobs.name, name), isOld));
  });
}
