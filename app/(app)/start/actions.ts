"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { startRoadmap, switchRoadmap } from "@/lib/roadmap/mutations/start";
import { FinishRoadmap, RoadmapTurn, StartRoadmap } from "@/lib/roadmap/schema";

export const startRoadmapAction = action({
  input: StartRoadmap,
  run: async ({ access, input }) => {
    await startRoadmap(access, { ...input, at: now() });
    redirect("/home");
  },
});

/** The same while another one runs, which ends with it. */
export const switchRoadmapAction = action({
  input: StartRoadmap.and(FinishRoadmap).and(RoadmapTurn),
  run: async ({ access, input }) => {
    await switchRoadmap(access, { ...input, at: now() });
    redirect("/home");
  },
});
