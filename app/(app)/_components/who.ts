import type { Seat } from "@/lib/review/access";

/** What each side is called for whoever looks: "you", and the other by name. */
export function who({ side, ownerName, readerName }: Pick<Seat, "side" | "ownerName" | "readerName">) {
  const isLeader = side === "leader";
  return {
    other: isLeader ? readerName : ownerName,
    doers: { leader: isLeader ? "you" : ownerName, reviewer: isLeader ? readerName : "you" },
  };
}
