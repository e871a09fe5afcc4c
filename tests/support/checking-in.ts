import { currentFramework } from "@/lib/framework/rules/library";
import type { RecordAccess } from "@/lib/record/access";
import { openSeat, type Seat } from "@/lib/review/access";
import { openCheckIn } from "@/lib/review/mutations/check-in";
import { sendLeaderSide, sendReviewerSide } from "@/lib/review/mutations/side";
import type { Level } from "@/lib/review/schema/check-in";
import { AT } from "./factories";
import { newGrant } from "./granting";

type Person = RecordAccess<"edit">;

export const ROWS = (currentFramework("em-to-vp").matrix?.rows ?? []).map(({ id }) => id);

/** Words that stand nowhere else, by which a side would be known where it must not be. */
export const CANARY = {
  ...{ moved: "canary moved heron", stuck: "canary stuck ibis", wanted: "canary wanted jay", note: "canary note kite" },
  escalations: 77,
};

/** The two seats of a new grant of `leader`'s that `reader` has accepted. */
export async function newSeats(
  leader: Person,
  reader: Person,
  given: Parameters<typeof newGrant>[2] = {},
): Promise<{ leader: Seat; reviewer: Seat; grantId: string }> {
  const grantId = await newGrant(leader, reader, given);
  return { grantId, leader: await seat(leader, grantId), reviewer: await seat(reader, grantId) };
}

export const seat = ({ ownerId }: { ownerId: string }, grantId: string, at = AT) =>
  openSeat({ id: ownerId }, { grantId, at });

/** The check-in of the month of `at`, opened from `from`. */
export const newCheckIn = (from: Seat, at = AT) => openCheckIn(from, { month: at.toISOString().slice(0, 7), at });

type Sent<T> = { id: string; version?: number; levels?: Record<string, T>; at?: Date };

/** The leader's side as the form sends it: level 2 everywhere unless said otherwise. */
export function sendLeader(
  from: Seat,
  { id, version = 0, levels, at = AT, ...lines }: Sent<Level> & Partial<typeof CANARY>,
) {
  const { note: _, ...said } = { ...CANARY, ...lines };
  const own = { ...Object.fromEntries(ROWS.map((row) => [row, 2 as const])), ...levels };
  return sendLeaderSide(from, { id, version, at, levels: own, ...said });
}

/** The reviewer's side likewise. */
export function sendReviewer(
  from: Seat,
  { id, version = 0, levels, at = AT, note = CANARY.note }: Sent<Level | null> & { note?: string },
) {
  const placed = { ...Object.fromEntries(ROWS.map((row) => [row, 2 as const])), ...levels };
  return sendReviewerSide(from, { id, version, at, levels: placed, note });
}
