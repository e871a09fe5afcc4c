"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { changeSituation } from "@/lib/roadmap/mutations/situation";
import { ChangeSituation, RoadmapTurn } from "@/lib/roadmap/schema";

export const changeSituationAction = action({
  input: ChangeSituation.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await changeSituation(access, { ...input, at: now() });
    redirect(`/roadmap?id=${input.roadmapId}`);
  },
});
