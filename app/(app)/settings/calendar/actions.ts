"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { makeFeed, revokeFeed } from "@/lib/calendar/mutations";
import { MakeFeed } from "@/lib/calendar/schema";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";

export const makeFeedAction = action({
  input: MakeFeed,
  run: async ({ input, access }) => {
    const path = await makeFeed(access, { ...input, at: now() });
    return { data: { link: env().APP_URL + path } };
  },
});

export const revokeFeedAction = action({
  input: z.object({}),
  run: async ({ access }) => {
    await revokeFeed(access, { at: now() });
    return { message: "The address is revoked. Programs that subscribed to it find nothing there any more." };
  },
});
