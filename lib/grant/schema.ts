/** Who somebody with a grant is to the leader. A sponsor gets one fixed summary page and nothing else. */
export const ROLES = ["coach", "manager", "sponsor"] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a grant opens, each on or off; worksheets are opened by name beside these. `sensitive` is evidence marked as
 * employer-sensitive and needs `evidence`; private evidence is no resource, so that nothing can ever open it.
 */
export const RESOURCES = [
  "roadmap",
  "milestones",
  "evidence",
  "sensitive",
  "readiness",
  "assessments",
  "reviews",
] as const;
export type Resource = (typeof RESOURCES)[number];

/** Days that an invitation waits for its answer; ours. */
export const INVITATION_DAYS = 14;

/** Grants of one leader that are open or can still be answered, at a time; ours. */
export const MOST_LIVE = 40;

/** How an invitation reaches somebody. */
export const INVITE_WAYS = ["mail", "link"] as const;

/** How far ending a grant reaches: this one, all of its person, all of their organisation. */
export const REACHES = ["one", "person", "organisation"] as const;
export type Reach = (typeof REACHES)[number];
