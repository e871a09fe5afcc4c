import type { Route } from "next";
import Link from "next/link";
import { type Day, dayOf } from "@/lib/date";
import { outcomeLabel } from "@/lib/framework/rules/outcomes";
import { firstMilestoneIds } from "@/lib/framework/rules/situations";
import type { HomeRoadmap } from "@/lib/roadmap/queries/home";
import { nextSteps, type Step, stepsAfter } from "@/lib/roadmap/rules/next";

type Props = { home: HomeRoadmap; toPlace: number; today: Day; zone: string };

function stepsOf({ home: { roadmap, plan, milestones }, toPlace, today, zone }: Props): Step[] {
  const { id, framework, situation, endedAt, outcome } = roadmap;
  if (endedAt)
    return stepsAfter({
      id,
      endedOn: dayOf(endedAt, zone),
      outcome: outcomeLabel(framework, outcome ?? ""),
      toPlace,
    });
  const names = framework.phases.map(({ name }) => name);
  return nextSteps({ plan, names, milestones, first: firstMilestoneIds(framework, situation), toPlace, today });
}

/** The next thing to do, the one after it, and the next date; a phone leaves the middle one to the screens behind. */
export function NextSteps(props: Props) {
  return (
    <dl className="grid grid-cols-2 content-start gap-4 md:grid-cols-1">
      {stepsOf(props).map(({ when, what, detail, href }, at) => (
        <div
          key={when}
          className={`border-l-2 pl-3.5 ${at === 0 ? "border-accent" : "border-line"} ${when === "Then" ? "hidden md:block" : ""}`}
        >
          <dt className="text-sm text-soft">{when}</dt>
          <dd>
            <Link
              href={href as Route}
              className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
            >
              {what}
            </Link>
            <span className="block text-sm text-soft">{detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
