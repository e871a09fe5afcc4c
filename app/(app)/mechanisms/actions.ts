"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { sendAsk } from "@/app/_server/asking";
import { askOwner } from "@/lib/ask/mutations/run";
import { AskOwner } from "@/lib/ask/schema";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { addMechanism, changeMechanism, resumeMechanism, stopMechanism } from "@/lib/mechanism/mutations/keep";
import { linkItems, sayCausesSame, takeSameBack, unlinkItems } from "@/lib/mechanism/mutations/link";
import { logRun, takeRunBack } from "@/lib/mechanism/mutations/run";
import {
  AddMechanism,
  ChangeMechanism,
  LinkItems,
  LogRun,
  ResumeMechanism,
  SameCause,
  StopMechanism,
  TakeRunBack,
  TakeSameBack,
  UnlinkItems,
} from "@/lib/mechanism/schema";

export const addMechanismAction = action({
  input: AddMechanism,
  run: async ({ access, input }) => {
    const { id } = await addMechanism(access, { ...input, at: now() });
    redirect(`/mechanisms/${id}`);
  },
});

export const changeMechanismAction = action({
  input: ChangeMechanism,
  run: async ({ access, input }) => {
    await changeMechanism(access, { ...input, at: now() });
    redirect(`/mechanisms/${input.id}`);
  },
});

export const stopMechanismAction = action({
  input: StopMechanism,
  run: async ({ access, input }) => {
    await stopMechanism(access, { ...input, at: now() });
    redirect(`/mechanisms/${input.id}`);
  },
});

export const resumeMechanismAction = action({
  input: ResumeMechanism,
  run: async ({ access, input }) => {
    await resumeMechanism(access, { ...input, at: now() });
    redirect(`/mechanisms/${input.id}`);
  },
});

export const logRunAction = action({
  input: LogRun,
  run: async ({ access, input }) => {
    const at = now();
    await logRun(access, { ...input, at });
    const on = longDay(input.ranOn ?? dayOf(at, access.zone));
    return { message: `Noted: it ran on ${on}, ${input.isWithLeader ? "with" : "without"} you.` };
  },
});

export const takeRunBackAction = action({
  input: TakeRunBack,
  run: async ({ access, input }) => {
    await takeRunBack(access, { ...input, at: now() });
    return { message: "Taken back." };
  },
});

export const linkItemsAction = action({
  input: LinkItems,
  run: async ({ access, input }) => {
    await linkItems(access, { ...input, at: now() });
    return { message: "Linked." };
  },
});

export const unlinkItemsAction = action({
  input: UnlinkItems,
  run: async ({ access, input }) => {
    await unlinkItems(access, { ...input, at: now() });
    return { message: "No longer linked." };
  },
});

export const sayCausesSameAction = action({
  input: SameCause,
  run: async ({ access, input }) => {
    await sayCausesSame(access, { ...input, at: now() });
    return { message: "Counted as one cause." };
  },
});

export const takeSameBackAction = action({
  input: TakeSameBack,
  run: async ({ access, input }) => {
    await takeSameBack(access, { ...input, at: now() });
    return { message: "Counted as two causes again." };
  },
});

export const askOwnerAction = action({
  input: AskOwner,
  run: async ({ access, input, user }) => {
    const ask = () => askOwner(access, { ...input, at: now() });
    return sendAsk(input, { user, ask, there: `/mechanisms/${input.mechanismId}#asks` as Route });
  },
});
