import { closeDueRounds } from "@/lib/ask/mutations/round";
import { now } from "@/lib/clock";
import { endLease, takeLease } from "./mutations";

const LEASE = 600_000;

/** Closes the rounds whose time is over; running it twice, or in two processes, is harmless. */
export async function closeRounds(at: Date = now()): Promise<void> {
  const lease = await takeLease({ name: "close-rounds", at, until: new Date(at.getTime() + LEASE) });
  if (!lease) return;
  try {
    await closeDueRounds(at);
  } finally {
    await endLease(lease, now());
  }
}
