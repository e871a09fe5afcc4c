import { randomUUID } from "node:crypto";
import { Section } from "@/app/_ui/page-head";
import type { Day } from "@/lib/date";
import type { Seat } from "@/lib/review/access";
import type { AgreedAction } from "@/lib/review/queries/action";
import type { Meeting } from "@/lib/review/queries/meeting";
import { ActionList, type Made } from "../../../../_components/action-list";
import { AgreeForm } from "../../../_components/agree-form";

type Props = {
  meeting: Meeting;
  seat: Seat;
  actions: readonly [here: AgreedAction[], open: AgreedAction[]];
  doers: { leader: string; reviewer: string };
  made: ReadonlyMap<string, Made> | null;
  today: Day;
  mayChange: boolean;
};

/** What was agreed before and is still open, with which a meeting begins, and what is agreed in it. */
export function Agreed({ meeting, seat: { grantId, zone }, actions, doers, made, today, mayChange }: Props) {
  const [here, open] = actions;
  const before = meeting.status === "planned" ? open.filter(({ meetingId }) => meetingId !== meeting.id) : [];
  const shared = { grantId, doers, today, zone, made };
  return (
    <>
      {before.length ? (
        <Section title="Agreed before, and open">
          <ActionList actions={before} {...shared} />
        </Section>
      ) : null}
      <Section title="Actions">
        <ActionList actions={here} {...shared} />
        {here.length ? null : <p className="text-soft">None yet.</p>}
        {mayChange ? <AgreeForm meeting={meeting} sendKey={randomUUID()} doers={doers} today={today} /> : null}
      </Section>
    </>
  );
}
