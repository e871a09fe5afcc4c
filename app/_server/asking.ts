import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { env } from "@/lib/env";
import { takeTurn } from "./limits";

/** Takes the turns of a question that is mailed. Throws LIMITED when somebody mails too many, or one mailbox gets too many. */
export async function takeAskTurns(userId: string, address: string): Promise<void> {
  await takeTurn("asking", userId);
  await takeTurn("mailbox", address);
}

type Asked = { way: "mail" | "link"; address: string | null };
type Asking = { user: { id: string }; ask: () => Promise<{ path: string | null }>; there: Route };

/** Runs `ask` for a form of an ask. A link is its answer, this once; a question that is mailed leads to `there`. */
export async function sendAsk({ way, address }: Asked, { user, ask, there }: Asking) {
  if (way === "mail") await takeAskTurns(user.id, address ?? "");
  const { path } = await ask();
  if (path === null) redirect(there);
  return { data: { link: env().APP_URL + path } };
}
