import { type Day, dayOf } from "@/lib/date";
import { INVITATION_DAYS } from "../schema";

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
  return grant.readerId ? spanOn(grant, dayOf(at, zone)) : "ended";
}

/** How far a grant that has a reader and was not ended has come on `today`, a day of the leader's zone. */
export function spanOn({ fromOn, untilOn }: Pick<Dated, "fromOn" | "untilOn">, today: Day): "ahead" | "open" | "over" {
  if (today < fromOn) return "ahead";
  return untilOn !== null && untilOn < today ? "over" : "open";
}

/** Whether a grant can still come to be read, or is. */
export const isLive = (course: Course): boolean => course !== "lapsed" && course !== "over" && course !== "ended";

const DAY = 24 * 60 * 60_000;

/** The instant from which an invitation made at `at` is not answered any more. */
export const invitationEndsAt = (at: Date) => new Date(at.getTime() + INVITATION_DAYS * DAY);

/** The path of the page that an invitation's link opens; looking at it changes nothing. */
export const invitationPath = (token: string) => `/invitation/${token}`;

/** The token in the path of such a page; null for any other path. */
export const invitationIn = (path: string) => /^\/invitation\/([\w-]+)$/.exec(path)?.[1] ?? null;

/** Whether an invitation can be answered at the instant `at`: neither over nor answered, nor would it open on a day that is past. */
export function isAnswerable(grant: Dated, { at, zone }: { at: Date; zone: string }): boolean {
  if (grant.untilOn !== null && grant.untilOn < dayOf(at, zone)) return false;
  return courseOf(grant, { at, zone }) === "invited";
}
