"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { publicAction } from "@/app/_server/action";
import { isInvited } from "@/app/_server/invited";
import { takeTurn } from "@/app/_server/limits";
import { signInBrowser } from "@/app/_server/session";
import { signUp } from "@/lib/account/mutations/sign-up";
import { findSignUpMode } from "@/lib/account/queries/user";
import { wayBack } from "@/lib/account/rules/way-back";
import { SignUp } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const signUpAction = publicAction({
  input: SignUp,
  limit: "form",
  run: async ({ input }) => {
    const invited = { isInvited: await isInvited(input.from) };
    if ((await findSignUpMode(invited)) === "by-mail") await takeTurn("mailbox", input.email);
    const { userId } = await signUp({ ...input, ...invited, at: now() });
    if (!userId)
      return {
        message: `A message is on its way to ${input.email}. Open the link in it to go on; it works for a day.`,
      };
    await signInBrowser(userId);
    redirect(wayBack(input.from) as Route);
  },
});
