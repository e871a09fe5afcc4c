import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/app/_ui/page-head";
import { type AnsweredHow, howShare } from "@/lib/mechanism/rules/hows";
import { ownShareText, shareText } from "@/lib/mechanism/rules/telling";

type Props = { answered: AnsweredHow[]; isPast: boolean; aside?: ReactNode };

/** The five standing questions, what answers each of them, and whose that is. */
export function Hows({ answered, isPast, aside }: Props) {
  return (
    <Section id="hows" title="Five Hows" aside={aside}>
      <p className="mb-3 max-w-prose text-soft">{shareText(howShare(answered))}</p>
      <dl className="border-line border-b">
        {answered.map(({ how, answers, own }) => (
          <div key={how.id} id={how.id} className="border-line border-t py-3">
            <dt className="font-medium">{how.question}</dt>
            <dd>
              {answers.length ? (
                <>
                  <ul>
                    {answers.map(({ id, row }) => (
                      <li key={id}>
                        <Link
                          href={`/mechanisms/${id}` as Route}
                          className="underline decoration-line underline-offset-4 hover:decoration-accent"
                        >
                          {row.name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                  <p className="text-sm text-soft">{ownShareText({ answers, own })}</p>
                </>
              ) : (
                <p className="text-soft">
                  Nobody answers this yet.{" "}
                  {isPast ? null : (
                    <Link
                      href={`/mechanisms/new?how=${how.id}` as Route}
                      className="inline-flex min-h-6 items-center text-ink underline decoration-line underline-offset-4"
                    >
                      Write down what does
                      <span className="sr-only">: {how.question}</span>
                    </Link>
                  )}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
