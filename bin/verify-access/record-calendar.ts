import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { calendarFeeds } from "@/db/schema/calendar";
import { hashToken } from "@/lib/token";
import type { Planting } from "./people";

/** The address of the person's calendar, without links, which no two servers have alike; and one that was revoked. */
export async function plantCalendar({ ownerId, at }: Planting): Promise<{ live: string; revoked: string }> {
  const [live, revoked] = [0, 1].map(() => randomBytes(32).toString("base64url")) as [string, string];
  const row = { ownerId, detailed: false, createdAt: at, lastReadAt: at };
  await transact((tx) => tx.insert(calendarFeeds).values({ ...row, tokenHash: hashToken(live) }));
  return { live, revoked };
}
