import "server-only";
import { takeTurn } from "./limits";

type Asked = { way: "mail" | "link"; address: string | null };

/** Takes the turns of a question that is mailed. Throws LIMITED when somebody mails too many, or one mailbox gets too many. */
export async function takeAskTurns(userId: string, { way, address }: Asked): Promise<void> {
  if (way !== "mail") return;
  await takeTurn("asking", userId);
  await takeTurn("mailbox", address ?? "");
}
