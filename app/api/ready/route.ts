import { connection } from "next/server";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { findReadiness } from "@/lib/record/queries";

/** Ready: the database answers and is migrated. Says how old the oldest unsent mail and the last scans are, and no more. */
export async function GET() {
  await connection();
  const headers = { "cache-control": "no-store" };
  try {
    const { migrated, ...ages } = await findReadiness({ at: now() });
    if (migrated) return Response.json({ status: "ready", ...ages }, { headers });
    return Response.json({ status: "not ready", reason: "the database is not migrated" }, { status: 503, headers });
  } catch (error) {
    log.error({ err: error }, "not ready");
    return Response.json({ status: "not ready", reason: "the database does not answer" }, { status: 503, headers });
  }
}
