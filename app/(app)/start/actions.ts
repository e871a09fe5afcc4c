"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { startRoadmap } from "@/lib/roadmap/mutations/start";
import { StartRoadmap } from "@/lib/roadmap/schema";

export const startRoadmapAction = action({
  input: StartRoadmap,
  run: async ({ access, input }) => {
    await startRoadmap(access, { ...input, at: now() });
    redirect("/home");
  },
});
