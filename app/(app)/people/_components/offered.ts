import { type Day, longDay } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import type { OfferedDay, Sheet } from "./grant-fields";

/** Days that a grant can begin at: the one that stands, else today, and the start of each roadmap; none twice. */
export function offeredDays({
  today,
  stands,
  roadmaps,
}: {
  today: Day;
  stands?: Day;
  roadmaps: Roadmap[];
}): OfferedDay[] {
  const days = [
    ...(stands ? [{ on: stands, label: `${longDay(stands)}, as it is` }] : []),
    { on: today, label: `Today, ${longDay(today)}` },
    ...roadmaps.map(({ startOn, framework }) => ({
      on: startOn,
      label: `The start of ${framework.title}, ${longDay(startOn)}`,
    })),
  ];
  return days.filter(({ on }, at) => days.findIndex((other) => other.on === on) === at);
}

/** The worksheets of the tracks that the leader has been on, or of the first track before there is one. */
export function sheetsOf(roadmaps: Roadmap[]): Sheet[] {
  const frameworks = roadmaps.length ? roadmaps.map(({ framework }) => framework) : [currentFramework("em-to-vp")];
  const all = frameworks.flatMap(({ worksheets = [] }) => worksheets.map(({ id, title }) => ({ id, title })));
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
}
