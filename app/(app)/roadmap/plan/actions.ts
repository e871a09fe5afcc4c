"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { finishRoadmap, resumeRoadmap } from "@/lib/roadmap/mutations/finish";
import { addAway, extendPhase, moveStart, removeAway, takeBackExtension } from "@/lib/roadmap/mutations/plan";
import {
  AddAway,
  ExtendPhase,
  FinishRoadmap,
  MoveStart,
  RemoveAway,
  ResumeRoadmap,
  RoadmapTurn,
  TakeBackExtension,
} from "@/lib/roadmap/schema";

export const moveStartAction = action({
  input: MoveStart.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await moveStart(access, { ...input, at: now() });
    redirect(`/roadmap/plan?roadmap=${input.roadmapId}`);
  },
});

export const extendPhaseAction = action({
  input: ExtendPhase.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await extendPhase(access, { ...input, at: now() });
    redirect(`/roadmap/plan?roadmap=${input.roadmapId}`);
  },
});

export const takeBackExtensionAction = action({
  input: TakeBackExtension.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await takeBackExtension(access, { ...input, at: now() });
    redirect(`/roadmap/plan?roadmap=${input.roadmapId}`);
  },
});

export const addAwayAction = action({
  input: AddAway.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await addAway(access, { ...input, at: now() });
    redirect(`/roadmap/plan?roadmap=${input.roadmapId}`);
  },
});

export const removeAwayAction = action({
  input: RemoveAway.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await removeAway(access, { ...input, at: now() });
    redirect(`/roadmap/plan?roadmap=${input.roadmapId}`);
  },
});

export const finishRoadmapAction = action({
  input: FinishRoadmap.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await finishRoadmap(access, { ...input, at: now() });
    redirect(`/roadmap?id=${input.roadmapId}`);
  },
});

export const resumeRoadmapAction = action({
  input: ResumeRoadmap.and(RoadmapTurn),
  run: async ({ access, input }) => {
    await resumeRoadmap(access, { ...input, at: now() });
    redirect(`/roadmap?id=${input.roadmapId}`);
  },
});
