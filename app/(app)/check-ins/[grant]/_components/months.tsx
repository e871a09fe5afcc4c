import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { Seat } from "@/lib/review/access";
import type { CheckInLine } from "@/lib/review/queries/check-in";
import { monthText } from "@/lib/review/rules/check-in";
import { standingText } from "./standing";

/** The check-ins of other months, the newest first. */
export function Months({ seat, checkIns }: { seat: Seat; checkIns: CheckInLine[] }) {
  if (!checkIns.length) return null;
  return (
    <Section title="Other months">
      <ol className="border-line border-b">
        {checkIns.map((one) => (
          <li key={one.id} className="grid gap-x-8 border-line border-t py-3 md:grid-cols-[12rem_1fr]">
            <Link
              href={`/check-ins/${seat.grantId}/${one.id}` as Route}
              className="inline-flex min-h-6 items-center self-start font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
            >
              {monthText(one.month)}
            </Link>
            <p className="break-words text-soft">{standingText(seat, one)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
