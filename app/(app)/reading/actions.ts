"use server";
import { grantAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { NO_LONGER_OPEN } from "@/lib/review/content";
import { answerThread, rewordComment, startThread, takeCommentBack } from "@/lib/review/mutations/comment";
import { readThread, settleThread } from "@/lib/review/mutations/thread";
import {
  AnswerThread,
  RewordComment,
  SettleThread,
  StartThread,
  WhichComment,
  WhichThread,
} from "@/lib/review/schema/comment";

export const startThreadAction = grantAction({
  input: StartThread,
  gone: NO_LONGER_OPEN,
  run: async ({ access, input }) => {
    await startThread(access, { ...input, at: now() });
    return { message: "Sent." };
  },
});

export const answerThreadAction = grantAction({
  input: AnswerThread,
  gone: NO_LONGER_OPEN,
  run: async ({ access, input }) => {
    await answerThread(access, { ...input, at: now() });
    return { message: "Sent." };
  },
});

export const rewordCommentAction = grantAction({
  input: RewordComment,
  gone: NO_LONGER_OPEN,
  run: async ({ access, input }) => {
    await rewordComment(access, { ...input, at: now() });
    return { message: "Changed." };
  },
});

export const takeCommentBackAction = grantAction({
  input: WhichComment,
  gone: NO_LONGER_OPEN,
  run: async ({ access, input }) => {
    await takeCommentBack(access, { ...input, at: now() });
    return undefined;
  },
});

export const settleThreadAction = grantAction({
  input: SettleThread,
  gone: NO_LONGER_OPEN,
  run: async ({ access, input }) => {
    await settleThread(access, { ...input, at: now() });
    return undefined;
  },
});

export const readThreadAction = grantAction({
  input: WhichThread,
  gone: NO_LONGER_OPEN,
  run: async ({ access, input }) => {
    await readThread(access, { ...input, at: now() });
    return undefined;
  },
});
