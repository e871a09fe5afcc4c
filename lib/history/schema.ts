export const SUBJECTS = [
  "account",
  "roadmap",
  "milestone",
  "evidence",
  "ask",
  "hint",
  "assessment",
  "worksheet",
  "mechanism",
  "review",
] as const;
export type Subject = (typeof SUBJECTS)[number];
