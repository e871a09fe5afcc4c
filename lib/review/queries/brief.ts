import { dayOf } from "@/lib/date";
import { listNewestGranted } from "@/lib/evidence/queries/granted";
import { newestBySignal } from "@/lib/evidence/queries/news";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { takeSeat } from "../access";
import { suggestedQuestion } from "../rules/question";
import { listOpenActions } from "./action";
import { changesSince, roadmapOf, sinceLastHeld } from "./changes";
import { findNextMeeting } from "./meeting";
import { findSides } from "./sides";

/** Sentences in the leader's own words that a brief shows. */
const QUOTED = 3;

/**
 * All that whoever meets the leader reads beforehand, as far as the grant opens it, in as many statements however much
 * there is. Throws NOT_FOUND while reviews are closed, and where neither readiness nor evidence is open.
 */
export async function getBrief(access: GrantAccess, { now }: { now: Date }) {
  const hasEvidence = access.resources.has("evidence");
  if (!hasEvidence) recordFor(access, "readiness");
  const seat = takeSeat(access);
  const today = dayOf(now, access.zone);
  const [{ lastHeld, since }, roadmap, sides, actions, next, newest, question] = await Promise.all([
    sinceLastHeld(access),
    roadmapOf(access),
    findSides(seat),
    listOpenActions(seat),
    findNextMeeting(seat),
    hasEvidence ? listNewestGranted(access) : [],
    hasEvidence ? questionFor(access) : null,
  ]);
  const changes = await changesSince(access, { since, now, roadmap });
  const told = new Set(changes.evidence?.newest.map(({ id }) => id));
  return {
    ...{ lastHeld, changes, actions, next, sides, question, today },
    plan: roadmap?.plan && !roadmap.endedOn ? roadmap.plan : null,
    phaseNames: roadmap?.framework.phases.map(({ name }) => name) ?? [],
    newestOn: newest[0]?.happenedOn ?? null,
    quoted: newest.filter(({ id }) => !told.has(id)).slice(0, QUOTED),
  };
}
export type Brief = Awaited<ReturnType<typeof getBrief>>;

async function questionFor(access: GrantAccess) {
  const [framework, spoken] = await Promise.all([
    pinnedFramework(recordFor(access, "evidence")),
    newestBySignal(access),
  ]);
  return suggestedQuestion(framework, spoken);
}
