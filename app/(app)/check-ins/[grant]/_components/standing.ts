import { dayOf, longDay } from "@/lib/date";
import type { Seat } from "@/lib/review/access";
import type { CheckInLine } from "@/lib/review/queries/check-in";
import { standingOf } from "@/lib/review/rules/check-in";
import { capital } from "@/lib/text";
import { who } from "../../../_components/who";

/** How a check-in stands, in one sentence for whoever looks. */
export function standingText(seat: Seat, checkIn: CheckInLine): string {
  const { other, doers } = who(seat);
  const day = (at: Date) => longDay(dayOf(at, seat.zone));
  const { skippedAt, skippedBy, skipReason, revealedAt, sent } = checkIn;
  switch (standingOf(checkIn)) {
    case "revealed":
      return `Both sides open since ${day(revealedAt as Date)}.`;
    case "skipped":
      return `${capital(doers[skippedBy ?? "leader"])} left it out on ${day(skippedAt as Date)}: ${skipReason}`;
    default:
      if (seat.isOver) return "It ended before both had sent their side, so nothing of it was shown.";
      if (sent.own) return `You sent your side on ${day(sent.own)}; ${other} has not sent theirs yet.`;
      return sent.other ? `${other} has sent their side; yours is missing.` : "Neither of you has sent their side yet.";
  }
}
