import { and, eq, isNull, ne } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { milestones, roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, invalid } from "@/lib/errors";
import { keepContent } from "@/lib/framework/mutations";
import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { findPath } from "@/lib/framework/rules/situations";
import type { Framework } from "@/lib/framework/schema";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { rescheduleReminders } from "@/lib/reminder/mutations/plan";
import { milestoneDueOn, rankIn } from "../rules/milestone";
import { type Plan, planOf, withinCalendar } from "../rules/plan";
import type { FinishRoadmap, StartRoadmap } from "../schema";
import { endRoadmap } from "./finish";
import { remindOfRoadmap } from "./remind";

type Edit = RecordAccess<"edit">;
type Start = StartRoadmap & { at: Date };

/**
 * Starts a roadmap on the newest content of the track that the situation leads to, which stays pinned and is stored,
 * with a milestone for each template. Sent twice it is one roadmap; CONFLICT while another one runs, INVALID at `path`
 * when there is no such way.
 */
export async function startRoadmap(access: Edit, start: Start): Promise<{ id: string }> {
  return transact(async (tx) => {
    const running = await findRunning(tx, access);
    if (running && isSame(running, start)) return { id: running.id };
    if (running)
      throw new AppError("CONFLICT", "You already have a roadmap that runs. Finish it before you start another.");
    return begin(tx, access, start);
  });
}

/** Ends the roadmap that runs, with how and why, and starts another: both, or neither. */
export async function switchRoadmap(
  access: Edit,
  { outcome, reason, roadmapId, version, ...start }: Start & FinishRoadmap & { roadmapId: string; version: number },
): Promise<{ id: string }> {
  return transact(async (tx) => {
    const running = await findRunning(tx, access);
    if (running && running.id !== roadmapId && isSame(running, start)) return { id: running.id };
    await endRoadmap(tx, access, { outcome, reason, roadmapId, version, at: start.at });
    return begin(tx, access, start);
  });
}

async function findRunning(tx: Writer, { ownerId }: Edit) {
  const [running] = await tx
    .select({
      id: roadmaps.id,
      track: roadmaps.track,
      situation: roadmaps.situation,
      startOn: roadmapStarts.startOn,
    })
    .from(roadmaps)
    .innerJoin(roadmapStarts, and(eq(roadmapStarts.roadmapId, roadmaps.id), isNull(roadmapStarts.endedAt)))
    .where(and(eq(roadmaps.ownerId, ownerId), isNull(roadmaps.endedAt)));
  return running;
}

type Running = NonNullable<Awaited<ReturnType<typeof findRunning>>>;
const isSame = ({ track, situation, startOn }: Running, { path, startOn: on }: Start) =>
  track === path.track && situation === path.situation && startOn === on;

async function begin(tx: Writer, access: Edit, { startOn, zone, path, at }: Start): Promise<{ id: string }> {
  const { ownerId, actorId } = access;
  const found = findPath(path.situation, path.track);
  if (!found) throw invalid("path", "Choose where you stand.");
  const framework = currentFramework(found.path.track);
  const plan = withinCalendar(
    planOf({ startOn, phases: datedPhases(framework), extensions: [], aways: [] }),
    "startOn",
  );
  const pin = await keepContent(tx, framework, at);
  const { situation } = path;
  const [roadmap] = await tx
    .insert(roadmaps)
    .values({ ownerId, ...pin, situation, zone, createdAt: at })
    .returning({ id: roadmaps.id });
  const roadmapId = roadmap!.id;
  await tx.insert(roadmapStarts).values({ ownerId, roadmapId, startOn, reason: "", recordedAt: at });
  const of = { ownerId, roadmapId, createdAt: at };
  await tx
    .insert(milestones)
    .values(milestonesOf(framework, { plan, first: found.path.milestoneIds }).map((one) => ({ ...of, ...one })));
  const change = { ownerId, actorId, at };
  const boundaries = plan.phases.map(({ boundaryOn }) => boundaryOn);
  await recordChange(tx, {
    ...change,
    subject: "roadmap",
    subjectId: roadmapId,
    action: "started",
    after: { startOn, boundaries, zone, situation, name: found.situation.name, ...pin },
  });
  await adoptZone(tx, change, zone);
  await remindOfRoadmap(tx, access, { roadmapId, at });
  return { id: roadmapId };
}

/** A milestone for each template; what the situation begins with comes first, which counts where there are no dates. */
function milestonesOf(framework: Framework, { plan, first }: { plan: Plan; first: string[] }) {
  return framework.phases
    .flatMap((phase, at) =>
      phase.milestones.map(({ id: templateId, title, dueDay }) => {
        const dueOn = milestoneDueOn(plan, { phase: at + 1, dueDay });
        return { templateId, phase: at + 1, title, plannedOn: dueOn, dueOn };
      }),
    )
    .toSorted((a, b) => rankIn(first, a) - rankIn(first, b));
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
  await rescheduleReminders(tx, { userId: ownerId, at: change.at });
}
