"use server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { takeTurn } from "@/app/_server/limits";
import { requestSignInLink } from "@/lib/account/mutations/sign-in-link";
import { Email } from "@/lib/account/schema";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";

export const requestSignInLinkAction = publicAction({
  input: z.object({ email: Email }),
  limit: "mail",
  run: async ({ input }) => {
    if (env().MAGIC_LINK !== "1") notFound();
    await takeTurn("mailbox", input.email);
    await requestSignInLink({ ...input, at: now() });
    return {
      message: `If ${input.email} has an account here, a link is on its way to it. It works for ten minutes, once.`,
    };
  },
});
