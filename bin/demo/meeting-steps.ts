import { openGrant } from "@/lib/grant/access";
import { takeSeat } from "@/lib/review/access";
import { agreeInMeeting } from "@/lib/review/mutations/agreed";
import { addLine } from "@/lib/review/mutations/line";
import { holdMeeting, keepNotes, planMeeting } from "@/lib/review/mutations/meeting";
import { keepPrivateNote } from "@/lib/review/mutations/private-note";
import { type Calendar, clock, later } from "./calendar";
import { coach, held, leader, nextMeeting } from "./plan";
import type { Step, Story } from "./timeline";

/** Filled in by the steps before these. */
type Given = { grantId: string; coachId: string };

/** A meeting that was held, with what was said, decided and agreed, and the next one, planned by the coach. */
export function meetingSteps({ access }: Story, given: Given, { on }: Calendar): Step[] {
  const plannedAt = clock(on(held.ago + 8), 16, 5);
  const begunAt = clock(on(held.ago), 14);
  const endedAt = later(begunAt, 50);
  const seatOf = async (id: string, at: Date) => takeSeat(await openGrant({ id }, { grantId: given.grantId, at }));
  const meeting = { id: "" };
  const about = () => ({ grantId: given.grantId, id: meeting.id, at: endedAt });
  const when = { kind: "coaching", time: "14:00", which: "", minutes: 45 } as const;
  return [
    {
      at: plannedAt,
      async run() {
        const at = { ...when, grantId: given.grantId, day: on(held.ago), zone: leader.zone, at: plannedAt };
        meeting.id = await planMeeting(await seatOf(access.ownerId, plannedAt), { ...at, key: "the-demo-meets" });
      },
    },
    {
      at: endedAt,
      async run() {
        const [own, theirs] = [await seatOf(access.ownerId, endedAt), await seatOf(given.coachId, endedAt)];
        const { id: meetingId } = meeting;
        await holdMeeting(theirs, { ...about(), version: 1 });
        await keepNotes(own, { ...about(), version: 1, notes: held.notes });
        await addLine(own, { ...about(), key: "the-demo-decides", kind: "decision", text: held.decision });
        await keepPrivateNote(theirs, { ...about(), version: 0, text: held.asideOfCoach });
        for (const [n, { ago, ...said }] of held.agreed.entries())
          await agreeInMeeting(own, {
            ...said,
            meetingId,
            dueOn: on(ago),
            sendKey: `the-demo-meets-and-agrees-${n}`,
            at: endedAt,
          });
      },
    },
    {
      at: later(endedAt, 5),
      async run() {
        const at = {
          ...when,
          grantId: given.grantId,
          day: on(nextMeeting.ago),
          zone: coach.zone,
          at: later(endedAt, 5),
        };
        const seat = await seatOf(given.coachId, endedAt);
        const id = await planMeeting(seat, { ...at, key: "the-demo-meets-again" });
        const line = { grantId: given.grantId, id, key: "the-demo-asks", at: later(endedAt, 6) };
        await addLine(seat, { ...line, kind: "agenda", text: nextMeeting.line });
      },
    },
  ];
}
