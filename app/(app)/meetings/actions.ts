"use server";
import { redirect } from "next/navigation";
import { action, grantAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { addLine, removeLine } from "@/lib/review/mutations/line";
import { cancelMeeting, holdMeeting, keepNotes, moveMeeting, planMeeting } from "@/lib/review/mutations/meeting";
import { erasePrivateNote, keepPrivateNote } from "@/lib/review/mutations/private-note";
import {
  AddLine,
  CancelMeeting,
  ErasePrivateNote,
  HoldMeeting,
  KeepNotes,
  KeepPrivateNote,
  MoveMeeting,
  PlanMeeting,
  RemoveLine,
} from "@/lib/review/schema/meeting";

export const planMeetingAction = grantAction({
  input: PlanMeeting,
  run: async ({ access, input, user }) => {
    const id = await planMeeting(access, { ...input, zone: user.zone, at: now() });
    redirect(`/meetings/${access.grantId}/${id}`);
  },
});

export const moveMeetingAction = grantAction({
  input: MoveMeeting,
  run: async ({ access, input, user }) => {
    await moveMeeting(access, { ...input, zone: user.zone, at: now() });
    return { message: "Moved. The other is told." };
  },
});

export const cancelMeetingAction = grantAction({
  input: CancelMeeting,
  run: async ({ access, input }) => {
    await cancelMeeting(access, { ...input, at: now() });
    return { message: "Cancelled. The other is told." };
  },
});

export const holdMeetingAction = grantAction({
  input: HoldMeeting,
  run: async ({ access, input }) => {
    await holdMeeting(access, { ...input, at: now() });
    return { message: "Kept as held." };
  },
});

export const keepNotesAction = grantAction({
  input: KeepNotes,
  run: async ({ access, input }) => {
    await keepNotes(access, { ...input, at: now() });
    return { message: "Saved for both of you." };
  },
});

export const addLineAction = grantAction({
  input: AddLine,
  run: async ({ access, input }) => {
    await addLine(access, { ...input, at: now() });
    return { message: "Added." };
  },
});

export const removeLineAction = grantAction({
  input: RemoveLine,
  run: async ({ access, input }) => {
    await removeLine(access, { ...input, at: now() });
    return { message: "Removed." };
  },
});

export const keepPrivateNoteAction = grantAction({
  input: KeepPrivateNote,
  run: async ({ access, input }) => {
    await keepPrivateNote(access, { ...input, at: now() });
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
