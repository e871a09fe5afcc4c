"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { action, publicAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { acceptInvitation, declineInvitation, refuseInvitationMail } from "@/lib/grant/mutations/answer";
import { invitationPath } from "@/lib/grant/rules/state";
import { InvitationToken } from "@/lib/grant/schema/form";

export const acceptInvitationAction = action({
  input: InvitationToken,
  run: async ({ access, input: { token } }) => {
    const { grantId, course } = await acceptInvitation(access, { token, at: now() });
    if (course === "claimed") redirect(invitationPath(token) as Route);
    redirect((course === "open" ? `/reading/${grantId}` : "/people") as Route);
  },
});

export const declineInvitationAction = publicAction({
  input: InvitationToken,
  limit: "form",
  run: async ({ input: { token }, user }) => {
    await declineInvitation({ token, at: now(), visitorId: user?.id ?? null });
    return undefined;
  },
});

export const refuseInvitationMailAction = publicAction({
  input: InvitationToken,
  limit: "form",
  run: async ({ input: { token } }) => {
    await refuseInvitationMail({ token, at: now() });
    return undefined;
  },
});
