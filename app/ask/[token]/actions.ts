"use server";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { type AskAccess, askIsOver, openAsk } from "@/lib/ask/access";
import { answerAsk, proposeWitness, refuseMail, withdrawAnswer } from "@/lib/ask/mutations/answer";
import { clarify, withdrawClarification } from "@/lib/ask/mutations/clarify";
import { placeInRound, takePlacementBack } from "@/lib/ask/mutations/round-answer";
import { noteRunByAsk, takeNoteBackByAsk } from "@/lib/ask/mutations/run";
import { AnswerForm, AskToken, ClarifyForm, NoteRun, ProposalForm, TakeNoteBack } from "@/lib/ask/schema";
import { PlacementForm } from "@/lib/ask/schema/round";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { AppError } from "@/lib/errors";

/** Whoever asks cannot answer, in the browser that they are signed in with. */
async function opened(token: string, user: { id: string } | null): Promise<AskAccess> {
  const access = await openAsk(token);
  if (!access) throw askIsOver();
  if (user?.id === access.ownerId)
    throw new AppError("INVALID", "You are signed in as the one who asks. Only somebody else can answer.");
  return access;
}

export const answerAction = publicAction({
  input: AnswerForm,
  limit: "form",
  run: async ({ input: { token, ...answer }, user }) => {
    await answerAsk(await opened(token, user), { ...answer, at: now() });
    return { message: "Your answer is kept." };
  },
});

export const withdrawAnswerAction = publicAction({
  input: z.object({ token: AskToken }),
  limit: "form",
  run: async ({ input, user }) => {
    await withdrawAnswer(await opened(input.token, user), { at: now() });
    return undefined;
  },
});

export const proposeAction = publicAction({
  input: ProposalForm,
  limit: "form",
  run: async ({ input: { token, ...proposal }, user }) => {
    await proposeWitness(await opened(token, user), { ...proposal, at: now() });
    return undefined;
  },
});

export const refuseMailAction = publicAction({
  input: z.object({ token: AskToken }),
  limit: "form",
  run: async ({ input, user }) => {
    await refuseMail(await opened(input.token, user), { at: now() });
    return undefined;
  },
});

export const clarifyAction = publicAction({
  input: ClarifyForm,
  limit: "form",
  run: async ({ input: { token, ...answer }, user }) => {
    await clarify(await opened(token, user), { ...answer, at: now() });
    return { message: "Your answer is kept." };
  },
});

export const withdrawClarificationAction = publicAction({
  input: z.object({ token: AskToken }),
  limit: "form",
  run: async ({ input, user }) => {
    await withdrawClarification(await opened(input.token, user), { at: now() });
    return undefined;
  },
});

export const noteRunAction = publicAction({
  input: NoteRun,
  limit: "form",
  run: async ({ input: { token, ...run }, user }) => {
    const { ranOn } = await noteRunByAsk(await opened(token, user), { ...run, at: now() });
    return { message: `The run of ${longDay(ranOn)} is noted.` };
  },
});

export const takeNoteBackAction = publicAction({
  input: TakeNoteBack,
  limit: "form",
  run: async ({ input, user }) => {
    await takeNoteBackByAsk(await opened(input.token, user), { ranOn: input.ranOn, at: now() });
    return undefined;
  },
});

export const placeAction = publicAction({
  input: PlacementForm,
  limit: "form",
  run: async ({ input: { token, ...answer }, user }) => {
    await placeInRound(await opened(token, user), { ...answer, at: now() });
    return { message: "Your answer is kept." };
  },
});

export const takePlacementBackAction = publicAction({
  input: z.object({ token: AskToken }),
  limit: "form",
  run: async ({ input, user }) => {
    await takePlacementBack(await opened(input.token, user), { at: now() });
    return undefined;
  },
});
