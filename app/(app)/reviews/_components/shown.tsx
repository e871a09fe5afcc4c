import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { fullDay, longDay, shortDay } from "@/lib/date";
import type { Report } from "@/lib/review/schema";
import { capital, numberWord } from "@/lib/text";
import { Lines } from "./lines";

/** What was added in the phase, and which states it changed. */
export function Shown({ report: { evidence, moves } }: { report: Report }) {
  const { added, confirmed, strongest } = evidence;
  return (
    <div className="grid gap-x-16 lg:grid-cols-2">
      <Section title="What was shown">
        <p className="mb-2 text-soft">
          {capital(numberWord(added))} {added === 1 ? "piece" : "pieces"} of evidence, {numberWord(confirmed)} confirmed
          by somebody who saw it{strongest.length < added ? "; the strongest of them" : ""}.
        </p>
        <ul className="text-sm">
          {strongest.map(({ id, on, sentence, tier }) => (
            <li key={id} className="grid break-inside-avoid grid-cols-[4rem_1fr] gap-x-3 border-line border-t py-2">
              <time dateTime={on} title={fullDay(on)} className="text-soft">
                {shortDay(on)}
              </time>
              <span>
                <Link href={`/evidence/${id}` as Route} prefetch={false} className="hover:underline">
                  {sentence}
                </Link>
                <span className="block text-soft">{tier}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={`What changed since ${longDay(moves.since)}`}>
        <Lines
          none="Everything stands as it stood."
          lines={moves.lines.map(({ name, from, to, why }) => ({ title: `${name}: ${from} to ${to}`, text: why }))}
          few={8}
        />
      </Section>
    </div>
  );
}
