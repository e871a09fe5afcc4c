import { randomUUID } from "node:crypto";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import type { Seat } from "@/lib/review/access";
import { holdMeeting, planMeeting } from "@/lib/review/mutations/meeting";
import type { PlanMeeting } from "@/lib/review/schema/meeting";
import { AT } from "./factories";

type Planned = Partial<PlanMeeting> & { zone?: string; at?: Date };

/** A coaching session on the day of `AT` in the morning, which has begun by then, planned by `seat`. Gives its id. */
export function newMeeting(seat: Seat, { zone = "Europe/Berlin", at = AT, ...given }: Planned = {}): Promise<string> {
  const when = { day: "2026-11-20", time: "09:00", which: "" as const, minutes: 45 };
  return planMeeting(seat, { grantId: seat.grantId, key: randomUUID(), kind: "coaching", ...when, ...given, zone, at });
}

/** The same, held. */
export async function newHeld(seat: Seat, given: Planned = {}): Promise<string> {
  const id = await newMeeting(seat, given);
  await holdMeeting(seat, { grantId: seat.grantId, id, version: 1, at: given.at ?? AT });
  return id;
}

/** What a seat's own grant opens at `at`, for its reader or to look for the leader. */
export const opened = ({ actorId, grantId }: Seat, at = AT): Promise<GrantAccess> =>
  openGrant({ id: actorId }, { grantId, at });
