import Link from "next/link";
import type { Summary } from "@/lib/evidence/rules/summary";

/** Where the record stands, in one sentence; what readiness makes of it is read elsewhere. */
export function Standing({ eyebrow, summary }: { eyebrow: string; summary: Summary }) {
  return (
    <div>
      <p className="mb-2 text-sm text-soft">{eyebrow}</p>
      <h1 className="max-w-prose font-normal text-2xl leading-tight md:text-3xl">
        {summary.before}
        <span className="underline decoration-2 decoration-accent underline-offset-4">{summary.mark}</span>
        {summary.after}
      </h1>
      <p className="mt-3 max-w-prose text-soft">
        {summary.why}{" "}
        <Link
          href="/competencies"
          className="text-ink underline decoration-line underline-offset-4 hover:decoration-accent"
        >
          What would count
        </Link>
      </p>
    </div>
  );
}
