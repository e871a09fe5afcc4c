"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { sendAsk } from "@/app/_server/asking";
import { askGiver, takeOver } from "@/lib/ask/mutations/clarify";
import { AskGiver } from "@/lib/ask/schema";
import { now } from "@/lib/clock";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import { addLine, putLineBack, removeLine, saveAnswer } from "@/lib/worksheet/mutations/answer";
import { citeEvidence, takeCitationOut } from "@/lib/worksheet/mutations/cite";
import { makeMilestone } from "@/lib/worksheet/mutations/feedback";
import { signOwn } from "@/lib/worksheet/mutations/sign";
import { keepVersion, removeVersion, startAnew } from "@/lib/worksheet/mutations/version";
import {
  AddLine,
  AnswerForm,
  Cite,
  KeepVersion,
  SignVersion,
  Uncite,
  WhichLine,
  WhichSheet,
  WhichVersion,
} from "@/lib/worksheet/schema";

export const saveAnswerAction = action({
  input: AnswerForm,
  run: async ({ access, input }) => {
    const { version, isBack } = await saveAnswer(access, { ...input, at: now() });
    const message = isBack ? "Saved. It had been taken out in another tab, and is back." : "Saved.";
    return { message, data: { version: String(version) } };
  },
});

export const addLineAction = action({
  input: AddLine,
  run: async ({ access, input }) => {
    const { lineId } = await addLine(access, { ...input, at: now() });
    return { message: "A line was added at the end.", data: { lineId } };
  },
});

export const removeLineAction = action({
  input: WhichLine,
  run: async ({ access, input }) => {
    await removeLine(access, { ...input, at: now() });
    return { message: "Taken out." };
  },
});

export const putLineBackAction = action({
  input: WhichLine,
  run: async ({ access, input }) => {
    await putLineBack(access, input);
    return { message: "It is back." };
  },
});

export const citeAction = action({
  input: Cite,
  run: async ({ access, input }) => {
    await citeEvidence(access, { ...input, at: now() });
    redirect(`/worksheets/${input.worksheetId}#${input.lineId || input.rowId || input.promptId}`);
  },
});

export const takeCitationOutAction = action({
  input: Uncite,
  run: async ({ access, input }) => {
    await takeCitationOut(access, input);
    return { message: "No longer cited." };
  },
});

export const keepVersionAction = action({
  input: KeepVersion,
  run: async ({ access, input }) => {
    const { number } = await keepVersion(access, { ...input, at: now() });
    return { message: `Kept as version ${number}. What you change from here on belongs to the next one.` };
  },
});

export const startAnewAction = action({
  input: WhichSheet,
  run: async ({ access, input }) => {
    const { after } = await startAnew(access, { ...input, at: now() });
    redirect(`/worksheets/${input.worksheetId}?after=${after}`);
  },
});

export const removeVersionAction = action({
  input: WhichVersion,
  run: async ({ access, input }) => {
    await removeVersion(access, { ...input, at: now() });
    redirect(`/worksheets/${input.worksheetId}`);
  },
});

export const signVersionAction = action({
  input: SignVersion,
  run: async ({ access, input }) => {
    await signOwn(access, { ...input, at: now() });
    return { message: "Signed." };
  },
});

const Id = z.string().regex(/^[\w-]{1,64}$/, "Reload the page, then try again.");

export const askGiverAction = action({
  input: AskGiver,
  run: async ({ access, input, user }) => {
    const ask = () => askGiver(access, { ...input, at: now() });
    return sendAsk(input, { user, ask, there: `/worksheets/${FEEDBACK_SHEET}#${input.lineId}` as Route });
  },
});

export const takeOverAction = action({
  input: z.object({ id: Id }),
  run: async ({ access, input }) => {
    const { lineId, version } = await takeOver(access, { ...input, at: now() });
    // Another address, so that the fields of the line are made anew from what stands in it now.
    redirect(`/worksheets/${FEEDBACK_SHEET}?after=${lineId}.${version}#${lineId}`);
  },
});

export const makeMilestoneAction = action({
  input: z.object({ lineId: Id }),
  run: async ({ access, input }) => {
    const { isNew } = await makeMilestone(access, { ...input, at: now() });
    return { message: isNew ? "It is a milestone now." : "It is a milestone already." };
  },
});
