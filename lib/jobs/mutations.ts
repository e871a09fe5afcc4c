import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import { transact } from "@/db";
import { jobs } from "@/db/schema/mail";

/** The right to run a job, until the lease runs out; whoever takes it next has a higher fence. */
export type Lease = { name: string; fence: number };

/**
 * Takes the job's lease when nobody holds it, however many processes ask. One that reaches further ahead than any is given
 * was taken by a clock that was wrong, and counts for nothing.
 */
export async function takeLease({ name, at, until }: { name: string; at: Date; until: Date }): Promise<Lease | null> {
  const wrong = new Date(2 * until.getTime() - at.getTime());
  return transact(async (tx) => {
    await tx.insert(jobs).values({ name }).onConflictDoNothing();
    const [job] = await tx
      .select({ fence: jobs.fence })
      .from(jobs)
      .where(
        and(eq(jobs.name, name), or(isNull(jobs.leasedUntil), lte(jobs.leasedUntil, at), gt(jobs.leasedUntil, wrong))),
      );
    if (!job) return null;
    const fence = job.fence + 1;
    await tx.update(jobs).set({ fence, leasedUntil: until }).where(eq(jobs.name, name));
    return { name, fence };
  });
}

const held = ({ name, fence }: Lease) => and(eq(jobs.name, name), eq(jobs.fence, fence));

/** Holds on to the lease; false when it has passed to somebody else, and then this worker must stop. */
export async function renewLease(lease: Lease, until: Date): Promise<boolean> {
  return transact(async (tx) => {
    const kept = await tx.update(jobs).set({ leasedUntil: until }).where(held(lease)).returning({ name: jobs.name });
    return kept.length > 0;
  });
}

/** Gives the lease back and notes when the job last finished. */
export async function endLease(lease: Lease, at: Date): Promise<void> {
  await transact(async (tx) => {
    await tx.update(jobs).set({ leasedUntil: null, finishedAt: at }).where(held(lease));
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
