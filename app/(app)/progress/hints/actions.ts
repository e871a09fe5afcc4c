"use server";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { setHintAside, takeHintUp } from "@/lib/readiness/mutations";
import { SetAsideForm, TakeUpForm } from "@/lib/readiness/schema";

export const setAsideAction = action({
  input: SetAsideForm,
  run: async ({ input, access }) => {
    await setHintAside(access, { ...input, at: now() });
    return undefined;
  },
});

export const takeUpAction = action({
  input: TakeUpForm,
  run: async ({ input, access }) => {
    await takeHintUp(access, { ...input, at: now() });
    return undefined;
  },
});
