import type { Route } from "next";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph } from "@/lib/drawing/glyph";
import type { MissingLine } from "@/lib/readiness/rules/standing";
import { stepText } from "@/lib/readiness/rules/step";
import { shownState } from "@/lib/readiness/rules/telling";
import { lacksText, stateText } from "@/lib/readiness/rules/wording";
import { atDay, type ShownDay } from "../../../_components/past-day";
import { wayOf } from "../../../_components/step-way";

/** The pieces of evidence that a line speaks of. */
export const evidenceOf = ({ found, step }: MissingLine): string[] => [
  ...found.contested.flatMap((one) => ("evidenceId" in one ? one.evidenceId : [])),
  ...("evidenceId" in step ? [step.evidenceId] : []),
];

type Props = {
  line: MissingLine;
  name: string;
  number: number;
  day: ShownDay;
  sentences: ReadonlyMap<string, string>;
};

/** One thing that is missing: what lacks, with its figures, and the cheapest step. */
export function MissingItem({ line: { found, step }, name, number, day, sentences }: Props) {
  const about = "evidenceId" in step ? step.evidenceId : null;
  const way = day.isPast ? null : wayOf(found.signalId, step);
  return (
    <li className="grid grid-cols-[2rem_1fr] gap-x-4 border-line border-t py-4 md:grid-cols-[2rem_19rem_1fr]">
      <span aria-hidden className="font-serif text-soft text-xl">
        {number}
      </span>
      <div>
        <h2 className="font-medium">
          <Link
            href={atDay(`/matrix/${found.signalId}`, day)}
            prefetch={false}
            className="hover:underline hover:decoration-accent"
          >
            {name}
          </Link>
        </h2>
        <div className="flex items-center gap-2 text-sm text-soft">
          <Drawing svg={drawGlyph({ state: shownState(found) })} />
          {stateText(found)}
        </div>
      </div>
      <div className="col-start-2 mt-2 md:col-start-3 md:mt-0">
        <p className="text-sm text-soft first-letter:uppercase">{lacksText(found)}</p>
        <p className="mt-1">{stepText(step)}</p>
        {about ? <p className="text-sm text-soft">{sentences.get(about)}</p> : null}
        {way ? (
          <p className="mt-1 text-sm print:hidden">
            <Link
              href={way.href as Route}
              prefetch={false}
              className="underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              {way.label}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}
