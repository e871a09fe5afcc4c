import type { Route } from "next";
import Link from "next/link";
import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import { type Day, longDay } from "@/lib/date";

/** The day that a screen shows, and a sentence when another was asked for that it cannot show. */
export type ShownDay = { on: Day; isPast: boolean; note: string | null };

/** The address of another screen as of the same day. */
export function atDay(href: string, { on, isPast }: ShownDay): Route {
  return (isPast ? `${href}${href.includes("?") ? "&" : "?"}on=${on}` : href) as Route;
}

type Props = {
  /** Where the form and the way back lead; `kept` are fields of the address that stay as they are. */
  to: string;
  kept?: Record<string, string>;
  day: ShownDay;
  sinceOn: Day;
  today: Day;
  /** What unfolds the form: "See the plan of a past day". */
  title: string;
};

/** Says which past day is shown, or why another is not, and leads to any. */
export function PastDay({ to, kept = {}, day, sinceOn, today, title }: Props) {
  const back = Object.keys(kept).length ? `${to}?${new URLSearchParams(kept)}` : to;
  return (
    <>
      {day.isPast ? (
        <p role="status" className="border-accent border-l-2 py-1 pl-3">
          As it stood at the end of {longDay(day.on)}.{" "}
          <Link href={back as Route} className="underline decoration-line underline-offset-4">
            Back to now
          </Link>
        </p>
      ) : null}
      {day.note ? <p className="border-line border-l-2 py-1 pl-3 text-soft">{day.note}</p> : null}
      <details className="print:hidden" open={day.isPast}>
        <summary className="min-h-6 cursor-pointer text-sm text-soft hover:text-ink">{title}</summary>
        <QueryForm to={to as Route} className="mt-2 flex flex-wrap items-end gap-3" label="Past day">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field name="on" label="Day" type="date" min={sinceOn} max={today} defaultValue={day.on} />
          <SubmitButton look="quiet">Show</SubmitButton>
        </QueryForm>
      </details>
    </>
  );
}
