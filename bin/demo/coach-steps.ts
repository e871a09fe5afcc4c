import { createUser } from "@/lib/account/mutations/sign-up";
import type { Day } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { openGrant } from "@/lib/grant/access";
import { acceptInvitation } from "@/lib/grant/mutations/answer";
import { answerClaim } from "@/lib/grant/mutations/claim";
import { inviteReader } from "@/lib/grant/mutations/invite";
import { noteRead } from "@/lib/grant/mutations/read";
import { defaultResources } from "@/lib/grant/rules/resources";
import { openRecord } from "@/lib/record/access";
import { type Calendar, clock, later } from "./calendar";
import { coach, coachReads, INVITED_AGO } from "./plan";
import type { Step, Story } from "./timeline";

type Since = { calendar: Calendar; startOn: Day };

type Given = { grantId: string; coachId: string };

/** The invitation by a link that was passed on, the coach's account, the leader's yes to it, and what the coach has read. */
export function coachSteps(story: Story, { calendar: { on }, startOn }: Since): Step[] {
  const { access } = story;
  const given = { grantId: "", coachId: "", token: "" };
  const invitedAt = clock(on(INVITED_AGO), 17, 30);
  const openedAt = later(invitedAt, 50);
  const letInAt = later(openedAt, 25);
  const yes = () =>
    answerClaim(access, { id: given.grantId, claimedAt: openedAt.toISOString(), answer: "yes", at: letInAt });
  return [
    { at: invitedAt, run: async () => Object.assign(given, await invite(story, { startOn, at: invitedAt })) },
    { at: openedAt, run: async () => Object.assign(given, await open(given.token, openedAt)) },
    { at: letInAt, run: yes },
    ...coachReads.flatMap(({ ago, pages }) =>
      pages.map((page, n): Step => {
        const at = clock(on(ago), 8, 10 + 4 * n);
        return { at, run: () => read({ ...given, page, at }) };
      }),
    ),
  ];
}

/** Everything but what is employer-sensitive, from the start of the roadmap. */
async function invite({ access }: Story, { startOn, at }: { startOn: Day; at: Date }) {
  const { id, path } = await inviteReader(access, {
    ...{ role: "coach", name: coach.name, organisation: "", purpose: "To prepare our meetings" },
    ...{ resources: [...defaultResources("coach")], mayComment: true, fromOn: startOn, untilOn: null },
    worksheetIds: (currentFramework("em-to-vp").worksheets ?? []).map((sheet) => sheet.id),
    ...{ way: "link", address: null, inviteKey: "the-demo-invites-its-coach", at },
  });
  return { grantId: id, token: path?.split("/").at(-1) ?? "" };
}

async function open(token: string, at: Date) {
  const { id } = await createUser({ ...coach, at });
  await acceptInvitation(await openRecord({ id }, id, "edit"), { token, at });
  return { coachId: id };
}

async function read({ grantId, coachId, page, at }: Given & { page: string; at: Date }) {
  await noteRead(await openGrant({ id: coachId }, { grantId, at }), { page, at });
}
