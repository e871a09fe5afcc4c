"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { linkEvidence, unlinkEvidence } from "@/lib/roadmap/mutations/evidence-link";
import {
  addMilestone,
  closeMilestone,
  dropMilestone,
  redateMilestone,
  reopenMilestone,
  rewordMilestone,
} from "@/lib/roadmap/mutations/milestone";
import {
  AddMilestone,
  DropMilestone,
  LinkEvidence,
  MilestoneTurn,
  RedateMilestone,
  ReopenMilestone,
  RewordMilestone,
  RoadmapTurn,
  UnlinkEvidence,
} from "@/lib/roadmap/schema";

export const addMilestoneAction = action({
  input: AddMilestone.and(RoadmapTurn),
  run: async ({ access, input }) => {
    const { id } = await addMilestone(access, { ...input, at: now() });
    redirect(`/roadmap/milestones/${id}`);
  },
});

export const linkEvidenceAction = action({
  input: LinkEvidence.and(MilestoneTurn),
  run: async ({ access, input: { step, ...input } }) => {
    await (step === "close" ? closeMilestone : linkEvidence)(access, { ...input, at: now() });
    redirect(`/roadmap/milestones/${input.milestoneId}`);
  },
});

export const unlinkEvidenceAction = action({
  input: UnlinkEvidence.and(MilestoneTurn),
  run: async ({ access, input }) => {
    await unlinkEvidence(access, { ...input, at: now() });
    return { message: "No longer linked." };
  },
});

export const redateMilestoneAction = action({
  input: RedateMilestone.and(MilestoneTurn),
  run: async ({ access, input }) => {
    await redateMilestone(access, { ...input, at: now() });
    redirect(`/roadmap/milestones/${input.milestoneId}`);
  },
});

export const rewordMilestoneAction = action({
  input: RewordMilestone.and(MilestoneTurn),
  run: async ({ access, input }) => {
    await rewordMilestone(access, { ...input, at: now() });
    redirect(`/roadmap/milestones/${input.milestoneId}`);
  },
});

export const dropMilestoneAction = action({
  input: DropMilestone.and(MilestoneTurn),
  run: async ({ access, input }) => {
    await dropMilestone(access, { ...input, at: now() });
    redirect(`/roadmap/milestones/${input.milestoneId}`);
  },
});

export const reopenMilestoneAction = action({
  input: ReopenMilestone.and(MilestoneTurn),
  run: async ({ access, input }) => {
    await reopenMilestone(access, { ...input, at: now() });
    redirect(`/roadmap/milestones/${input.milestoneId}`);
  },
});
