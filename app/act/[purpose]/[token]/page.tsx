import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { now } from "@/lib/clock";
import { openLink } from "@/lib/reminder/access";
import { isLinkPurpose } from "@/lib/reminder/schema";
import { Asking } from "./_components/asking";
import { Done } from "./_components/done";

export const metadata: Metadata = { title: "From your message" };

export default async function ActPage({ params }: PageProps<"/act/[purpose]/[token]">) {
  const { purpose, token } = await params;
  if (!isLinkPurpose(purpose)) notFound();
  const at = now();
  const link = await openLink({ purpose, token, at });
  if (!link) notFound();
  const { rule, digestOn, zone, usedAt } = link;
  const of = { purpose, rule, digestOn, zone };
  return usedAt ? <Done {...of} usedAt={usedAt} /> : <Asking {...of} token={token} at={at} />;
}
