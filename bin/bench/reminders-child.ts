// Measures the scan alone, in a process of its own: `plant <people>` fills the database that the settings name, and
// `scan <people> <due>` prints what three scans of as many as are due took, in milliseconds.
import { close, migrate, transact } from "@/db";
import { users } from "@/db/schema/account";
import { reminders } from "@/db/schema/reminder";
import { roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import { addDays, type Day } from "@/lib/date";
import { pinOf } from "@/lib/framework/queries/pinned";
import { currentFramework } from "@/lib/framework/rules/library";
import { remind } from "@/lib/jobs/remind";
import { alikeOf, type Person } from "../simulate-reminders/people";

const [SCANS, BATCH, HOUR] = [3, 500, 3_600_000];
const FIRST_BOUNDARY: Day = "2026-11-24";
const PLANTED = new Date("2026-10-01T08:00:00Z");
/** Nobody is reminded before; from then on every hour the next hundred are. */
const FROM = Date.parse("2026-11-03T08:30:00Z");

/** Everybody has one reminder ahead, each hundred people an hour after those before them. */
async function plant(count: number) {
  await migrate();
  const all = alikeOf(count);
  for (let from = 0; from < count; from += BATCH) {
    const some = all.slice(from, from + BATCH);
    await transact(async (tx) => {
      await tx.insert(users).values(some.map(userOf));
      await tx.insert(roadmaps).values(some.map(roadmapOf));
      await tx.insert(roadmapStarts).values(
        some.map(({ id: ownerId, roadmapId, startOn }) => ({
          ...{ ownerId, roadmapId, startOn, reason: "", recordedAt: PLANTED },
        })),
      );
      await tx.insert(reminders).values(some.map(reminderOf));
    });
  }
}

const userOf = ({ id, index, zone }: Person) => ({
  ...{ id, zone, name: `Person ${index}`, email: `person-${index}@example.com` },
  ...{ createdAt: PLANTED, emailVerifiedAt: PLANTED },
});
const roadmapOf = ({ id: ownerId, roadmapId: id, zone }: Person) => ({
  ...{ id, ownerId, zone, situation: "N0", createdAt: PLANTED, ...pinOf(currentFramework("em-to-vp")) },
});
const reminderOf = ({ id: userId, roadmapId: groupId, index }: Person) => ({
  ...{ userId, groupId, rule: "boundary" as const, subjectId: `${groupId}:1`, plannedAt: PLANTED },
  ...{ subjectOn: FIRST_BOUNDARY, step: -7, dueOn: addDays(FIRST_BOUNDARY, -7) },
  dueAt: new Date(FROM + Math.floor(index / 100) * HOUR),
});

/** Each scan finds the next hundred due, who have been reminded of nothing yet. */
async function scan(count: number, wanted: number): Promise<number[]> {
  const taken: number[] = [];
  const begun = await handledSoFar();
  for (let n = 0; n < SCANS; n += 1) {
    const at = new Date(FROM + (begun / wanted + n) * HOUR);
    const from = performance.now();
    const told = await remind({ now: () => at });
    taken.push(performance.now() - from);
    if (told !== wanted) throw new Error(`${told} of ${count} people were reminded, not ${wanted}.`);
  }
  return taken;
}

/** How many were reminded in earlier runs. */
async function handledSoFar(): Promise<number> {
  const { db } = await import("@/db");
  return (await db.select({ handledAt: reminders.handledAt }).from(reminders)).filter(({ handledAt }) => handledAt)
    .length;
}

const [what, people = "", due = ""] = process.argv.slice(2);
if (what === "plant") await plant(Number(people));
if (what === "scan") console.log(`RESULT ${JSON.stringify(await scan(Number(people), Number(due)))}`);
await close();
