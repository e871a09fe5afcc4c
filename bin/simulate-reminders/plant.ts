import { migrate, transact } from "@/db";
import { users } from "@/db/schema/account";
import { reminderSettings } from "@/db/schema/reminder";
import { roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import { pinOf } from "@/lib/framework/queries/pinned";
import { currentFramework } from "@/lib/framework/rules/library";
import { planReminders, type Subject } from "@/lib/reminder/mutations/plan";
import { DEFAULTS } from "@/lib/reminder/schema";
import { boundaryOf, MONTHS } from "./expected";
import { FIRST_DAY, type Person } from "./people";

const BATCH = 200;

/** Writes everybody with a roadmap, and lets the engine plan the first of each of their reminders; it plans the others. */
export async function plant(people: readonly Person[], at: Date): Promise<void> {
  await migrate();
  for (let from = 0; from < people.length; from += BATCH) {
    const some = people.slice(from, from + BATCH);
    await transact(async (tx) => {
      await tx.insert(users).values(some.map((one) => userOf(one, at)));
      await tx.insert(roadmaps).values(some.map((one) => roadmapOf(one, at)));
      await tx.insert(roadmapStarts).values(
        some.map(({ id: ownerId, roadmapId, startOn }) => ({
          ...{ ownerId, roadmapId, startOn, reason: "", recordedAt: at },
        })),
      );
      const chosen = some.flatMap(({ id: userId, chosen: hours }) =>
        hours ? [{ ...DEFAULTS, ...hours, userId }] : [],
      );
      if (chosen.length) await tx.insert(reminderSettings).values(chosen);
      for (const { id: userId, ...person } of some) {
        const of = { userId, groupId: person.roadmapId, rules: ["boundary", "evidence"] as const, at };
        await planReminders(tx, of, subjectsOf({ id: userId, ...person }));
      }
    });
  }
}

const userOf = ({ id, index, zone }: Person, at: Date) => ({
  ...{ id, zone, name: `Person ${index}`, email: `person-${index}@example.com` },
  ...{ createdAt: at, emailVerifiedAt: at },
});

const roadmapOf = ({ id: ownerId, roadmapId: id, zone }: Person, at: Date) => ({
  ...{ id, ownerId, zone, situation: "N0", createdAt: at },
  ...pinOf(currentFramework("em-to-vp")),
});

const subjectsOf = ({ roadmapId, startOn, isPrompted }: Person): Subject[] => [
  ...MONTHS.map((months, at) => ({
    ...{ rule: "boundary" as const, subjectId: `${roadmapId}:${at + 1}`, on: boundaryOf(startOn, months) },
  })),
  ...(isPrompted ? [{ rule: "evidence" as const, subjectId: roadmapId, on: FIRST_DAY }] : []),
];
