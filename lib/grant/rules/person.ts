import { fold } from "@/lib/text";
import type { Reach } from "../schema";

/** Who a grant is for, as far as it tells two people apart. */
export type Whom = { id: string; readerId: string | null; name: string; organisation: string; address: string | null };

/** Whether two grants of one leader are for the same person: by account where both are known, else by address or name. */
export function isSamePerson(a: Whom, b: Whom): boolean {
  if (a.readerId !== null && b.readerId !== null) return a.readerId === b.readerId;
  return (a.address !== null && a.address === b.address) || fold(a.name) === fold(b.name);
}

/** Those of `all` that ending `one` ends as far as it reaches; an organisation that is not written down reaches nobody else. */
export function reachOf<T extends Whom>(one: Whom, all: readonly T[], reach: Reach): T[] {
  return all.filter((other) => {
    if (other.id === one.id) return true;
    if (reach === "person") return isSamePerson(one, other);
    return reach === "organisation" && one.organisation !== "" && fold(one.organisation) === fold(other.organisation);
  });
}
