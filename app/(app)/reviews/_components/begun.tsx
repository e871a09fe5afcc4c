import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import { fromNow } from "@/lib/roadmap/rules/next";
import type { Plan } from "@/lib/roadmap/rules/plan";

type Props = { plan: Plan; framework: Framework; today: Day };

/** The phases that have begun: the boundary of each can be reviewed at any time. */
export function Begun({ plan, framework, today }: Props) {
  const begun = plan.phases.filter(({ startsOn }) => startsOn <= today);
  if (!plan.phases.length)
    return <p className="max-w-prose text-soft">This track has no end, and so no boundaries to review.</p>;
  if (!begun.length)
    return <p className="text-soft">The first phase begins on {longDay(plan.startOn)}; its review comes at its end.</p>;
  return (
    <Section title="Review a phase now">
      <ul className="max-w-prose">
        {begun.map(({ index, boundaryOn }) => (
          <li key={index} className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-3">
            <Link
              href={`/reviews/new?phase=${index}`}
              className="font-medium underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              Phase {index}, {framework.phases[index - 1]?.name}
            </Link>
            <span className="text-sm text-soft">
              boundary {longDay(boundaryOn)}, {fromNow(today, boundaryOn)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
