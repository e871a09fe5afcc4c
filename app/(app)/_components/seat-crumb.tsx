import type { Route } from "next";
import Link from "next/link";
import type { Seat } from "@/lib/review/access";

/** Where a page of a meeting or a check-in belongs: for the leader what they opened, for its reader the record that they read. */
export function SeatCrumb({ seat: { side, grantId, ownerName } }: { seat: Seat }) {
  return side === "leader" ? (
    <Link href={`/people/${grantId}` as Route}>What you opened</Link>
  ) : (
    <>
      <Link href={`/reading/${grantId}` as Route}>The record of {ownerName}</Link>, who sees that you read it
    </>
  );
}
