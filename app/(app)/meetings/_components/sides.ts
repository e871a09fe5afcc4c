import type { Seat } from "@/lib/review/access";
import type { Person, Sides } from "@/lib/review/queries/sides";
import { who } from "../../_components/who";

/** The two who meet, whoever looks first, and what each is called. The other has the leader's zone while nobody reads. */
export function seenBy(seat: Seat, { leader, reader }: Sides) {
  const { side, readerName, zone } = seat;
  const guest: Person = reader ?? { id: "", name: readerName, zone };
  const [self, other] = side === "leader" ? [leader, guest] : [guest, leader];
  const names = new Map([
    [other.id, other.name],
    [self.id, "you"],
  ]);
  return { self, other, names, doers: who(seat).doers, pair: [self, other] as const };
}
