"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { answerPart, beginAssessment, discardAssessment } from "@/lib/assessment/mutations/draft";
import { finishAssessment } from "@/lib/assessment/mutations/finish";
import { AnswerForm, OneAssessment } from "@/lib/assessment/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";

export const beginAssessmentAction = action({
  input: z.object({}),
  run: async ({ access }) => {
    const { id, firstId } = await beginAssessment(access, { at: now() });
    redirect(firstId ? `/assessments/${id}/${firstId}` : `/assessments/${id}`);
  },
});

/** Keeps an answer; while it is still being filled in that is all. */
export const answerAction = action({
  input: AnswerForm,
  quiet: true,
  run: async ({ access, input: { q, step, ...answer } }) => {
    const { nextId } = await answerPart(access, { ...answer, at: now() });
    const { assessmentId, partId } = answer;
    if (step === "keep") return { message: "Kept as you go." };
    const found = q ? `?${new URLSearchParams({ q })}` : "";
    if (step === "find") redirect(`/assessments/${assessmentId}/${partId}${found}#evidence` as Route);
    redirect(step === "next" && nextId ? `/assessments/${assessmentId}/${nextId}` : `/assessments/${assessmentId}`);
  },
});

/** Finished twice, it is the one that was finished first, and the page says so. */
export const finishAssessmentAction = action({
  input: OneAssessment,
  run: async ({ access, input }) => {
    try {
      await finishAssessment(access, { ...input, at: now() });
    } catch (error) {
      if (error instanceof AppError && error.code === "CLOSED")
        redirect(`/assessments/${input.assessmentId}?again=1` as Route);
      throw error;
    }
    redirect(`/assessments/${input.assessmentId}`);
  },
});

export const discardAssessmentAction = action({
  input: OneAssessment,
  run: async ({ access, input }) => {
    await discardAssessment(access, { ...input, at: now() });
    redirect("/assessments");
  },
});
