/** The groups a witness can belong to, seen from the leader. */
export const RELATIONS = ["report", "peer", "peer-outside", "manager", "executive", "other"] as const;
export type Relation = (typeof RELATIONS)[number];
