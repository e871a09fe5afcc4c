import type { GrantAccess } from "@/lib/grant/access";
import type { Side, Sides } from "@/lib/review/queries/sides";

/** The two who meet, whoever looks first, and what each is called. The other has the leader's zone until they have accepted. */
export function seenBy({ isOwner, readerName, zone }: GrantAccess, { leader, reader }: Sides) {
  const guest: Side = reader ?? { id: "", name: readerName, zone };
  const [self, other] = isOwner ? [leader, guest] : [guest, leader];
  const names = new Map([
    [self.id, "you"],
    [other.id, other.name],
  ]);
  return { self, other, names, pair: [self, other] as const };
}
