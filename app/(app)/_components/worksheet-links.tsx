import type { Route } from "next";
import Link from "next/link";

type Sheet = { id: string; title: string };

/** Worksheets under each other, each a link to where it is filled in. */
export function WorksheetLinks({ sheets }: { sheets: Sheet[] }) {
  return (
    <ul>
      {sheets.map((sheet) => (
        <li key={sheet.id}>
          <WorksheetLink sheet={sheet} />
        </li>
      ))}
    </ul>
  );
}

export function WorksheetLink({ sheet: { id, title } }: { sheet: Sheet }) {
  return (
    <Link
      href={`/worksheets/${id}` as Route}
      prefetch={false}
      className="inline-flex min-h-8 items-center underline decoration-line underline-offset-4 hover:text-ink"
    >
      {title}
    </Link>
  );
}
