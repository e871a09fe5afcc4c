"use server";
import { action } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { answerEvidence, takeAnswerBack } from "@/lib/evidence/mutations/answer";
import { Answering } from "@/lib/evidence/schema/answering";

export const answerAction = action({
  input: Answering,
  run: async ({ input, access }) => {
    await answerEvidence(access, { ...input, at: now() });
    return { message: "Linked. What it answers no longer weighs." };
  },
});

export const takeAnswerBackAction = action({
  input: Answering,
  run: async ({ input, access }) => {
    await takeAnswerBack(access, { ...input, at: now() });
    return { message: "Taken back. What it answered weighs again." };
  },
});
