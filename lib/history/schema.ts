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
  "meeting",
  "note",
  "check-in",
  "action",
] as const;
export type Subject = (typeof SUBJECTS)[number];
