import { Section } from "@/app/_ui/page-head";
import type { Meeting } from "@/lib/review/queries/meeting";
import type { Person } from "@/lib/review/queries/sides";
import { AddToCalendar } from "../../../../_components/add-to-calendar";
import { Moves } from "./moves";
import { Turns } from "./turns";

type Props = {
  meeting: Meeting;
  seen: { self: Person; names: ReadonlyMap<string, string> };
  at: Date;
  isOver: boolean;
};

/** Whether it is planned, took place or was cancelled, and what can become of it. */
export function Standing({ meeting, seen: { self, names }, at, isOver }: Props) {
  const { status, cancelReason, moves } = meeting;
  return (
    <Section title={{ planned: "Planned", held: "Held", cancelled: "Cancelled" }[status]}>
      {cancelReason ? <p>{cancelReason}</p> : null}
      {status === "held" ? (
        <p className="text-soft">
          {isOver ? "It took place." : "It took place. What comes to mind later can still be added, by either of you."}
        </p>
      ) : null}
      {status === "planned" && !isOver ? (
        <AddToCalendar
          href={`/api/calendar/one?meeting=${meeting.grantId}:${meeting.id}`}
          what="this meeting"
          className="mb-4"
        />
      ) : null}
      <Moves moves={moves} names={names} zone={self.zone} />
      {status === "planned" && !isOver ? (
        <Turns meeting={meeting} zone={self.zone} hasBegun={meeting.startsAt <= at} />
      ) : null}
    </Section>
  );
}
