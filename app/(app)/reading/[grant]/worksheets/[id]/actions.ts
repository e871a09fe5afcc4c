"use server";
import { grantAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { signGranted } from "@/lib/worksheet/mutations/sign";
import { giveViews } from "@/lib/worksheet/mutations/views";
import { GiveViews, SignGranted } from "@/lib/worksheet/schema";

export const signGrantedAction = grantAction({
  input: SignGranted,
  run: async ({ access, input }) => {
    await signGranted(access, { ...input, at: now() });
    return { message: "Signed." };
  },
});

export const giveViewsAction = grantAction({
  input: GiveViews,
  run: async ({ access, input }) => {
    const { changed } = await giveViews(access, { ...input, at: now() });
    return { message: changed ? `Kept. ${access.ownerName} was told.` : "Nothing was changed." };
  },
});
