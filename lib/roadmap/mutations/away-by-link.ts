import { and, desc, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import { AppError, invalid } from "@/lib/errors";
import { findHeld } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";
import { type LinkAccess, linkIsUsed } from "@/lib/reminder/access";
import { takeLink } from "@/lib/reminder/mutations/act";
import { checkAhead, pauseIn } from "@/lib/reminder/mutations/settings";
import { addAwayIn } from "./plan";

type Edit = RecordAccess<"edit">;

/**
 * Makes somebody away from today until a day, through the link of a message: an away period of the roadmap that runs,
 * which moves nothing in it; without one, a pause of their messages. INVALID at `until`; CLOSED when the link was used.
 */
export async function goAwayByLink(
  access: Edit,
  link: LinkAccess<"away">,
  { until, at }: { until: Day; at: Date },
): Promise<void> {
  const fromOn = dayOf(at, access.zone);
  checkAhead(until, fromOn);
  await transact(async (tx) => {
    if (link.userId !== access.ownerId || !(await takeLink(tx, link, at))) throw linkIsUsed();
    const running = await findRunning(tx, access);
    if (!running) return pauseIn(tx, access, { until, at });
    const away = { fromOn, toOn: until, pausesPlan: false, note: "Said through a link in a message." };
    await addAwayIn(tx, access, { ...away, ...running, at }).catch(atUntil);
  });
}

/** The one whose plan can be changed by this installation. */
async function findRunning(tx: Writer, { ownerId }: Edit) {
  const [roadmap] = await tx
    .select({
      roadmapId: roadmaps.id,
      version: roadmaps.version,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
    })
    .from(roadmaps)
    .where(and(eq(roadmaps.ownerId, ownerId), isNull(roadmaps.endedAt)))
    .orderBy(desc(roadmaps.id))
    .limit(1);
  if (!roadmap || !findHeld(roadmap)) return null;
  return { roadmapId: roadmap.roadmapId, version: roadmap.version };
}

/** The form has one field, whatever the plan finds wrong. */
function atUntil(error: unknown): never {
  throw error instanceof AppError && error.code === "INVALID" ? invalid("until", error.message) : error;
}
