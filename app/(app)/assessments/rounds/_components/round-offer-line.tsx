import type { RoundOffer } from "@/lib/ask/queries/round";

/** Why a round is worth it just now, or what stands in the way of one; nothing while one is open. */
export function RoundOfferLine({ offer: { obstacle, month, isOpen } }: { offer: RoundOffer }) {
  if (isOpen) return null;
  const due =
    month === 0
      ? "The start is a good time for a round, so that there is something to compare with."
      : `Month ${month} is a good time to ask again how it looks to others.`;
  const text = obstacle ?? (month === null ? null : due);
  return text ? <p className="max-w-prose border-line border-l-2 py-1 pl-3 text-sm">{text}</p> : null;
}
