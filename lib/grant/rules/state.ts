import { type Day, dayOf } from "@/lib/date";

/** What decides how far a grant has come. */
export type Dated = {
  expiresAt: Date;
  claimedAt: Date | null;
  acceptedAt: Date | null;
  endedAt: Date | null;
  fromOn: Day;
  untilOn: Day | null;
  readerId: string | null;
};

/**
 * invited: nobody has answered yet; lapsed: nobody did in time; claimed: somebody with another address waits for the
 * leader's yes; ahead: accepted, begins on a later day; open: being read; over: its last day has passed; ended: taken back,
 * left, or its reader is gone.
 */
export const COURSES = ["invited", "lapsed", "claimed", "ahead", "open", "over", "ended"] as const;
export type Course = (typeof COURSES)[number];

/** How far a grant has come at the instant `at`; its days are days in `zone`, the leader's. */
export function courseOf(grant: Dated, { at, zone }: { at: Date; zone: string }): Course {
  if (grant.endedAt) return "ended";
  if (!grant.acceptedAt) {
    if (grant.claimedAt) return "claimed";
    return grant.expiresAt <= at ? "lapsed" : "invited";
  }
  if (!grant.readerId) return "ended";
  const today = dayOf(at, zone);
  if (today < grant.fromOn) return "ahead";
  return grant.untilOn !== null && grant.untilOn < today ? "over" : "open";
}

/** Whether a grant can still come to be read, or is. */
export const isLive = (course: Course): boolean => course !== "lapsed" && course !== "over" && course !== "ended";
