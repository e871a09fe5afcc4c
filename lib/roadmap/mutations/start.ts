import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { milestones, roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError } from "@/lib/errors";
import { keepContent } from "@/lib/framework/mutations";
import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Track } from "@/lib/framework/schema";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { milestoneDueOn } from "../rules/milestone";
import { planOf, withinCalendar } from "../rules/plan";
import type { StartRoadmap } from "../schema";

const TRACK: Track = "em-to-vp";

/**
 * Starts a roadmap on the newest content of the track, which stays pinned and is stored, with a milestone for each template. Sent
 * twice with the same day it is one roadmap; CONFLICT while another one of the track runs.
 */
export async function startRoadmap(
  access: RecordAccess<"edit">,
  { startOn, zone, at }: StartRoadmap & { at: Date },
): Promise<{ id: string }> {
  const framework = currentFramework(TRACK);
  const phases = datedPhases(framework);
  const plan = withinCalendar(planOf({ startOn, phases, extensions: [], aways: [] }), "startOn");
  const { ownerId, actorId } = access;
  const templates = phases.flatMap((phase, at) =>
    phase.milestones.flatMap(({ id, title, dueDay }) =>
      dueDay === null ? [] : [{ id, title, dueDay, phase: at + 1 }],
    ),
  );
  return transact(async (tx) => {
    const running = await findRunning(tx, ownerId);
    if (running?.startOn === startOn) return { id: running.id };
    if (running)
      throw new AppError("CONFLICT", "You already have a roadmap that runs. Finish it before you start another.");
    const pin = await keepContent(tx, framework, at);
    const [roadmap] = await tx
      .insert(roadmaps)
      .values({ ownerId, ...pin, zone, createdAt: at })
      .returning({ id: roadmaps.id });
    const roadmapId = roadmap!.id;
    await tx.insert(roadmapStarts).values({ ownerId, roadmapId, startOn, reason: "", recordedAt: at });
    await tx.insert(milestones).values(
      templates.map((template) => {
        const dueOn = milestoneDueOn(plan, template);
        const { id: templateId, title, phase } = template;
        return { ownerId, roadmapId, templateId, phase, title, plannedOn: dueOn, dueOn, createdAt: at };
      }),
    );
    const change = { ownerId, actorId, at };
    await recordChange(tx, {
      ...change,
      subject: "roadmap",
      subjectId: roadmapId,
      action: "started",
      after: { startOn, boundaries: plan.phases.map(({ boundaryOn }) => boundaryOn), zone, ...pin },
    });
    await adoptZone(tx, change, zone);
    return { id: roadmapId };
  });
}

async function findRunning(tx: Writer, ownerId: string) {
  const [running] = await tx
    .select({ id: roadmaps.id, startOn: roadmapStarts.startOn })
    .from(roadmaps)
    .innerJoin(roadmapStarts, and(eq(roadmapStarts.roadmapId, roadmaps.id), isNull(roadmapStarts.endedAt)))
    .where(and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.track, TRACK), isNull(roadmaps.endedAt)))
    .orderBy(desc(roadmaps.id))
    .limit(1);
  return running;
}

/** The zone chosen for the roadmap is the one in which the person's days begin. */
async function adoptZone(tx: Writer, change: { ownerId: string; actorId: string; at: Date }, zone: string) {
  const { ownerId } = change;
  const [user] = await tx.select({ zone: users.zone }).from(users).where(eq(users.id, ownerId));
  if (!user || user.zone === zone) return;
  await tx
    .update(users)
    .set({ zone })
    .where(and(eq(users.id, ownerId), ne(users.zone, zone)));
  await recordChange(tx, {
    ...change,
    subject: "account",
    subjectId: ownerId,
    action: "zone-changed",
    before: { zone: user.zone },
    after: { zone },
  });
}
