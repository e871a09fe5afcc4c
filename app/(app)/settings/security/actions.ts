"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { signOutBrowser } from "@/app/_server/session";
import { revokeBrowser, signOutEverywhere } from "@/lib/account/mutations/session";
import { now } from "@/lib/clock";

export const revokeBrowserAction = action({
  input: z.object({ sessionId: z.string().regex(/^[\w-]{1,64}$/, "Choose a browser from the list.") }),
  run: async ({ input, access }) => {
    await revokeBrowser(access, { ...input, at: now() });
    return { message: "That browser is signed out." };
  },
});

export const signOutEverywhereAction = action({
  input: z.object({}),
  run: async ({ access }) => {
    await signOutEverywhere(access, { at: now() });
    await signOutBrowser();
    redirect("/sign-in?done=everywhere");
  },
});
