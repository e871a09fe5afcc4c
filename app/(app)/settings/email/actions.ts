"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeTurn } from "@/app/_server/limits";
import { changeEmail } from "@/lib/account/mutations/email";
import { Email } from "@/lib/account/schema";
import { now } from "@/lib/clock";

export const changeEmailAction = action({
  input: z.object({ email: Email }),
  fresh: true,
  run: async ({ input, access, user }) => {
    await takeTurn("mail", `own ${user.id}`);
    await takeTurn("mailbox", input.email);
    await changeEmail(access, { ...input, at: now() });
    redirect("/settings");
  },
});
