"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicAction } from "@/app/_server/action";
import { signInBrowser } from "@/app/_server/session";
import { createUser } from "@/lib/account/mutations";
import { now } from "@/lib/clock";

const SignUp = z.object({
  name: z.string().trim().min(1, "Write your name.").max(100, "Keep it under 100 characters."),
  email: z.email("Write an address such as name@example.com."),
  password: z.string().min(8, "Use at least 8 characters.").max(128, "Use at most 128 characters."),
});

export const signUpAction = publicAction({
  input: SignUp,
  limit: "form",
  run: async ({ input }) => {
    const user = await createUser({ ...input, zone: "UTC", at: now() });
    await signInBrowser(user.id);
    redirect("/home");
  },
});
