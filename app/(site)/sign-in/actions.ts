"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { takePasswordTurn } from "@/app/_server/limits";
import { knownBrowserMark, signInBrowser, signOutBrowser } from "@/app/_server/session";
import { checkPassword } from "@/lib/account/mutations/password";
import { isKnownBrowser } from "@/lib/account/queries/user";
import { wayBack } from "@/lib/account/rules/way-back";
import { SignIn } from "@/lib/account/schema";

export const signInAction = publicAction({
  input: SignIn,
  limit: async ({ input: { email }, address }) => {
    const known = await isKnownBrowser({ email, mark: await knownBrowserMark() });
    await takePasswordTurn({ email, address, known });
  },
  run: async ({ input }) => {
    await signInBrowser(await checkPassword(input));
    redirect(wayBack(input.from) as Route);
  },
});

export const signOutAction = publicAction({
  input: z.object({}),
  limit: "form",
  run: async () => {
    await signOutBrowser();
    redirect("/sign-in?done=signed-out");
  },
});
