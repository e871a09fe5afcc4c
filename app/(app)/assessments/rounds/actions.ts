"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { action } from "@/app/_server/action";
import { takeAskTurns } from "@/app/_server/asking";
import { callOffRound, closeRound, openRound } from "@/lib/ask/mutations/round";
import { OneRound, OpenForm } from "@/lib/ask/schema/round";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";

/** Answers the links to pass on, this once. */
export const openRoundAction = action({
  input: OpenForm,
  run: async ({ input, user, access }) => {
    for (const asked of input.people) if (asked?.address) await takeAskTurns(user.id, asked.address);
    const { id, links } = await openRound(access, { ...input, at: now() });
    if (!links.length) redirect(`/assessments/rounds/${id}` as Route);
    const whole = links.map(({ witness, path }) => ({ witness, link: env().APP_URL + path }));
    return { data: { id, links: JSON.stringify(whole) } };
  },
});

export const closeRoundAction = action({
  input: OneRound,
  run: async ({ input, access }) => {
    await closeRound(access, { ...input, at: now() });
    return undefined;
  },
});

export const callOffRoundAction = action({
  input: OneRound,
  run: async ({ input, access }) => {
    await callOffRound(access, { ...input, at: now() });
    return undefined;
  },
});
