import { addDays } from "@/lib/date";
import { addMilestone, closeMilestone, dropMilestone, redateMilestone } from "@/lib/roadmap/mutations/milestone";
import { addAway, extendPhase } from "@/lib/roadmap/mutations/plan";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { AddAway, AddMilestone, ExtendPhase } from "@/lib/roadmap/schema";
import { type Calendar, clock, mondayOf } from "./calendar";
import { pieces } from "./evidence-steps";
import { added, closed, extension, holiday, redated } from "./plan";
import type { Step, Story } from "./timeline";

/** Everything the leader does to the plan after it has begun. */
export function roadmapSteps(story: Story, { today, on }: Calendar): Step[] {
  const { access } = story;
  const from = mondayOf(addDays(today, -holiday.inWeekOf));
  const away = { fromOn: from, toOn: addDays(from, holiday.days - 1), pausesPlan: false, note: holiday.note };
  return [
    step(clock(on(extension.ago), 17, 45), async (at) =>
      extendPhase(access, { ...ExtendPhase.parse(extension), ...(await roadmapNow(story)), at }),
    ),
    step(clock(on(holiday.ago), 17, 45), async (at) =>
      addAway(access, { ...AddAway.parse(away), ...(await roadmapNow(story)), at }),
    ),
    ...redated.map(({ ago, templateId, toAgo, reason }) =>
      step(clock(on(ago), 17, 55), async (at) =>
        redateMilestone(access, { ...(await milestoneNow(story, templateId)), dueOn: on(toAgo), reason, at }),
      ),
    ),
    ...closed.map(({ ago, templateId }) =>
      step(clock(on(ago), 18, 30), async (at) => {
        const evidenceIds = pieces.flatMap((piece) => (piece.serves === templateId ? [idOf(story, piece)] : []));
        await closeMilestone(access, { ...(await milestoneNow(story, templateId)), evidenceIds, at });
      }),
    ),
    ...added.flatMap(({ ago, dueAgo, dropped, ...milestone }) =>
      ownSteps(story, {
        at: clock(on(ago), 17, 50),
        milestone: AddMilestone.parse({ ...milestone, dueOn: on(dueAgo) }),
        dropped: dropped && { at: clock(on(dropped.ago), 17, 50), reason: dropped.reason },
      }),
    ),
  ];
}

type Own = { at: Date; milestone: AddMilestone; dropped?: { at: Date; reason: string } };

function ownSteps(story: Story, { at, milestone, dropped }: Own): Step[] {
  const { access } = story;
  const adding = step(at, async () => addMilestone(access, { ...milestone, ...(await roadmapNow(story)), at }));
  if (!dropped) return [adding];
  const dropping = step(dropped.at, async () =>
    dropMilestone(access, { ...(await milestoneNow(story, milestone.title)), ...dropped }),
  );
  return [adding, dropping];
}

const step = (at: Date, run: (at: Date) => Promise<unknown>): Step => ({ at, run: () => run(at) });

/** The roadmap's id and the version that a form would carry now. */
async function roadmapNow({ access, roadmapId }: Story) {
  const { version } = await getRoadmap(access, roadmapId);
  return { roadmapId, version };
}

/** The same of a milestone, found by its template or, when it is the leader's own, by its title. */
async function milestoneNow({ access, roadmapId }: Story, name: string) {
  const all = await listMilestones(access, roadmapId);
  const found = all.find(({ templateId, title }) => templateId === name || title === name);
  if (!found) throw new Error(`The demo has no milestone ${name}.`);
  return { milestoneId: found.id, version: found.version };
}

function idOf({ ids }: Story, piece: (typeof pieces)[number]): string {
  const id = ids.get(piece);
  if (!id) throw new Error(`The demo has not logged this yet: ${piece.sentence}`);
  return id;
}
