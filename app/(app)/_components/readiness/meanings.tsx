import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph, type GlyphState } from "@/lib/drawing/glyph";
import type { Thresholds } from "@/lib/framework/schema";
import { contestedText } from "@/lib/readiness/rules/telling";
import { ruleText, stateName } from "@/lib/readiness/rules/wording";
import { STATES } from "@/lib/readiness/schema";

/** Every state with its glyph and what it asks for, with the figures of the content. */
export function Meanings({ thresholds }: { thresholds: Thresholds }) {
  const states: [GlyphState, string, string][] = [
    ...STATES.map((state): [GlyphState, string, string] => [state, stateName(state), ruleText(state, thresholds)]),
    ["contested", "contested", contestedText(thresholds)],
  ];
  return (
    <section aria-labelledby="meanings">
      <h2 id="meanings" className="mb-3 font-medium text-xl">
        What the states ask for
      </h2>
      <dl className="grid gap-3 text-sm">
        {states.map(([state, name, text]) => (
          <div key={state}>
            <dt className="flex items-center gap-2.5 font-medium">
              <Drawing svg={drawGlyph({ state, size: 20 })} />
              {name}
            </dt>
            <dd className="pl-7.5 text-soft">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
