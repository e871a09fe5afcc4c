import type { Route } from "next";
import Link from "next/link";
import type { Offer } from "@/lib/assessment/rules/occasion";

/** One quiet line while an assessment is due or a draft waits; nothing otherwise. */
export function OfferLine({ offer: { draftId, month }, className = "mb-4" }: { offer: Offer; className?: string }) {
  if (!draftId && month === null) return null;
  const href = (draftId ? `/assessments/${draftId}` : "/assessments") as Route;
  return (
    <p className={`border-line border-l-2 py-1 pl-3 text-sm ${className}`}>
      {draftId ? "An assessment waits half-answered." : dueText(month)}{" "}
      <Link href={href} className="underline decoration-line underline-offset-4 hover:decoration-accent">
        {draftId ? "Go on with it" : "Ten questions and eight rows"}
      </Link>
    </p>
  );
}

/** Why it is worth it just now. */
export const dueText = (month: number | null) =>
  month === 0
    ? "The start is a good day to say where you stand, so that there is something to compare with."
    : `Month ${month} is a good day to say again where you stand.`;
