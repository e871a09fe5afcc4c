"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeTurn } from "@/app/_server/limits";
import { checkOwnPassword, setPassword } from "@/lib/account/mutations/password";
import { NewPassword, TypedPassword } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const changePasswordAction = action({
  input: z.object({ currentPassword: TypedPassword, password: NewPassword }),
  run: async ({ input, access, user }) => {
    await takeTurn("account", `own ${user.id}`);
    await checkOwnPassword(access, { password: input.currentPassword, field: "currentPassword" });
    await setPassword(access, { password: input.password, sessionId: user.sessionId, at: now() });
    redirect("/settings/security");
  },
});

/** For somebody who signs in in another way and wants a password as well. */
export const setPasswordAction = action({
  input: z.object({ password: NewPassword }),
  fresh: true,
  run: async ({ input, access, user }) => {
    await setPassword(access, { password: input.password, sessionId: user.sessionId, at: now() });
    redirect("/settings/security");
  },
});
