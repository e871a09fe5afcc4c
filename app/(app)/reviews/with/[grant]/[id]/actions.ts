"use server";
import { grantAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { takeSeat } from "@/lib/review/access";
import { placeLeader } from "@/lib/review/mutations/together";
import { PlaceLeader } from "@/lib/review/schema/together";

export const placeLeaderAction = grantAction({
  input: PlaceLeader,
  run: async ({ access, input }) => {
    await placeLeader(takeSeat(access), { ...input, at: now() });
    return { message: "Sent." };
  },
});
