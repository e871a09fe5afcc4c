"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { decideReview } from "@/lib/review/mutations";
import { DecideReview } from "@/lib/review/schema";
import { RoadmapTurn } from "@/lib/roadmap/schema";

export const decideReviewAction = action({
  input: DecideReview.and(RoadmapTurn),
  run: async ({ access, input }) => {
    const id = await decideReview(access, { ...input, at: now() });
    if (input.decision === "adjust") redirect(`/roadmap/plan?roadmap=${input.roadmapId}`);
    if (input.decision === "close") redirect(`/roadmap/plan?roadmap=${input.roadmapId}#finish-this-roadmap`);
    redirect(`/reviews/${id}`);
  },
});
