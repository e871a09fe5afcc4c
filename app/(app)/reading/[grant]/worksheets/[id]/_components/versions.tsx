import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import type { GrantedVersion, GrantedWorksheet } from "@/lib/worksheet/queries/granted";

/** "kept on 3 March 2026, before the review" */
export const versionName = ({ keptAt, label }: GrantedVersion, zone: string) =>
  `kept on ${longDay(dayOf(keptAt, zone))}${label ? `, ${label}` : ""}`;

type Props = { sheet: GrantedWorksheet; zone: string; to: string };

/** The other versions that are open, each to be read or set beside the one that is shown; nothing where there are none. */
export function Versions({ sheet: { kept, shown, other }, zone, to }: Props) {
  if (!shown || kept.length < 2) return null;
  const link = "inline-flex min-h-8 items-center underline decoration-line underline-offset-4";
  return (
    <Section title="Versions">
      <ul className="max-w-prose border-line border-b">
        {kept.map((one) => (
          <li key={one.place} className="flex flex-wrap items-baseline gap-x-6 border-line border-t py-2">
            <Link
              href={`${to}?version=${one.place}` as Route}
              aria-current={!other && one.place === shown.place ? "page" : undefined}
              className={`${link} first-letter:uppercase`}
            >
              {versionName(one, zone)}
            </Link>
            {one.place < shown.place ? (
              <Link
                href={`${to}?version=${shown.place}&against=${one.place}` as Route}
                className={`${link} text-sm text-soft`}
              >
                What has changed since<span className="sr-only"> {versionName(one, zone)}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
