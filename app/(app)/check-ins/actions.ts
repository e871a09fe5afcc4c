"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { seatAction } from "@/app/_server/action";
import { now } from "@/lib/clock";
import { agreeAction, discussRows, openCheckIn, skipCheckIn } from "@/lib/review/mutations/check-in";
import { sendLeaderSide, sendReviewerSide } from "@/lib/review/mutations/side";
import {
  AgreeInCheckIn,
  DiscussRows,
  LeaderSide,
  OpenCheckIn,
  ReviewerSide,
  SkipCheckIn,
} from "@/lib/review/schema/check-in";

export const openCheckInAction = seatAction({
  input: OpenCheckIn,
  run: async ({ seat, input }) => {
    const id = await openCheckIn(seat, { ...input, at: now() });
    redirect(`/check-ins/${seat.grantId}/${id}` as Route);
  },
});

export const sendLeaderSideAction = seatAction({
  input: LeaderSide,
  run: async ({ seat, input }) => {
    await sendLeaderSide(seat, { ...input, at: now() });
    return { message: "Sent." };
  },
});

export const sendReviewerSideAction = seatAction({
  input: ReviewerSide,
  run: async ({ seat, input }) => {
    await sendReviewerSide(seat, { ...input, at: now() });
    return { message: "Sent." };
  },
});

export const skipCheckInAction = seatAction({
  input: SkipCheckIn,
  run: async ({ seat, input }) => {
    await skipCheckIn(seat, { ...input, at: now() });
    return { message: "This month is left out." };
  },
});

export const discussRowsAction = seatAction({
  input: DiscussRows,
  run: async ({ seat, input }) => {
    await discussRows(seat, { ...input, at: now() });
    return { message: "Noted." };
  },
});

export const agreeInCheckInAction = seatAction({
  input: AgreeInCheckIn,
  run: async ({ seat, input }) => {
    await agreeAction(seat, { ...input, at: now() });
    return { message: "Agreed." };
  },
});
