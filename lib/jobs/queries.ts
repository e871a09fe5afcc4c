import { inArray } from "drizzle-orm";
import { db } from "@/db";
import { jobs } from "@/db/schema/mail";
import { SCANS, type Scan } from "./schema";

/** When each scan last finished, whichever process made it; null when it never did. An idle one is noted once a minute. */
export async function listScans(): Promise<{ scan: Scan; finishedAt: Date | null }[]> {
  const rows = await db
    .select({ name: jobs.name, finishedAt: jobs.finishedAt })
    .from(jobs)
    .where(inArray(jobs.name, Object.values(SCANS)));
  return (Object.keys(SCANS) as Scan[]).map((scan) => ({
    scan,
    finishedAt: rows.find(({ name }) => name === SCANS[scan])?.finishedAt ?? null,
  }));
}
