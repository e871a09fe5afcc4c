import { longDay } from "@/lib/date";
import { effortWordsIn } from "@/lib/framework/rules/wording";
import type { Framework } from "@/lib/framework/schema";
import { marksOf } from "@/lib/readiness/rules/marks";
import type { SignalState } from "@/lib/readiness/rules/state";
import type { View } from "@/lib/readiness/rules/view";
import type { Sentences } from "../../../_components/readiness/items";

type Props = { view: View; found: SignalState; framework: Framework; sentences: Sentences };

/** What the evidence has in common, told to its owner before anybody else says it. */
export function Marks({ view, found, framework, sentences }: Props) {
  const tellsOfEffort = ([, sentence]: [string, string]) => effortWordsIn(framework, sentence).length > 0;
  const effort = new Set([...sentences].filter(tellsOfEffort).map(([id]) => id));
  const marks = marksOf(view, { found, effort });
  if (!marks.length) return null;
  return (
    <section aria-labelledby="marks">
      <h2 id="marks" className="mb-2 font-medium text-xl">
        For you to know first
      </h2>
      <ul className="grid gap-2 text-sm">
        {marks.map(({ mark, items, text }) => (
          <li key={mark} className="border-line border-l-2 pl-3">
            {text}{" "}
            <span className="text-soft">
              {items.map(({ id, on }, at) => (
                <span key={id}>
                  {at ? ", " : ""}
                  <a href={`#item-${id}`} className="underline decoration-line underline-offset-4">
                    {longDay(on)}
                  </a>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">Only you see this.</p>
    </section>
  );
}
