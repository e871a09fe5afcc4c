"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { pauseUntil, saveHours, saveKinds } from "@/lib/reminder/mutations/settings";
import { Hours, KindsForm, Pause } from "@/lib/reminder/schema";

export const saveHoursAction = action({
  input: Hours,
  run: async ({ input, access }) => {
    await saveHours(access, { ...input, at: now() });
    return { message: "Saved. What waits has its new time." };
  },
});

export const saveKindsAction = action({
  input: KindsForm,
  run: async ({ input, access }) => {
    await saveKinds(access, { ...input, at: now() });
    return { message: "Saved." };
  },
});

export const pauseAction = action({
  input: Pause,
  run: async ({ input, access }) => {
    await pauseUntil(access, { ...input, at: now() });
    return { message: `Paused until ${longDay(input.until)} is over.` };
  },
});

export const goOnAction = action({
  input: z.object({}),
  run: async ({ access }) => {
    await pauseUntil(access, { until: null, at: now() });
    return { message: "Messages come again." };
  },
});
