import { Section } from "@/app/_ui/page-head";
import { CAUSE_TEXTS } from "@/lib/assessment/content";
import { gapsOf } from "@/lib/assessment/rules/snapshot";
import { CAUSES, type Snapshot } from "@/lib/assessment/schema";

/** What stands in the way, under the one cause that each gap has. */
export function Gaps({ snapshot }: { snapshot: Snapshot }) {
  return (
    <Section id="QA13" title="What stands in the way" aside="Each under its one cause">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-3">
        {gapsOf(snapshot, CAUSES).map(({ cause, gaps }) => (
          <section key={cause} aria-labelledby={cause} className="border-line border-t-2 pt-3">
            <h3 id={cause} className="font-medium">
              {CAUSE_TEXTS[cause].name}
            </h3>
            <p className="mt-1 text-sm text-soft">{CAUSE_TEXTS[cause].ask}</p>
            {gaps.length ? (
              <ul className="mt-3 grid gap-1 text-sm">
                {gaps.map(({ id, name }) => (
                  <li key={id}>
                    <a
                      href={`#${id}`}
                      className="inline-block py-0.5 hover:underline hover:decoration-accent hover:underline-offset-4"
                    >
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="mt-3 text-sm">Nothing here.</p>
            )}
          </section>
        ))}
      </div>
    </Section>
  );
}
