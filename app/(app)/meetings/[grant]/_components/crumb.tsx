import type { Route } from "next";
import Link from "next/link";
import type { GrantAccess } from "@/lib/grant/access";

/** Where a page of a meeting belongs: for the leader what they opened, for its reader the record that they read. */
export function Crumb({ access: { isOwner, grantId, ownerName } }: { access: GrantAccess }) {
  return isOwner ? (
    <Link href={`/people/${grantId}` as Route}>What you opened</Link>
  ) : (
    <>
      <Link href={`/reading/${grantId}` as Route}>The record of {ownerName}</Link>, who sees that you read it
    </>
  );
}
