import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/app/_ui/page-head";
import type { AskOverview } from "@/lib/ask/queries/overview";

type Line = { key: string; evidenceId: string; text: ReactNode; way?: { query: string; label: string } };
type Props = {
  id: string;
  title: string;
  hint: ReactNode;
  lines: Line[];
  sentences: AskOverview["sentences"];
};

/** Items under a heading, each with what can be done about it; of none only the hint. */
export function About({ id, title, hint, lines, sentences }: Props) {
  return (
    <Section id={id} title={title}>
      <p className="max-w-prose text-soft">{hint}</p>
      {lines.length ? (
        <ul className="mt-4 max-w-4xl border-line border-b">
          {lines.map(({ key, evidenceId, text, way }) => (
            <li key={key} className="border-line border-t py-3">
              <Link
                href={`/evidence/${evidenceId}#asks` as Route}
                className="font-serif text-lg leading-snug hover:underline hover:decoration-accent"
              >
                {sentences.get(evidenceId)}
              </Link>
              <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-soft">
                <span>{text}</span>
                {way ? (
                  <Link
                    href={`/evidence/${evidenceId}/ask?${way.query}` as Route}
                    className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4"
                  >
                    {way.label}
                  </Link>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
