import type { Route } from "next";
import Link from "next/link";
import { dayOf, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import type { ReviewLine } from "@/lib/review/queries";
import { decisionText } from "@/lib/review/rules/decision";

/** `to` is where reviews stand. */
type Props = { reviews: ReviewLine[]; framework: Framework; zone: string; to?: string };

/** The reviews that were decided, the newest first. */
export function Held({ reviews, framework, zone, to = "/reviews" }: Props) {
  if (!reviews.length) return null;
  return (
    <ol className="border-line border-b">
      {reviews.map(({ id, phase, reason, decidedAt, ...decided }) => (
        <li key={id} className="grid gap-x-8 border-line border-t py-4 md:grid-cols-[14rem_1fr]">
          <p className="text-sm text-soft">{longDay(dayOf(decidedAt, zone))}</p>
          <div>
            <Link href={`${to}/${id}` as Route} className="font-medium hover:underline hover:decoration-accent">
              Phase {phase}, {framework.phases[phase - 1]?.name ?? ""}: {decisionText(decided).toLowerCase()}
            </Link>
            <p className="max-w-prose text-soft">{reason}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
