import { Drawing } from "@/app/_ui/drawing";
import { drawGlyph } from "@/lib/drawing/glyph";
import type { Thresholds } from "@/lib/framework/schema";
import type { Named } from "@/lib/readiness/rules/signal";
import type { SignalState } from "@/lib/readiness/rules/state";
import { shownState } from "@/lib/readiness/rules/telling";
import { ruleText, stateText } from "@/lib/readiness/rules/wording";

type Props = { found: SignalState; named: Named; thresholds: Thresholds };

/** The state of a signal with its glyph, and what that state asks for in figures. */
export function StateLine({ found, named, thresholds }: Props) {
  return (
    <div className="flex max-w-prose gap-4">
      <Drawing svg={drawGlyph({ state: shownState(found), size: 48 })} />
      <div>
        <p className="font-serif text-xl first-letter:uppercase">{stateText(found)}</p>
        <p className="text-pretty text-soft">{ruleText(found.state, thresholds)}</p>
        {named.signal ? null : (
          <p className="mt-2 text-soft">
            What your roadmap was started with does not have this any more, or it belongs to another track. Your
            evidence stays, under the words you claimed it with.
          </p>
        )}
      </div>
    </div>
  );
}
