"use server";
import { redirect } from "next/navigation";
import { grantAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { labelClient, sendNudge } from "@/lib/review/mutations/practice";
import { LabelClient, SendNudge } from "@/lib/review/schema/practice";

export const sendNudgeAction = grantAction({
  input: SendNudge,
  run: async ({ access, input }) => {
    await sendNudge(access, { ...input, at: now() });
    redirect(`/practice/${input.grantId}`);
  },
});

export const labelClientAction = grantAction({
  input: LabelClient,
  run: async ({ access, input }) => {
    await labelClient(access, { ...input, at: now() });
    return { message: input.label ? `Kept in the group “${input.label}”.` : "Kept in no group." };
  },
});
