"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { action, seatAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { dropAction, finishAction } from "@/lib/review/mutations/action";
import { agreeInMeeting, makeActionMilestone } from "@/lib/review/mutations/agreed";
import { addLine, removeLine } from "@/lib/review/mutations/line";
import { cancelMeeting, holdMeeting, keepNotes, moveMeeting, planMeeting } from "@/lib/review/mutations/meeting";
import { erasePrivateNote, keepPrivateNote } from "@/lib/review/mutations/private-note";
import { DoneAction, DropAction } from "@/lib/review/schema/action";
import {
  AddLine,
  AgreeInMeeting,
  CancelMeeting,
  ErasePrivateNote,
  HoldMeeting,
  KeepNotes,
  KeepPrivateNote,
  MakeMilestone,
  MoveMeeting,
  PlanMeeting,
  RemoveLine,
} from "@/lib/review/schema/meeting";

export const planMeetingAction = seatAction({
  input: PlanMeeting,
  run: async ({ seat, input, user }) => {
    const id = await planMeeting(seat, { ...input, zone: user.zone, at: now() });
    redirect(`/meetings/${seat.grantId}/${id}` as Route);
  },
});

export const moveMeetingAction = seatAction({
  input: MoveMeeting,
  run: async ({ seat, input, user }) => {
    await moveMeeting(seat, { ...input, zone: user.zone, at: now() });
    return { message: "Moved. The other is told." };
  },
});

export const cancelMeetingAction = seatAction({
  input: CancelMeeting,
  run: async ({ seat, input }) => {
    await cancelMeeting(seat, { ...input, at: now() });
    return { message: "Cancelled. The other is told." };
  },
});

export const holdMeetingAction = seatAction({
  input: HoldMeeting,
  run: async ({ seat, input }) => {
    await holdMeeting(seat, { ...input, at: now() });
    return { message: "Kept as held." };
  },
});

export const keepNotesAction = seatAction({
  input: KeepNotes,
  run: async ({ seat, input }) => {
    await keepNotes(seat, { ...input, at: now() });
    return { message: "Saved for both of you." };
  },
});

export const addLineAction = seatAction({
  input: AddLine,
  run: async ({ seat, input }) => {
    await addLine(seat, { ...input, at: now() });
    return { message: "Added." };
  },
});

export const removeLineAction = seatAction({
  input: RemoveLine,
  run: async ({ seat, input }) => {
    await removeLine(seat, { ...input, at: now() });
    return { message: "Removed." };
  },
});

export const keepPrivateNoteAction = seatAction({
  input: KeepPrivateNote,
  run: async ({ seat, input }) => {
    await keepPrivateNote(seat, { ...input, at: now() });
    return { message: "Saved for you alone." };
  },
});

export const erasePrivateNoteAction = action({
  input: ErasePrivateNote,
  run: async ({ access, input }) => {
    await erasePrivateNote(access, { ...input, at: now() });
    return { message: "Erased." };
  },
});

export const agreeInMeetingAction = seatAction({
  input: AgreeInMeeting,
  run: async ({ seat, input }) => {
    await agreeInMeeting(seat, { ...input, at: now() });
    return { message: "Agreed." };
  },
});

export const finishActionAction = seatAction({
  input: DoneAction,
  run: async ({ seat, input }) => {
    await finishAction(seat, { ...input, at: now() });
    return { message: "Done." };
  },
});

export const dropActionAction = seatAction({
  input: DropAction,
  run: async ({ seat, input }) => {
    await dropAction(seat, { ...input, at: now() });
    return { message: "Dropped." };
  },
});

export const makeActionMilestoneAction = action({
  input: MakeMilestone,
  run: async ({ access, input }) => {
    const { isNew } = await makeActionMilestone(access, { ...input, at: now() });
    return { message: isNew ? "It is a milestone now." : "It is a milestone already." };
  },
});
