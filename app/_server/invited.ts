import { now } from "@/lib/clock";
import { findInvitation } from "@/lib/grant/queries/invitation";
import { invitationIn } from "@/lib/grant/rules/state";

/** Whether somebody who is not signed in came from the page of an invitation that can be answered; `from` is their way back. */
export async function isInvited(from: string | undefined): Promise<boolean> {
  const token = invitationIn(from ?? "");
  return token !== null && (await findInvitation({ token, visitorId: null, at: now() })) !== null;
}
