import type { Relation } from "./schema";

/** What a witness is to the leader, as it is said to the leader. */
export const RELATION_NAMES: Record<Relation, string> = {
  report: "somebody who reports to you",
  peer: "a peer",
  "peer-outside": "a peer outside engineering",
  manager: "your manager",
  executive: "an executive",
  other: "somebody else",
};
