"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { markRead } from "@/lib/inbox/mutations";

export const markReadAction = action({
  input: z.object({ id: z.string().regex(/^[\w-]{1,64}$/, "Choose a message from the list.") }),
  run: async ({ input, access }) => {
    await markRead(access, { id: input.id, at: now() });
    return undefined;
  },
});
