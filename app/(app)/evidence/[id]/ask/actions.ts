"use server";
import type { Route } from "next";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { sendAsk } from "@/app/_server/asking";
import { askWitness, revokeAsk } from "@/lib/ask/mutations/ask";
import { AskForm } from "@/lib/ask/schema";
import { now } from "@/lib/clock";

export const askAction = action({
  input: AskForm,
  run: async ({ input, user, access }) => {
    const ask = () => askWitness(access, { ...input, at: now() });
    return sendAsk(input, { user, ask, there: `/evidence/${input.id}#asks` as Route });
  },
});

export const revokeAskAction = action({
  input: z.object({ id: z.string().regex(/^[\w-]{1,64}$/, "Choose an ask from the list.") }),
  run: async ({ input, access }) => {
    await revokeAsk(access, { ...input, at: now() });
    return undefined;
  },
});
