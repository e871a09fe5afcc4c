import type { Route } from "next";
import Link from "next/link";
import { Empty, Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { Given } from "@/lib/grant/queries/given";
import { stateText } from "@/lib/grant/rules/telling";

type When = { at: Date; zone: string };
type Props = { given: Given[]; when: When };

/** Who reads the leader's record or is invited to, a line each. */
export function Readers({ given, when }: Props) {
  return (
    <Section id="readers" title="Who reads your record">
      {given.length ? (
        <Lines given={given} when={when} />
      ) : (
        <Empty>Nobody reads it now. What you opened before stands below.</Empty>
      )}
    </Section>
  );
}

/** Those of before, folded. */
export function Past({ given, when }: Props) {
  if (!given.length) return null;
  return (
    <details className="mt-12 max-w-4xl">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 marker:hidden">
        <span aria-hidden className="text-soft [[open]>summary>&]:rotate-90">
          ›
        </span>
        <span className="font-medium text-sm">Ended or not answered</span>
        <span className="text-sm text-soft">{given.length}</span>
      </summary>
      <Lines given={given} when={when} />
    </details>
  );
}

function Lines({ given, when }: Props) {
  return (
    <ul className="max-w-4xl border-line border-b">
      {given.map((grant) => (
        <li key={grant.id} className="border-line border-t py-3">
          <Link
            href={`/people/${grant.id}` as Route}
            className="break-words font-serif text-lg leading-snug hover:underline hover:decoration-accent"
          >
            {grant.name}
          </Link>
          <p className="mt-0.5 break-words text-sm text-soft">
            {[ROLE_NAMES[grant.role], grant.organisation].filter(Boolean).join(", ")} · {stateText(grant, when)}
            {grant.acceptedAt ? ` · ${readText(grant, when)}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

const readText = ({ readAt }: Given, { zone }: When) =>
  readAt ? `last read on ${longDay(dayOf(readAt, zone))}` : "has read nothing yet";
