import { addDays } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { openSeat, type Seat } from "@/lib/review/access";
import { finishAction } from "@/lib/review/mutations/action";
import { agreeAction, discussRows, openCheckIn } from "@/lib/review/mutations/check-in";
import { sendLeaderSide, sendReviewerSide } from "@/lib/review/mutations/side";
import { monthOf } from "@/lib/review/rules/check-in";
import { type Calendar, clock, later } from "./calendar";
import { type CheckInTold, checkIns } from "./check-ins";
import type { Step, Story } from "./timeline";

const ROWS = (currentFramework("em-to-vp").matrix?.rows ?? []).map(({ id }) => id);

type Given = { grantId: string; coachId: string };

/** Check-ins with the coach: opened by them, sent by both, talked about in the same hour, with what was agreed. */
export function checkInSteps({ access }: Story, { on }: Calendar, given: Given): Step[] {
  return checkIns.flatMap((told, n): Step[] => {
    const day = on(told.ago);
    const opened = clock(day, 8, 30);
    const kept = { id: "", actionId: "" };
    const leader = (at: Date) => openSeat({ id: access.ownerId }, { grantId: given.grantId, at });
    const coach = (at: Date) => openSeat({ id: given.coachId }, { grantId: given.grantId, at });
    const step = (minutes: number, run: (at: Date) => Promise<unknown>): Step => {
      const at = later(opened, minutes);
      return { at, run: () => run(at) };
    };
    return [
      step(0, async (at) => {
        kept.id = await openCheckIn(await coach(at), { month: monthOf(day), at });
      }),
      step(190, async (at) => sendOwn(await leader(at), { id: kept.id, told, at })),
      step(240, async (at) => sendTheirs(await coach(at), { id: kept.id, told, at })),
      step(300, async (at) => discussRows(await leader(at), { id: kept.id, rowIds: ROWS, at })),
      step(305, async (at) => {
        const { text, doer, dueIn } = told.agreed;
        const said = { text, doer, dueOn: addDays(day, dueIn), sendKey: `the-demo-agrees-${n}` };
        kept.actionId = await agreeAction(await leader(at), { ...said, id: kept.id, at });
      }),
      ...(told.agreed.doneAfter
        ? [
            step(told.agreed.doneAfter * 24 * 60, async (at) =>
              finishAction(await leader(at), { id: kept.actionId, version: 1, at }),
            ),
          ]
        : []),
    ];
  });
}

type Sending = { id: string; told: CheckInTold; at: Date };

function sendOwn(seat: Seat, { id, told: { own, moved, stuck, wanted, escalations }, at }: Sending) {
  const levels = Object.fromEntries(ROWS.map((row, n) => [row, own[n] ?? 1]));
  return sendLeaderSide(seat, { id, version: 0, levels, moved, stuck, wanted, escalations, at });
}

function sendTheirs(seat: Seat, { id, told: { theirs, note }, at }: Sending) {
  const levels = Object.fromEntries(ROWS.map((row, n) => [row, theirs[n] ?? null]));
  return sendReviewerSide(seat, { id, version: 0, levels, note, at });
}
