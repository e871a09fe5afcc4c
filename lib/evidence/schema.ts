export const KINDS = [
  "decided",
  "shaped",
  "declined",
  "asked-early",
  "presented",
  "developed",
  "restructured",
  "stepped-in",
  "other",
] as const;
export const SCOPES = ["own-team", "several-teams", "organisation", "across-functions", "company"] as const;
export const MODES = ["did", "coached", "built", "others-run"] as const;
export const CONFIDENTIALITIES = ["ordinary", "employer-sensitive", "private"] as const;
export const DIRECTIONS = ["supports", "against"] as const;
export const ORIGINS = ["typed", "brought-in"] as const;

/** Characters of one sentence, characters and lines of one capture. */
export const MAX_SENTENCE = 1_000;
export const MAX_CAPTURE = 20_000;
export const MAX_CAPTURE_LINES = 200;
