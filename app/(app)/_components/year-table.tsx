import type { Route } from "next";
import Link from "next/link";
import { longDay } from "@/lib/date";
import type { YearRow } from "@/lib/drawing/year";

/** Everything that the drawing shows, in order of the days. */
export function YearTable({ rows }: { rows: YearRow[] }) {
  return (
    <table className="w-full text-left">
      <caption className="sr-only">The year, day by day</caption>
      <thead className="text-sm text-soft">
        <tr>
          <th scope="col" className="w-40 py-2 pr-4 font-medium">
            Day
          </th>
          <th scope="col" className="w-28 py-2 pr-4 font-medium">
            What
          </th>
          <th scope="col" className="py-2 font-medium">
            In words
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ on, what, text, href }) => (
          <tr key={`${on} ${what} ${href ?? text}`} className="border-line border-t align-top">
            <td className="py-2 pr-4 text-soft">{longDay(on)}</td>
            <td className="py-2 pr-4 text-soft">{what}</td>
            <td className="py-2">
              {href ? (
                <Link href={href as Route} prefetch={false}>
                  {text}
                </Link>
              ) : (
                text
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
