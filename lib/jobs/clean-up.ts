import { forgetExpired } from "@/lib/account/mutations/expiry";
import { forgetAddresses, forgetLines } from "@/lib/ask/mutations/expiry";
import { now } from "@/lib/clock";
import { forgetInvited } from "@/lib/grant/mutations/expiry";
import { forgetOldMail } from "@/lib/mail/mutations";
import { forgetOldReminders } from "@/lib/reminder/mutations/mailed";
import { endLease, takeLease } from "./mutations";

const HOUR = 3_600_000;
const KEEP_SENT = 30 * 24 * HOUR;

/**
 * Deletes what has had its day: sessions and links that ran out, addresses of witnesses and of whoever was invited, answers about feedback that is
 * gone, and mail sent or given up 30 days ago.
 */
export async function cleanUp(at: Date = now()): Promise<void> {
  const lease = await takeLease({ name: "clean-up", at, until: new Date(at.getTime() + HOUR) });
  if (!lease) return;
  try {
    await forgetExpired(at);
    await forgetAddresses(at);
    await forgetLines();
    await forgetInvited(at);
    await forgetOldReminders(at);
    await forgetOldMail(new Date(at.getTime() - KEEP_SENT));
  } finally {
    await endLease(lease, now());
  }
}
