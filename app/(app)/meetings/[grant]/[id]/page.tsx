import type { Metadata, Route } from "next";
import Link from "next/link";
import { ownRecord, readSeat } from "@/app/_server/access";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { listActions, listOpenActions } from "@/lib/review/queries/action";
import { agendaOf } from "@/lib/review/queries/changes";
import { getMeeting } from "@/lib/review/queries/meeting";
import { findPrivateNote } from "@/lib/review/queries/private-note";
import { findSides } from "@/lib/review/queries/sides";
import { meetingTitle, timesOf } from "@/lib/review/rules/meeting";
import { milestonesOfActions } from "@/lib/roadmap/queries/milestone";
import { PrivateNoteForm } from "../../_components/private-note";
import { seenBy } from "../../_components/sides";
import { Agenda } from "./_components/agenda";
import { Agreed } from "./_components/agreed";
import { Standing } from "./_components/standing";
import { Talked } from "./_components/talked";

export const metadata: Metadata = { title: "Meeting" };

export default async function MeetingPage({ params }: PageProps<"/meetings/[grant]/[id]">) {
  const { grant, id } = await params;
  const at = now();
  const { seat, found } = await readSeat({
    ...{ grantId: grant, place: "meetings", id },
    ask: async (taken) => {
      const meeting = await getMeeting(taken, id);
      const agenda = meeting.status === "planned" ? agendaOf(taken, { now: at }) : null;
      const agreed = Promise.all([listActions(taken, { meetingId: id }), listOpenActions(taken)]);
      const [sides, note, actions] = await Promise.all([findSides(taken), findPrivateNote(taken, id), agreed]);
      return { meeting, agenda: await agenda, sides, note, actions };
    },
  });
  const { meeting, sides, note } = found;
  const seen = seenBy(seat, sides);
  const made = seat.side === "leader" ? await milestonesOfActions((await ownRecord("read")).access) : null;
  const { first, second } = timesOf(meeting.startsAt, seen.pair);
  const mayChange = !seat.isOver && meeting.status !== "cancelled";
  return (
    <>
      <PageHead
        title={meetingTitle(meeting.kind, dayOf(meeting.startsAt, seen.self.zone))}
        eyebrow={<Link href={`/meetings/${grant}` as Route}>Meetings with {seen.other.name}</Link>}
      />
      <p>
        {first}, {meeting.minutes} minutes. {second}
      </p>
      <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          <Agenda meeting={meeting} names={seen.names} agenda={found.agenda} mayChange={mayChange} />
          <Agreed
            {...{ meeting, seat, made, mayChange }}
            actions={found.actions}
            doers={seen.doers}
            today={dayOf(at, seat.zone)}
          />
          <Talked meeting={meeting} names={seen.names} mayChange={mayChange} />
        </div>
        <aside className="mt-12 md:mt-0" aria-label="When, and for you alone">
          <Standing meeting={meeting} seen={seen} at={at} isOver={seat.isOver} />
          <Section title="For you alone">
            <PrivateNoteForm meeting={meeting} note={note} otherName={seen.other.name} />
          </Section>
        </aside>
      </div>
    </>
  );
}
