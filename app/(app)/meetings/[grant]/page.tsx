import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import { readSeat } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { listMeetings } from "@/lib/review/queries/meeting";
import { findSides } from "@/lib/review/queries/sides";
import { inOrder } from "@/lib/review/rules/meeting";
import { SeatCrumb } from "../../_components/seat-crumb";
import { MeetingList } from "../_components/meeting-list";
import { PlanForm } from "../_components/plan-form";
import { seenBy } from "../_components/sides";

export const metadata: Metadata = { title: "Meetings" };

export default async function MeetingsWithPage({ params }: PageProps<"/meetings/[grant]">) {
  const { grant } = await params;
  const { seat, found } = await readSeat({
    ...{ grantId: grant, place: "meetings" },
    ask: (taken) => Promise.all([listMeetings(taken), findSides(taken)]),
  });
  const [meetings, sides] = found;
  const { self, other, pair } = seenBy(seat, sides);
  const { planned, past } = inOrder(meetings);
  const hrefOf = ({ id }: { id: string }) => `/meetings/${grant}/${id}` as Route;
  const kind = meetings[0]?.kind ?? (sides.role === "coach" ? "coaching" : "one-to-one");
  return (
    <>
      <PageHead title={`Meetings with ${other.name}`} eyebrow={<SeatCrumb seat={seat} />}>
        {seat.isOver ? null : (
          <LinkButton look="quiet" href={`/reading/${grant}/brief` as Route}>
            Brief
          </LinkButton>
        )}
      </PageHead>
      {planned.length ? (
        <MeetingList meetings={planned} sides={pair} hrefOf={hrefOf} />
      ) : (
        <p className="max-w-prose text-soft">
          {seat.isOver
            ? "What you opened for this person is over, so nothing new is planned here. What you held stays with you."
            : "Nothing is planned. A meeting opens with what changed since the last one and with what was agreed and is still open, so that nobody has to prepare it."}
        </p>
      )}
      {seat.isOver ? null : (
        <Section title="Plan a meeting">
          <PlanForm grantId={grant} planKey={randomUUID()} zone={self.zone} kind={kind} otherName={other.name} />
        </Section>
      )}
      {past.length ? (
        <Section title="Before">
          <MeetingList meetings={past} sides={pair} hrefOf={hrefOf} />
        </Section>
      ) : null}
    </>
  );
}
