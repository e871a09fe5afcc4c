"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { signInBrowser } from "@/app/_server/session";
import { checkPassword } from "@/lib/account/mutations";

const SignIn = z.object({ email: z.string().max(254), password: z.string().max(128) });

export const signInAction = publicAction({
  input: SignIn,
  limit: "password",
  run: async ({ input }) => {
    await signInBrowser(await checkPassword(input));
    redirect("/home");
  },
});
