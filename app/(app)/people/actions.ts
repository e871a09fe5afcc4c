"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { sendAsk } from "@/app/_server/asking";
import { now } from "@/lib/clock";
import { changeGrant } from "@/lib/grant/mutations/change";
import { answerClaim } from "@/lib/grant/mutations/claim";
import { endGrants, leaveGrant } from "@/lib/grant/mutations/end";
import { inviteAgain, inviteReader } from "@/lib/grant/mutations/invite";
import { AnswerClaim, ChangeGrant, EndGrant, Invite, InviteAgain, LeaveGrant } from "@/lib/grant/schema/form";

export const inviteAction = action({
  input: Invite,
  run: async ({ input, user, access }) => {
    const ask = () => inviteReader(access, { ...input, at: now() });
    return sendAsk(input, { user, ask, there: "/people" });
  },
});

export const inviteAgainAction = action({
  input: InviteAgain,
  run: async ({ input, user, access }) => {
    const ask = () => inviteAgain(access, { ...input, at: now() });
    const mailbox = { way: input.way, address: input.address ?? input.id };
    return sendAsk(mailbox, { user, ask, there: `/people/${input.id}` as Route });
  },
});

export const changeGrantAction = action({
  input: ChangeGrant,
  run: async ({ input, access }) => {
    await changeGrant(access, { ...input, at: now() });
    redirect(`/people/${input.id}` as Route);
  },
});

export const answerClaimAction = action({
  input: AnswerClaim,
  run: async ({ input, access }) => {
    await answerClaim(access, { ...input, at: now() });
    return undefined;
  },
});

export const endGrantAction = action({
  input: EndGrant,
  run: async ({ input, access }) => {
    await endGrants(access, { ...input, at: now() });
    redirect("/people");
  },
});

export const leaveGrantAction = action({
  input: LeaveGrant,
  run: async ({ input, access }) => {
    await leaveGrant(access, { ...input, at: now() });
    return undefined;
  },
});
