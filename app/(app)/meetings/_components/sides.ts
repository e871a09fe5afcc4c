import type { Seat } from "@/lib/review/access";
import type { Person, Sides } from "@/lib/review/queries/sides";

/** The two who meet, whoever looks first, and what each is called. The other has the leader's zone while nobody reads. */
export function seenBy({ side, readerName, zone }: Seat, { leader, reader }: Sides) {
  const guest: Person = reader ?? { id: "", name: readerName, zone };
  const [self, other] = side === "leader" ? [leader, guest] : [guest, leader];
  const names = new Map([
    [other.id, other.name],
    [self.id, "you"],
  ]);
  const doers = { leader: names.get(leader.id) ?? leader.name, reviewer: names.get(guest.id) ?? guest.name };
  return { self, other, names, doers, pair: [self, other] as const };
}
