import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { wordsOn } from "@/lib/mechanism/rules/words";

/** A quiet word on mechanisms that have stood still or decide nothing any more. */
export function Words({ running, when }: { running: SeenMechanism[]; when: { on: string; zone: string } }) {
  const words = running.flatMap((mechanism) => wordsOn(mechanism, when).map((word) => ({ mechanism, word })));
  if (!words.length) return null;
  return (
    <Section id="words" title="Worth a look">
      <ul className="grid gap-x-16 md:grid-cols-2">
        {words.map(({ mechanism, word }) => (
          <li key={mechanism.id} className="border-line border-t py-3">
            <h3 className="font-normal font-serif text-lg">
              <Link href={`/mechanisms/${mechanism.id}` as Route} className="hover:underline hover:decoration-accent">
                {mechanism.row.name}
              </Link>
            </h3>
            <p>{word.strength}</p>
            <p className="text-sm text-soft">{word.finding}</p>
            <p className="mt-1 border-edge border-l-2 pl-3.5 text-sm">{word.next}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
