import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { Day } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import type { GrantedRoadmap } from "@/lib/roadmap/queries/granted";
import { closedText } from "@/lib/roadmap/rules/headline";
import { phaseCounts } from "@/lib/roadmap/rules/next";
import { BoundaryLine } from "./boundary-line";
import { readingPath } from "./frame";
import { roadmapOf } from "./roadmap-of";

type Props = { access: GrantAccess; roadmap: GrantedRoadmap | null; today: Day };

/** Where the roadmap stands, as far as it is open: the phase, the next boundary, and milestones in plain counts. */
export function Standing({ access, roadmap, today }: Props) {
  const hasPlan = access.resources.has("roadmap");
  const title = hasPlan ? "Roadmap" : "Milestones";
  const aside = (
    <Link href={readingPath(access, hasPlan ? "roadmap" : "milestones")} prefetch={false}>
      All of it
    </Link>
  );
  if (!roadmap)
    return (
      <Section title={title}>
        <p className="text-soft">No roadmap has been started.</p>
      </Section>
    );
  const { plan, milestones, framework, endedOn } = roadmap;
  const { headline, spine } = roadmapOf(roadmap, today);
  const names = framework.phases.map(({ name }) => name);
  return (
    <Section title={title} aside={aside}>
      <p className="max-w-prose font-serif text-lg">{headline}</p>
      {plan && !endedOn ? <BoundaryLine {...{ plan, names, today }} /> : null}
      {plan && milestones && spine.length > 1 ? (
        <ul className="mt-3 max-w-prose">
          {phaseCounts({ plan, names, milestones, today }).map(({ name, closed, all, here }) => (
            <li key={name} className={`border-line border-t py-2 ${here ? "" : "text-soft"}`}>
              {name}: {closedText([{ closed, all }])}
              {here ? <span className="ml-2 text-accent text-sm">now</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
