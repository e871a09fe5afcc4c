import type { ReasonKind } from "../schema/practice";

/** Why somebody needs their reader, as it is chosen from a list. */
export const REASON_NAMES: Record<ReasonKind, string> = {
  waiting: "Waits for my answer",
  overdue: "Actions overdue",
  boundary: "Boundary near",
  quiet: "Quiet weeks",
  rescues: "Rescues",
  pieces: "New pieces",
};
