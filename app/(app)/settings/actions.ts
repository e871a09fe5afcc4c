"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeTurn } from "@/app/_server/limits";
import { keepTheme } from "@/app/_server/session";
import { keepEmail, requestConfirmation } from "@/lib/account/mutations/email";
import { chooseTheme, saveProfile } from "@/lib/account/mutations/profile";
import { Profile, THEMES } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const saveProfileAction = action({
  input: Profile,
  run: async ({ input, access }) => {
    await saveProfile(access, { ...input, at: now() });
    return { message: "Saved." };
  },
});

export const chooseThemeAction = action({
  input: z.object({ theme: z.enum(THEMES, "Choose one of the three.") }),
  run: async ({ input, access }) => {
    await chooseTheme(access, input);
    await keepTheme(input.theme);
    return undefined;
  },
});

export const requestConfirmationAction = action({
  input: z.object({}),
  run: async ({ access, user }) => {
    await takeTurn("mail", `own ${user.id}`);
    const to = await requestConfirmation(access, { at: now() });
    return { message: to ? `A link is on its way to ${to}; it works for a day.` : "The address is confirmed already." };
  },
});

export const keepEmailAction = action({
  input: z.object({}),
  run: async ({ access }) => {
    await keepEmail(access);
    return undefined;
  },
});
