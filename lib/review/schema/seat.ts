/** The two who talk: the leader, and whoever reads by the grant that they talk under. */
export const SIDES = ["leader", "reviewer"] as const;
export type Side = (typeof SIDES)[number];

/** The other of the two. */
export const otherSide = (side: Side): Side => (side === "leader" ? "reviewer" : "leader");
