"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { signInBrowser } from "@/app/_server/session";
import { redeemSignInLink } from "@/lib/account/mutations/link";
import { LinkToken } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const redeemSignInLinkAction = publicAction({
  input: z.object({ token: LinkToken }),
  limit: "password",
  run: async ({ input }) => {
    await signInBrowser(await redeemSignInLink({ ...input, at: now() }));
    redirect("/home");
  },
});
