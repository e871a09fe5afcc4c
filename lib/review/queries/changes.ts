import { listGrantedAssessments } from "@/lib/assessment/queries/granted";
import { dayOf, startOfDay } from "@/lib/date";
import { newsSince } from "@/lib/evidence/queries/news";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { grantedReadinessOn } from "@/lib/readiness/queries/granted";
import { findGrantedRoadmap, type GrantedRoadmap } from "@/lib/roadmap/queries/granted";
import { dueBefore } from "@/lib/roadmap/queries/moved";
import { type Seat, takeSeat } from "../access";
import { agendaLines, type Changes, milestoneChanges, stateChanges } from "../rules/changes";
import { listOpenActions } from "./action";
import { findLastHeld } from "./meeting";

type Now = { now: Date };
type Since = { since: Date; now: Date; roadmap: GrantedRoadmap | null };

/** What the grant opens of the roadmap; null where it opens neither that nor milestones, and before there is one. */
export async function roadmapOf(access: GrantAccess): Promise<GrantedRoadmap | null> {
  const { resources } = access;
  return resources.has("roadmap") || resources.has("milestones") ? findGrantedRoadmap(access) : null;
}

/** When the last held meeting under a grant began, and before the first the grant's own beginning. */
export async function sinceLastHeld(access: GrantAccess) {
  const lastHeld = await findLastHeld(takeSeat(access));
  const from = startOfDay(access.fromOn, access.zone);
  return { lastHeld, since: lastHeld && lastHeld.startsAt > from ? lastHeld.startsAt : from };
}

/** What changed since an instant, as far as the grant opens it, in as many statements however much that is. */
export async function changesSince(access: GrantAccess, { since, now, roadmap }: Since): Promise<Changes> {
  const { zone, resources } = access;
  const [sinceOn, today] = [dayOf(since, zone), dayOf(now, zone)];
  const [evidence, readiness, moved, finished] = await Promise.all([
    resources.has("evidence") ? newsSince(access, since) : null,
    resources.has("readiness") ? grantedReadinessOn(access, { on: undefined, now }) : null,
    resources.has("milestones") ? dueBefore(access, since) : null,
    resources.has("assessments") ? listGrantedAssessments(access) : null,
  ]);
  const milestones = roadmap?.milestones;
  return {
    ...{ sinceOn, today, evidence },
    states: readiness && stateChanges({ ...readiness, sinceOn }),
    milestones: milestones && moved ? milestoneChanges({ milestones, dueBefore: moved, sinceOn, today }) : null,
    assessedOn: finished ? finished.flatMap(({ on }) => (on >= sinceOn ? [on] : [])) : null,
  };
}

/** What a planned meeting begins with, in words, and since when; null once the grant is over. */
export async function agendaOf(seat: Seat, { now }: Now) {
  if (seat.isOver) return null;
  const access = await openGrant({ id: seat.actorId }, { grantId: seat.grantId, at: now });
  const [{ lastHeld, since }, roadmap, actions] = await Promise.all([
    sinceLastHeld(access),
    roadmapOf(access),
    listOpenActions(seat),
  ]);
  const changes = await changesSince(access, { since, now, roadmap });
  return { lines: agendaLines(changes, actions), sinceOn: changes.sinceOn, hasMet: lastHeld !== null };
}
