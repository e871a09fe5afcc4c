import type { Metadata, Route } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { Empty, PageHead, Section } from "@/app/_ui/page-head";
import { listOwnMeetings, type OwnMeeting } from "@/lib/review/queries/meeting";
import { inOrder } from "@/lib/review/rules/meeting";
import { MeetingList } from "./_components/meeting-list";

export const metadata: Metadata = { title: "Meetings" };

export default async function MeetingsPage() {
  const { user, access } = await ownRecord("read", "/meetings");
  const { planned, past } = inOrder(await listOwnMeetings(access));
  const self = { name: user.name, zone: access.zone };
  const list = {
    sides: [self, self] as const,
    hrefOf: ({ grantId, id }: OwnMeeting) => `/meetings/${grantId}/${id}` as Route,
    nameOf: ({ withName }: OwnMeeting) => withName,
  };
  return (
    <>
      <PageHead title={planned.length ? "Meetings to come" : "No meeting is planned"}>
        <Link href="/notes" className="text-sm underline decoration-line underline-offset-4">
          Your private notes
        </Link>
      </PageHead>
      {planned.length ? <MeetingList meetings={planned} {...list} /> : null}
      {past.length ? (
        <Section title="Before">
          <MeetingList meetings={past} {...list} />
        </Section>
      ) : null}
      {planned.length || past.length ? null : (
        <Empty>
          A coaching session or a one-to-one with somebody who reads your record stands here, with its notes, decisions
          and actions. It is planned from what you opened for that person.
        </Empty>
      )}
    </>
  );
}
