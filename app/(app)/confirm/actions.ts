"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeTurn } from "@/app/_server/limits";
import { checkOwnPassword } from "@/lib/account/mutations/password";
import { proveSession } from "@/lib/account/mutations/session";
import { wayBack } from "@/lib/account/rules/way-back";
import { From, TypedPassword } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const proveAction = action({
  input: z.object({ password: TypedPassword, from: From }),
  run: async ({ input, user, access }) => {
    await takeTurn("account", `own ${user.id}`);
    await checkOwnPassword(access, { password: input.password, field: "password" });
    await proveSession(access, { sessionId: user.sessionId, at: now() });
    redirect(wayBack(input.from) as Route);
  },
});
