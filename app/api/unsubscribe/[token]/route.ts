import { redirect } from "next/navigation";
import { now } from "@/lib/clock";
import { openLink } from "@/lib/reminder/access";
import { unsubscribe } from "@/lib/reminder/mutations/act";

type Given = RouteContext<"/api/unsubscribe/[token]">;

const plain = (text: string, status: number) =>
  new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** Whoever follows the address by hand is asked first; nothing changes. */
export async function GET(_: Request, { params }: Given) {
  redirect(`/act/unsubscribe/${encodeURIComponent((await params).token)}`);
}

/**
 * One click in a mail program (RFC 8058): no cookie, no origin, only the token and the one field that the program sends.
 * Asked again it answers the same; whatever else is sent is answered as a link that nobody knows.
 */
export async function POST(request: Request, { params }: Given) {
  const at = now();
  const { token } = await params;
  const link = (await isOneClick(request)) ? await openLink({ purpose: "unsubscribe", token, at }) : null;
  if (!link) return plain("There is nothing here.", 404);
  await unsubscribe(link, { at });
  return plain("No reminder is mailed to you any more. Your inbox in Cairn keeps them.", 200);
}

async function isOneClick(request: Request): Promise<boolean> {
  try {
    return (await request.formData()).get("List-Unsubscribe") === "One-Click";
  } catch {
    return false;
  }
}
