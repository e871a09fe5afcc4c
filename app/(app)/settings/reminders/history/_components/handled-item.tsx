import type { Route } from "next";
import Link from "next/link";
import { dayOf, fullDay, shortDay, timeOf, weekdayName } from "@/lib/date";
import { RULE_NAMES } from "@/lib/reminder/content";
import type { Handled } from "@/lib/reminder/queries/handled";
import { wayText, whyText } from "@/lib/reminder/rules/why";

/** One reminder whose time had come: what became of it, and the rule that it comes from. */
export function HandledItem({ item, zone }: { item: Handled; zone: string }) {
  const { rule, handledAt, title, body, href } = item;
  const day = dayOf(handledAt, zone);
  const isTold = item.outcome === "told";
  return (
    <li className="grid gap-x-8 gap-y-1 border-line border-t py-4 md:grid-cols-[13rem_minmax(0,1fr)]">
      <p>
        <time dateTime={handledAt.toISOString()} title={fullDay(day)} className="block">
          {weekdayName(day)} {shortDay(day)} {day.slice(0, 4)}, {timeOf(handledAt, zone)}
        </time>
        <span className="text-sm text-soft">{RULE_NAMES[rule].name}</span>
      </p>
      <div className="max-w-prose">
        {isTold ? (
          <p className="font-serif text-lg leading-snug">
            {href.startsWith("/") ? (
              <Link href={href as Route} className="hover:underline hover:decoration-accent hover:underline-offset-4">
                {title}
              </Link>
            ) : (
              title
            )}
          </p>
        ) : null}
        {isTold && body ? <p className="mt-1 whitespace-pre-line">{body}</p> : null}
        <p className={isTold ? "mt-1 text-sm text-soft" : undefined}>{wayText(item)}.</p>
        <p className="text-sm text-soft">{whyText(item)}.</p>
      </div>
    </li>
  );
}
