"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeAskTurns } from "@/app/_server/asking";
import { askWitness, revokeAsk } from "@/lib/ask/mutations/ask";
import { AskForm } from "@/lib/ask/schema";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";

export const askAction = action({
  input: AskForm,
  run: async ({ input, user, access }) => {
    await takeAskTurns(user.id, input);
    const { path } = await askWitness(access, { ...input, at: now() });
    if (path) return { data: { link: env().APP_URL + path } };
    redirect(`/evidence/${input.id}#asks`);
  },
});

export const revokeAskAction = action({
  input: z.object({ id: z.string().regex(/^[\w-]{1,64}$/, "Choose an ask from the list.") }),
  run: async ({ input, access }) => {
    await revokeAsk(access, { ...input, at: now() });
    return undefined;
  },
});
