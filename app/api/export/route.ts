import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { exportRecord } from "@/lib/account/queries/export";
import { isFresh } from "@/lib/account/rules/session";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";

/** Everything that belongs to the signed-in person, as a file; asks for a fresh sign-in first. */
export async function GET() {
  const { user, access } = await ownRecord("read", "/settings/data");
  const at = now();
  if (!isFresh(user.provenAt, at)) redirect("/confirm?from=%2Fsettings%2Fdata");
  return new Response(await exportRecord(access, { at }), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="cairn-${dayOf(at, user.zone)}.json"`,
      "cache-control": "no-store",
    },
  });
}
