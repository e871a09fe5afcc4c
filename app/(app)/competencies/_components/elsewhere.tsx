import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { type Elsewhere as Claimed, countsText } from "@/lib/evidence/rules/standing";

/** What is claimed on signals that the roadmap's content does not have, under the words it was claimed with. */
export function Elsewhere({ claimed }: { claimed: Claimed[] }) {
  if (!claimed.length) return null;
  return (
    <Section title="On other tracks, or in earlier words">
      <ul className="max-w-prose border-line border-b">
        {claimed.map(({ id, label, counts }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 border-line border-t py-2.5">
            <Link
              href={`/evidence?cell=${id}` as Route}
              className="hover:underline hover:decoration-accent hover:underline-offset-4"
            >
              {label}
            </Link>
            <span className="flex-none text-sm text-soft">{countsText(counts)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
