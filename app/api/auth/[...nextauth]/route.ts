import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { finishHandshake } from "@/app/_server/auth";

type Asked = { params: Promise<{ nextauth: string[] }> };

/** Where providers send people back to. Everything else that next-auth would serve here stays shut. */
export async function GET(request: NextRequest, { params }: Asked) {
  const [action, provider, ...more] = (await params).nextauth;
  if (action === "callback" && provider && !more.length) return finishHandshake(request);
  // It leads here when a provider hands nobody over.
  if (action === "signin" && !provider) redirect("/sign-in/problem");
  notFound();
}
