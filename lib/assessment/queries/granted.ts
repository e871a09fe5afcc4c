import { notFound } from "@/lib/errors";
import { type CitedItem, citedItems } from "@/lib/evidence/queries/cited";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { reachesInstant } from "@/lib/grant/rules/resources";
import { reachedIds, reachedRowsOf } from "@/lib/readiness/queries/granted";
import { groupRows } from "@/lib/readiness/rules/grouped";
import { viewAt } from "@/lib/readiness/rules/view";
import type { RecordAccess } from "@/lib/record/access";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { type Done, getAssessment, listFinished } from "../queries";
import { reachedSnapshot } from "../rules/granted";

/** The leader's own, finished since the grant began; others who assess are read by the leader alone. */
const isReached = (access: GrantAccess, { byId, finishedAt }: Pick<Done, "byId" | "finishedAt">) =>
  byId === access.ownerId && reachesInstant(access, finishedAt);

/** When the assessments that a grant opens were finished and for which month, newest first. Throws NOT_FOUND when they are closed. */
export async function listGrantedAssessments(access: GrantAccess) {
  const finished = await listFinished(recordFor(access, "assessments"));
  return finished
    .filter((one) => isReached(access, one))
    .map(({ id, month, snapshot }) => ({ id, month, on: snapshot.on }));
}
export type GrantedAssessment = Awaited<ReturnType<typeof listGrantedAssessments>>[number];

/**
 * One assessment that a grant opens, told anew from what the grant reaches, with the items it names where evidence is open
 * and whether states are. Throws NOT_FOUND for a draft, one from before the grant, and one that is unknown or somebody else's.
 */
export async function getGrantedAssessment(access: GrantAccess, id: string) {
  const record = recordFor(access, "assessments");
  const found = await getAssessment(record, id);
  if (!found.finishedAt || !isReached(access, found)) throw notFound();
  const { month, roadmapId, snapshot } = found;
  const [ids, view] = await Promise.all([
    reachedIds(access),
    access.resources.has("readiness") ? reachedView(access, { record, roadmapId, on: snapshot.on }) : null,
  ]);
  const shown = reachedSnapshot(snapshot, { ids, view });
  const named = shown.questions.flatMap(({ evidence }) => evidence.map((one) => one.id));
  const items = access.resources.has("evidence") ? await citedItems(record, named) : new Map<string, CitedItem>();
  return { id, month, snapshot: shown, items, hasStates: view !== null };
}

type Asked = { record: RecordAccess; roadmapId: string; on: string };

/** The record of a day by the figures of one roadmap, as far as a grant reaches it. */
async function reachedView(access: GrantAccess, { record, roadmapId, on }: Asked) {
  const [{ framework, zone }, rows] = await Promise.all([getRoadmap(record, roadmapId), reachedRowsOf(access, record)]);
  return viewAt(groupRows(rows), { on, zone, thresholds: framework.thresholds });
}
