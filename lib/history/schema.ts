export const SUBJECTS = ["account", "roadmap", "milestone", "evidence", "hint"] as const;
export type Subject = (typeof SUBJECTS)[number];
