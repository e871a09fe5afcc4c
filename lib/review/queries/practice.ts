import { db } from "@/db";
import { type Day, dayOf } from "@/lib/date";
import { listPinned } from "@/lib/framework/queries/pinned";
import { datedPhases } from "@/lib/framework/rules/phases";
import { daysAnywhere } from "@/lib/grant/queries/reached";
import { courseOf, spanOn } from "@/lib/grant/rules/state";
import type { Actor } from "@/lib/record/access";
import { nextBoundary, planOf } from "@/lib/roadmap/rules/plan";
import { fold } from "@/lib/text";
import { listUnsigned } from "@/lib/worksheet/queries/unsigned";
import { type Facts, inOrderOfNeed, nearestBoundary, reasonsOf } from "../rules/practice";
import { practiceStatements } from "./practice-rows";
import { listUnread } from "./practice-unread";

/** Who asks, and when, as statements take it. */
export const asked = (actor: Actor, at: Date) => ({ me: actor.id, at: at.toISOString(), ...daysAnywhere(at) });

/** Rows by the grant that they stand under. */
export const byGrant = <Row extends { grantId: string }>(rows: Row[]) => Map.groupBy(rows, ({ grantId }) => grantId);

/**
 * The clients of whoever reads records as coach or manager, whose grants are open at `at`, in the order in which they
 * need them; and how many are past. As many statements for one client as for all; days are days of each leader's zone.
 */
export async function listPractice(actor: Actor, { at }: { at: Date }) {
  const run = practiceStatements(db);
  const by = asked(actor, at);
  const [all, past, pieces, near, overdue, unread, unsigned] = await Promise.all([
    run.clients.execute(by),
    run.countPast.execute(by),
    run.pieces.execute(by),
    boundaries(actor, at),
    run.overdue.execute(by),
    listUnread(by),
    listUnsigned(by),
  ]);
  const newOf = byGrant(pieces);
  const overdueOf = byGrant(overdue);
  const courses = Map.groupBy(all, (grant) => spanOn(grant, dayOf(at, grant.zone)));
  const open = courses.get("open") ?? [];
  const clients = open.map((grant) => {
    const { grantId, ownerId, name, role, zone, newestOn, lastMetAt, nextMeetsAt, checkIns } = grant;
    const today = dayOf(at, zone);
    const boundary = near.get(grantId) ?? null;
    const [{ pieces = 0, rescues = 0 } = {}] = newOf.get(grantId) ?? [];
    const facts: Facts = {
      waiting: {
        ...{ checkIns, comments: unread(grantId, zone) },
        toSign: unsigned(grantId, zone).map((id) => `/reading/${grantId}/worksheets/${id}`),
      },
      overdue: overdueOf.get(grantId)?.filter(({ dueOn }) => dueOn < today).length ?? 0,
      quietSince: grant.evidence ? (newestOn ?? firstDay(grant)) : null,
      ...{ boundary, rescues, pieces, hasMet: lastMetAt !== null },
    };
    return {
      ...{ grantId, ownerId, name, role, group: grant.group ?? "" },
      ...{ newestOn, lastMetAt, nextMeetsAt, boundary, reasons: reasonsOf(facts, today) },
      hasBrief: grant.reviews && (grant.evidence || grant.readiness),
    };
  });
  return { clients: inOrderOfNeed(clients), past: (past[0]?.all ?? 0) + (courses.get("over")?.length ?? 0) };
}
export type Client = Awaited<ReturnType<typeof listPractice>>["clients"][number];

/** The day from which on evidence could have been read: the first that is opened, and not before it was accepted. */
function firstDay({ fromOn, acceptedAt, zone }: { fromOn: Day; acceptedAt: Date | null; zone: string }): Day {
  const acceptedOn = acceptedAt ? dayOf(acceptedAt, zone) : fromOn;
  return acceptedOn > fromOn ? acceptedOn : fromOn;
}

/** The roadmap that runs of each client, with its plan, where a grant that can be open somewhere on earth at `at` opens it. */
async function plans(actor: Actor, at: Date) {
  const run = practiceStatements(db);
  const by = asked(actor, at);
  const [roadmaps, extensions, aways] = await Promise.all([
    run.roadmaps.execute(by),
    run.extensions.execute(by),
    run.aways.execute(by),
  ]);
  const contents = await listPinned(roadmaps);
  const [extensionsOf, awaysOf] = [byGrant(extensions), byGrant(aways)];
  return roadmaps.flatMap((roadmap, index) => {
    const framework = contents[index];
    if (!framework) return [];
    const { grantId, startOn } = roadmap;
    const shifts = { extensions: extensionsOf.get(grantId) ?? [], aways: awaysOf.get(grantId) ?? [] };
    return [{ ...roadmap, framework, plan: planOf({ startOn, phases: datedPhases(framework), ...shifts }) }];
  });
}

/** The next boundary of each client whose grant is open at `at` and opens the roadmap; the days are days of the roadmap's zone. */
export async function listNextBoundaries(actor: Actor, { at }: { at: Date }) {
  const open = (await plans(actor, at)).filter((roadmap) => spanOn(roadmap, dayOf(at, roadmap.ownerZone)) === "open");
  return open.flatMap((roadmap) => {
    const next = nextBoundary(roadmap.plan, dayOf(at, roadmap.zone));
    return next && next.phase.boundaryOn >= roadmap.fromOn ? [{ ...roadmap, phase: next.phase }] : [];
  });
}

/** The boundary of each client that matters most, where the roadmap is open; its days are days of the roadmap's zone. */
async function boundaries(actor: Actor, at: Date) {
  const [roadmaps, decisions] = await Promise.all([
    plans(actor, at),
    practiceStatements(db).decisions.execute(asked(actor, at)),
  ]);
  const decisionsOf = byGrant(decisions);
  const found = roadmaps.flatMap(({ grantId, plan, zone, fromOn, reviews }) => {
    // What was decided before the grant begins is not opened, and so as if it had not been.
    const held = decisionsOf.get(grantId)?.filter(({ decidedAt }) => dayOf(decidedAt, zone) >= fromOn) ?? [];
    const nearest = nearestBoundary(plan, { today: dayOf(at, zone), held: reviews ? held : null });
    return nearest && nearest.on >= fromOn ? [[grantId, nearest] as const] : [];
  });
  return new Map(found);
}

/** Those whose grants are over or taken back, by name alone. */
export async function listPast(actor: Actor, { at }: { at: Date }) {
  const by = asked(actor, at);
  const rows = await practiceStatements(db).past.execute(by);
  return rows
    .filter((grant) => ["over", "ended"].includes(courseOf(grant, { at, zone: grant.zone })))
    .map(({ grantId, name }) => ({ grantId, name }))
    .sort((a, b) => fold(a.name).localeCompare(fold(b.name), "en"));
}
