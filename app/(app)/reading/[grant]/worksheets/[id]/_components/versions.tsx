import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { capital } from "@/lib/text";
import type { GrantedWorksheet } from "@/lib/worksheet/queries/granted";
import type { CalledVersion } from "@/lib/worksheet/queries/version";

/** "kept on 3 March 2026, before the review" */
export const versionName = ({ keptAt, label }: CalledVersion, zone: string) =>
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
          <li key={one.called} className="flex flex-wrap items-baseline gap-x-6 border-line border-t py-2">
            <Link
              href={`${to}?version=${one.called}` as Route}
              aria-current={!other && one.called === shown.called ? "page" : undefined}
              className={link}
            >
              {capital(versionName(one, zone))}
            </Link>
            {one.called < shown.called ? (
              <Link
                href={`${to}?version=${shown.called}&against=${one.called}` as Route}
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
