"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { leaveFor } from "@/app/_server/auth";
import { wayBack } from "@/lib/account/rules/way-back";
import { From } from "@/lib/account/schema";

export const signInWithAction = publicAction({
  input: z.object({ provider: z.string().max(20), from: From }),
  limit: "form",
  run: async ({ input, user }) => {
    const comeBackTo = wayBack(input.from);
    if (user) redirect(comeBackTo as Route);
    return leaveFor(input.provider, { comeBackTo });
  },
});
