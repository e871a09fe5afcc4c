import Link from "next/link";
import type { RoundOffer } from "@/lib/ask/queries/round";

/** Why a round is worth it just now, or what stands in the way of one; nothing while one is open. */
export function RoundOfferLine({ offer: { obstacle, month, isOpen } }: { offer: RoundOffer }) {
  if (isOpen) return null;
  const text = obstacle ?? (month === null ? null : dueText(month));
  return text ? <p className={LINE}>{text}</p> : null;
}

/** The same where rounds are not what the page is about: only while one is due, and with the way to it. */
export function DueRound({ offer }: { offer: RoundOffer | null }) {
  if (!offer || offer.isOpen || offer.obstacle || offer.month === null) return null;
  return (
    <p className={`${LINE} mt-6`}>
      {dueText(offer.month)}{" "}
      <Link href="/assessments/rounds" className="underline decoration-line underline-offset-4 hover:decoration-accent">
        As others place you
      </Link>
    </p>
  );
}

const LINE = "max-w-prose border-line border-l-2 py-1 pl-3 text-sm";

const dueText = (month: number) =>
  month === 0
    ? "The start is a good time for a round, so that there is something to compare with."
    : `Month ${month} is a good time to ask again how it looks to others.`;
