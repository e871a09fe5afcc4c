export const SUBJECTS = [
  "account",
  "roadmap",
  "milestone",
  "evidence",
  "ask",
  "round",
  "hint",
  "assessment",
  "worksheet",
  "mechanism",
  "review",
  "grant",
  "comment",
] as const;
export type Subject = (typeof SUBJECTS)[number];
