import { transact } from "@/db";
import { createUser } from "@/lib/account/mutations/sign-up";
import { addMonths } from "@/lib/date";
import { addNotice, markRead } from "@/lib/inbox/mutations";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import { startRoadmap } from "@/lib/roadmap/mutations/start";
import { assessmentSteps } from "./assessment-steps";
import { type Calendar, calendarOf, clock } from "./calendar";
import { coachSteps } from "./coach-steps";
import { evidenceSteps } from "./evidence-steps";
import { feedbackSteps } from "./feedback-steps";
import { mechanismSteps } from "./mechanism-steps";
import { leader, MONTHS_IN, NOTICES_READ_AGO, notices } from "./plan";
import { reviewSteps } from "./review-steps";
import { roadmapSteps } from "./roadmap-steps";
import { roundSteps } from "./round-steps";
import { play, type Step, type Story } from "./timeline";
import { witnessSteps } from "./witness-steps";
import { worksheetSteps } from "./worksheet-steps";

/**
 * Makes the demo's leader and their coach, and plays seven months up to `at` through the product's own mutations, each at the instant it
 * would have happened. The same day gives the same demo. Throws INVALID at `email` when the leader is there already.
 */
export async function seedDemo({ at }: { at: Date }): Promise<{ access: RecordAccess<"edit">; roadmapId: string }> {
  const calendar = calendarOf(at);
  const startOn = addMonths(calendar.today, -MONTHS_IN);
  const { id } = await createUser({ ...leader, at: clock(startOn, 8, 2) });
  const access = await openRecord({ id }, id, "edit");
  const { id: roadmapId } = await startRoadmap(access, {
    startOn,
    zone: leader.zone,
    path: { situation: "N0", track: "em-to-vp" },
    at: clock(startOn, 8, 4),
  });
  const story: Story = { access, roadmapId, ids: new Map() };
  await play(
    [
      ...evidenceSteps(story, calendar),
      ...roadmapSteps(story, calendar),
      ...witnessSteps(story, calendar),
      ...worksheetSteps(story, calendar),
      ...feedbackSteps(story, calendar),
      ...mechanismSteps(story, calendar),
      ...noticeSteps(story, calendar),
      ...assessmentSteps(story, calendar),
      ...reviewSteps(story, calendar),
      ...roundSteps(story, calendar),
      ...coachSteps(story, { calendar, startOn }),
    ],
    at,
  );
  return { access, roadmapId };
}

function noticeSteps({ access }: Story, { on }: Calendar): Step[] {
  const readAt = clock(on(NOTICES_READ_AGO), 19, 10);
  return [
    ...notices.map(({ ago, ...notice }) => {
      const at = clock(on(ago), 19);
      return { at, run: () => transact((tx) => addNotice(tx, { ...notice, userId: access.ownerId, at })) };
    }),
    { at: readAt, run: () => markRead(access, { id: "all", at: readAt }) },
  ];
}
