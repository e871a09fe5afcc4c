import { Section } from "@/app/_ui/page-head";
import type { Thresholds } from "@/lib/framework/schema";
import { HINT_TEXTS } from "@/lib/readiness/content";
import { listeningText } from "@/lib/readiness/rules/listening";
import { HINTS, type HintId } from "@/lib/readiness/schema";

const isOnward = (id: HintId) => id.startsWith("VP");

/** Everything that could become a hint, with the figures from which it does. */
export function Listening({ thresholds }: { thresholds: Thresholds }) {
  const { hints } = thresholds;
  if (!hints)
    return (
      <p className="mt-12 max-w-prose text-soft">
        The version of the framework that this roadmap was started with has no figures for hints, so there are none.
      </p>
    );
  return (
    <Section id="listening" title="What brings a hint up">
      <dl className="grid gap-x-16 md:grid-cols-2">
        {HINTS.map((id) => (
          <div key={id} id={id} className="border-line border-t py-3 text-sm">
            <dt className="font-medium">
              {HINT_TEXTS[id].title}
              {isOnward(id) ? <span className="ml-2 font-normal text-soft">on the tracks after VP</span> : null}
            </dt>
            <dd className="text-soft">{listeningText(id, hints)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
