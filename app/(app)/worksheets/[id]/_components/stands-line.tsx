import { dayOf, longDay } from "@/lib/date";
import type { Rhythm } from "@/lib/framework/schema";
import { listed } from "@/lib/text";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import type { Worksheet } from "@/lib/worksheet/queries/worksheet";
import { calledAs } from "@/lib/worksheet/rules/signing";

const RHYTHMS: Record<Rhythm, string> = {
  once: "Filled in once",
  boundary: "Filled in at the start and at each boundary",
  quarter: "Filled in each quarter",
  running: "Filled in whenever there is something to enter",
};

/** When it is filled in, who reads it, and how it stands towards the version that was kept last. */
export function StandsLine({
  worksheet: { sheet, kept, answered, changed },
  zone,
  readers,
}: {
  worksheet: Worksheet;
  zone: string;
  /** Whoever has an open grant that names it. */
  readers: string[];
}) {
  const [last] = kept;
  const since = changed
    ? `${changed === 1 ? "one row has" : `${changed} rows have`} changed since`
    : "nothing has changed since";
  return (
    <p className="mt-3 max-w-prose text-sm text-soft">
      {RHYTHMS[sheet.rhythm]}.{" "}
      {sheet.signedBy ? `A version is signed by ${listed(sheet.signedBy.map(calledAs))}. ` : ""}
      {readers.length ? `What you keep is read by ${listed(readers)} as well` : "Only you can read it"}
      {sheet.id === FEEDBACK_SHEET ? "; whom you ask sees what they said as you wrote it down" : ""}.{" "}
      {last
        ? `Version ${last.number} was kept on ${longDay(dayOf(last.keptAt, zone))}; ${since}.`
        : answered
          ? "No version is kept yet."
          : "Every answer is saved as you write it; begin wherever you like."}
    </p>
  );
}
