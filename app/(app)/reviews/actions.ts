"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { decideReview } from "@/lib/review/mutations";
import { callOffTogether, inviteTogether, placeOneself, replyTogether } from "@/lib/review/mutations/together";
import { DecideReview } from "@/lib/review/schema";
import { CallOffTogether, InviteTogether, PlaceOneself, ReplyTogether } from "@/lib/review/schema/together";
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

export const inviteTogetherAction = action({
  input: InviteTogether,
  run: async ({ access, input }) => {
    await inviteTogether(access, { ...input, at: now() });
    return { message: "They are asked." };
  },
});

export const callOffTogetherAction = action({
  input: CallOffTogether,
  run: async ({ access, input }) => {
    await callOffTogether(access, { ...input, at: now() });
    return { message: "Called off." };
  },
});

export const placeOneselfAction = action({
  input: PlaceOneself,
  run: async ({ access, input }) => {
    await placeOneself(access, { ...input, at: now() });
    return { message: "Sent." };
  },
});

export const replyTogetherAction = action({
  input: ReplyTogether,
  run: async ({ access, input }) => {
    await replyTogether(access, { ...input, at: now() });
    return { message: "Kept." };
  },
});
