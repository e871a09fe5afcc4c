import type { Day } from "@/lib/date";
import type { Plan } from "@/lib/roadmap/rules/plan";
import type { YearInput } from "./year-frame";

type Roadmap = {
  plan: Plan;
  names: readonly string[];
  aways: readonly { fromOn: Day; toOn: Day; note: string }[];
  milestones: readonly { id: string; title: string; dueOn: Day; status: "open" | "done" | "dropped" }[];
};
type Item = { id: string; sentence: string; happenedOn: Day; rescue: boolean; attested: boolean };

/** What the year draws, from a roadmap and the evidence beside it. */
export function yearInputOf({
  roadmap,
  evidence,
  today,
}: {
  roadmap: Roadmap;
  evidence: readonly Item[];
  today: Day;
}): YearInput {
  const { plan, names, aways, milestones } = roadmap;
  return {
    today,
    title: "The year",
    plan: {
      startsOn: plan.startOn,
      endsOn: plan.endsOn,
      phases: plan.phases.map(({ index, startsOn, boundaryOn }) => ({
        name: names[index - 1] ?? "",
        startsOn,
        endsOn: boundaryOn,
      })),
    },
    aways,
    milestones: milestones.map(({ id, title, dueOn, status }) => ({
      id,
      title,
      dueOn,
      status,
      href: `/roadmap/milestones/${id}`,
    })),
    evidence: evidence.map(({ id, sentence, happenedOn, rescue, attested }) => ({
      id,
      label: sentence,
      happenedOn,
      rescue,
      attested,
      href: `/evidence/${id}`,
    })),
  };
}
