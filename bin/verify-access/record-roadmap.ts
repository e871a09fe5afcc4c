import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { aways, extensions, milestones, roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import { addDays } from "@/lib/date";
import { pinOf } from "@/lib/framework/queries/pinned";
import { currentFramework } from "@/lib/framework/rules/library";
import type { Planting } from "./people";

/** A roadmap with everything that can hang on one; returns it, and an open milestone of it. */
export async function plantRoadmap({
  ownerId,
  at,
  word,
}: Planting): Promise<{ milestoneId: string; roadmapId: string }> {
  const today = at.toISOString().slice(0, 10);
  const [roadmapId, milestoneId] = [uuidv7(), uuidv7()];
  const of = { ownerId, roadmapId, recordedAt: at };
  const pin = pinOf(currentFramework("em-to-vp"));
  const over = uuidv7();
  await transact(async (tx) => {
    const roadmap = { ownerId, ...pin, situation: "N0", zone: "Europe/Berlin", createdAt: at };
    await tx.insert(roadmaps).values([
      { ...roadmap, id: roadmapId },
      { ...roadmap, id: over, endedAt: at, outcome: "stop-here" },
    ]);
    await tx.insert(roadmapStarts).values([
      { ...of, roadmapId: over, startOn: addDays(today, -500), reason: word("roadmap_starts.reason") },
      { ...of, startOn: addDays(today, -110), reason: word("roadmap_starts.reason"), endedAt: at },
      { ...of, startOn: addDays(today, -100), reason: word("roadmap_starts.reason") },
    ]);
    await tx.insert(extensions).values({ ...of, phase: 2, weeks: 3, reason: word("extensions.reason") });
    await tx.insert(aways).values([
      { ...of, fromOn: addDays(today, 20), toOn: addDays(today, 30), pausesPlan: true, note: word("aways.note") },
      { ...of, fromOn: addDays(today, 50), toOn: addDays(today, 55), pausesPlan: false, note: word("aways.note") },
    ]);
    const milestone = (title: string, on: number) => ({
      ownerId,
      roadmapId,
      phase: 2,
      title: `${title} ${word("milestones.title")}`,
      note: word("milestones.note"),
      plannedOn: addDays(today, on),
      dueOn: addDays(today, on),
      createdAt: at,
    });
    await tx.insert(milestones).values([
      { ...milestone("Hand over the release process", 10), id: milestoneId },
      { ...milestone("Write the hiring bar down", 40) },
      { ...milestone("Agree the budget", -20), status: "done", closedAt: at },
      {
        ...milestone("Merge two teams", 60),
        status: "dropped",
        closedAt: at,
        dropReason: word("milestones.drop_reason"),
      },
    ]);
  });
  return { milestoneId, roadmapId };
}
