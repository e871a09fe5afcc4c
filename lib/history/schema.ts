export const SUBJECTS = ["account", "roadmap", "milestone", "evidence", "hint", "assessment"] as const;
export type Subject = (typeof SUBJECTS)[number];
