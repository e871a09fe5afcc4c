"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { signOutBrowser } from "@/app/_server/session";
import { resetPassword } from "@/lib/account/mutations/password";
import { LinkToken, NewPassword } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const resetPasswordAction = publicAction({
  input: z.object({ token: LinkToken, password: NewPassword }),
  limit: "password",
  run: async ({ input }) => {
    await resetPassword({ ...input, at: now() });
    await signOutBrowser();
    redirect("/sign-in?done=reset");
  },
});
