import type { Metadata } from "next";
import { currentUser } from "@/app/_server/session";
import { openAsk } from "@/lib/ask/access";
import { isItemKind } from "@/lib/ask/schema";
import { ClarifyAsk } from "./_components/clarify-ask";
import { NothingAsked } from "./_components/ended";
import { ItemAsk } from "./_components/item-ask";
import { RoundAsk } from "./_components/round-ask";
import { RunAsk } from "./_components/run-ask";

export const metadata: Metadata = { title: "A question to you" };

export default async function AskPage({ params }: PageProps<"/ask/[token]">) {
  const { token } = await params;
  const [access, user] = await Promise.all([openAsk(token), currentUser()]);
  if (!access) return <NothingAsked />;
  const opened = { token, access, isOwner: user?.id === access.ownerId };
  if (isItemKind(access.kind)) return <ItemAsk {...opened} />;
  if (access.kind === "make-concrete") return <ClarifyAsk {...opened} />;
  return access.kind === "run" ? <RunAsk {...opened} /> : <RoundAsk {...opened} />;
}
