import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { outcomeLabel } from "@/lib/framework/rules/outcomes";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";

/** The person's other roadmaps: all of them share the record. */
export function Others({ roadmaps, shown }: { roadmaps: Roadmap[]; shown: string }) {
  const others = roadmaps.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <Section title="Other roadmaps">
      <ul className="max-w-prose">
        {others.map((roadmap) => (
          <li key={roadmap.id} className="border-line border-t py-3">
            <Link href={`/roadmap?id=${roadmap.id}`} className="underline decoration-line underline-offset-4">
              {roadmap.framework.title}, from {longDay(roadmap.startOn)}
            </Link>
            <span className="ml-3 text-sm text-soft">
              {roadmap.outcome ? `finished: ${outcomeLabel(roadmap.framework, roadmap.outcome)}` : "runs"}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
