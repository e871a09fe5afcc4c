import type { Day } from "@/lib/date";
import { outcomeLabel } from "@/lib/framework/rules/outcomes";
import type { GrantedMilestone, GrantedRoadmap } from "@/lib/roadmap/queries/granted";
import { closedText, headlineOf } from "@/lib/roadmap/rules/headline";
import { spineOf } from "@/lib/roadmap/rules/spine";

/** "4 of 9 milestones closed": those that whoever reads may know of, and dropped ones count neither way. */
export function closedOf(milestones: readonly Pick<GrantedMilestone, "status">[]): string {
  const closed = milestones.filter(({ status }) => status === "done").length;
  return closedText([{ closed, all: milestones.filter(({ status }) => status !== "dropped").length }]);
}

/** The roadmap as one line down a page, and in one sentence; of a finished one as it stood on the day it ended. */
export function roadmapOf({ framework, plan, aways, outcome, endedOn, milestones }: GrantedRoadmap, today: Day) {
  const day = endedOn ?? today;
  const closed = milestones && closedOf(milestones);
  if (!plan) return { day, spine: [], headline: closed ?? "" };
  const spine = spineOf({ plan, milestones: milestones ?? [], aways, today: day });
  const names = framework.phases.map(({ name }) => name);
  const ended = outcome && [outcomeLabel(framework, outcome), closed].filter(Boolean).join("; ");
  return { day, spine, headline: ended || headlineOf({ plan, spine: milestones && spine, names, today: day }) };
}
