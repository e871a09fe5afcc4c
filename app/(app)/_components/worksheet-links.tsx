import type { Route } from "next";
import Link from "next/link";
import { worksheetsFor } from "@/lib/framework/rules/situations";
import type { Situation } from "@/lib/framework/schema";

/** The worksheets that a situation offers, each a link to what the Guide says of it. */
export function WorksheetLinks({ situation }: { situation: Situation }) {
  return (
    <ul>
      {worksheetsFor(situation).map(({ id, title }) => (
        <li key={id}>
          <Link
            href={`/guide/worksheets#${id}` as Route}
            className="inline-flex min-h-8 items-center underline decoration-line underline-offset-4 hover:text-ink"
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
