import type { Route } from "next";
import Link from "next/link";
import type { Headline } from "@/lib/readiness/rules/headline";

const quiet = "text-ink underline decoration-line underline-offset-4 hover:decoration-accent";

/** Where the record stands, in one sentence; beneath it why, and the cheapest thing that would change it. */
export function Standing({ eyebrow, headline }: { eyebrow: string; headline: Headline }) {
  const { before, mark, after, why, change } = headline;
  return (
    <div>
      <p className="mb-2 text-sm text-soft">{eyebrow}</p>
      <h1 className="max-w-prose font-normal text-2xl leading-tight md:text-3xl">
        {before}
        <span className="underline decoration-2 decoration-accent underline-offset-4">{mark}</span>
        {after}
      </h1>
      <p className="mt-3 max-w-prose text-soft">
        {why}{" "}
        <Link href={change ? "/matrix" : "/competencies"} className={quiet}>
          {change ? "Why" : "What would count"}
        </Link>
      </p>
      {change ? (
        <p className="text-soft">
          To change it:{" "}
          <Link href={`/matrix/${change.signalId}` as Route} className={quiet}>
            {change.label}
          </Link>
          . {change.text}
        </p>
      ) : null}
    </div>
  );
}
