"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { signInBrowser } from "@/app/_server/session";
import { confirmEmail } from "@/lib/account/mutations/email";
import { LinkToken, TypedPassword } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const confirmEmailAction = publicAction({
  input: z.object({ token: LinkToken, password: TypedPassword.optional() }),
  limit: "password",
  run: async ({ input, user }) => {
    const confirmed = await confirmEmail({ ...input, sessionId: user?.sessionId, at: now() });
    if (confirmed.opensAccount) await signInBrowser(confirmed.userId);
    if (confirmed.opensAccount) redirect("/home");
    redirect(user?.id === confirmed.userId ? "/settings" : "/sign-in?done=confirmed");
  },
});
