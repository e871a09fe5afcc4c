"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { signOutBrowser } from "@/app/_server/session";
import { deleteAccount } from "@/lib/account/mutations/erase";
import { deleteWritten } from "@/lib/mail/transport";

const Erase = z.object({
  word: z
    .string()
    .max(100, "Write the one word: delete")
    .refine((word) => word.trim().toLowerCase() === "delete", "Write the one word: delete"),
});

export const eraseAction = action({
  input: Erase,
  fresh: true,
  run: async ({ access }) => {
    await deleteWritten(await deleteAccount(access));
    await signOutBrowser();
    redirect("/deleted");
  },
});
