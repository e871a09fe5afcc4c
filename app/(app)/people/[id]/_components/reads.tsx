import type { Route } from "next";
import Link from "next/link";
import { fullDay, longDay } from "@/lib/date";
import { pageText, readHref, readsByDay } from "@/lib/grant/rules/reads";

type Props = {
  /** Null once nothing can be looked at as its reader would any more. */
  grantId: string | null;
  name: string;
  reads: { page: string; hour: Date }[];
  zone: string;
};

/** What a grant's reader has read, by day; each page leads to what they see there. */
export function Reads({ grantId, name, reads, zone }: Props) {
  if (!reads.length)
    return (
      <p className="max-w-prose text-soft">
        Nothing yet. Every page that {name} reads is noted here with its day; you looking at it is not.
      </p>
    );
  return (
    <ol className="max-w-4xl border-line border-b">
      {readsByDay(reads, zone).map(({ on, pages }) => (
        <li key={on} className="grid gap-x-6 border-line border-t py-3 md:grid-cols-[11rem_1fr]">
          <time dateTime={on} title={fullDay(on)} className="text-sm text-soft">
            {longDay(on)}
          </time>
          <ul>
            {pages.map((page) => (
              <Read key={page} page={page} href={grantId && readHref(grantId, page)} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Read({ page, href }: { page: string; href: string | null }) {
  const text = pageText(page);
  return (
    <li className="break-words">
      {href ? (
        <Link
          href={href as Route}
          prefetch={false}
          className="inline-block py-0.5 hover:underline hover:decoration-accent"
        >
          {text}
        </Link>
      ) : (
        <span className="inline-block py-0.5">{text}</span>
      )}
    </li>
  );
}
