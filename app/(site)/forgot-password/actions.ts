"use server";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { takeTurn } from "@/app/_server/limits";
import { requestReset } from "@/lib/account/mutations/password";
import { Email } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const requestResetAction = publicAction({
  input: z.object({ email: Email }),
  limit: "mail",
  run: async ({ input }) => {
    await takeTurn("mailbox", input.email);
    await requestReset({ ...input, at: now() });
    return {
      message: `If ${input.email} has an account here, a message is on its way to it. Its link works for half an hour, once.`,
    };
  },
});
