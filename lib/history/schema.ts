export const SUBJECTS = ["account", "roadmap", "milestone", "evidence"] as const;
export type Subject = (typeof SUBJECTS)[number];
