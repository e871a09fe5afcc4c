import type { Route } from "next";
import Link from "next/link";
import { dayOf, fullDay, longDay } from "@/lib/date";
import type { Started } from "@/lib/worksheet/queries/worksheet";

/** The worksheets that were begun: what was kept, when it was last written in, and what has come due. */
export function StartedList({ started, zone }: { started: Started[]; zone: string }) {
  return (
    <ul className="max-w-prose border-line border-b">
      {started.map(({ id, title, kept, lastKeptAt, savedAt, due, open }) => {
        const writtenOn = savedAt && dayOf(savedAt, zone);
        const keptOn = lastKeptAt && dayOf(lastKeptAt, zone);
        const isWrittenSince = writtenOn !== null && (keptOn === null || writtenOn > keptOn);
        return (
          <li key={id} className="border-line border-t py-3">
            <Link
              href={`/worksheets/${id}` as Route}
              className="font-serif text-lg hover:underline hover:decoration-accent hover:underline-offset-4"
            >
              {title}
            </Link>
            <p className="text-sm text-soft">
              {keptOn
                ? `${kept === 1 ? "One version" : `${kept} versions`}, the last of ${longDay(keptOn)}`
                : "No version kept yet"}
              {isWrittenSince ? (
                <>
                  ; written in on <time title={fullDay(writtenOn)}>{longDay(writtenOn)}</time>
                </>
              ) : null}
              {due ? (
                <span className="block text-accent">
                  {due === 1 ? "One line has come due" : `${due} lines have come due`}: say what became of it
                </span>
              ) : null}
              {open ? (
                <span className="block text-accent">
                  {open === 1 ? "One piece of feedback is" : `${open} pieces of feedback are`} still open
                </span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
