import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { users } from "@/db/schema/account";
import { actions } from "@/db/schema/action";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { grants } from "@/db/schema/grant";
import { meetings } from "@/db/schema/meeting";
import { practiceGroups } from "@/db/schema/practice";
import { boundaryReviews } from "@/db/schema/review";
import { aways, extensions, roadmapStarts, roadmaps } from "@/db/schema/roadmap";
import { placeholders, preparedOnce, tally } from "@/db/sql";
import type { Reader } from "@/db/store";
import { DATED, guided, guidedNow, reachedByGrant } from "@/lib/grant/queries/reached";
import { MOST_CLIENTS } from "../schema/practice";

// Everything here is bounded to the grants that one person reads by: each statement begins with them and joins what they
// open, so that its cost follows that person's clients. What a grant closes is left out before anything is counted.
const { me, at, latest, earliest } = placeholders("me", "at", "latest", "earliest");
const { from, to, since, until } = placeholders("from", "to", "since", "until");

/** Those that are over on some day between the two, or everywhere. */
const pastOn = (day: typeof latest | typeof earliest) =>
  and(guided, or(isNotNull(grants.endedAt), lt(grants.untilOn, day)));

const ofGrant = (table: { ownerId: AnyColumn; grantId: AnyColumn }) =>
  and(eq(table.ownerId, grants.ownerId), eq(table.grantId, grants.id));
const running = and(eq(roadmaps.ownerId, grants.ownerId), isNull(roadmaps.endedAt));
const inRoadmap = (table: { ownerId: AnyColumn; roadmapId: AnyColumn }) =>
  and(eq(table.ownerId, roadmaps.ownerId), eq(table.roadmapId, roadmaps.id));

/** The day of the newest item that a grant reaches; null without one, and where evidence is closed. */
const newestOn = (db: Reader) => {
  const newest = db
    .select({ on: evidenceFacts.happenedOn })
    .from(evidenceFacts)
    .innerJoin(evidence, reachedByGrant)
    .where(eq(evidenceFacts.ownerId, grants.ownerId))
    .orderBy(desc(evidenceFacts.happenedOn))
    .limit(1);
  return sql`case when ${grants.evidence} then (${newest}) end`.mapWith(evidenceFacts.happenedOn) as SQL<string | null>;
};

/** The beginning of the last meeting that was held, or of the next one; null without one, and where reviews are closed. */
const metAt = (db: Reader, which: "last" | "next") => {
  const when = which === "last" ? eq(meetings.status, "held") : eq(meetings.status, "planned");
  const found = db
    .select({ at: meetings.startsAt })
    .from(meetings)
    .where(and(ofGrant(meetings), when, which === "next" ? gte(meetings.startsAt, at) : undefined))
    .orderBy(which === "last" ? desc(meetings.startsAt) : asc(meetings.startsAt))
    .limit(1);
  return sql`case when ${grants.reviews} then (${found}) end`.mapWith(meetings.startsAt) as SQL<Date | null>;
};

/** How many check-ins the leader has answered and the reader has not. */
const waitingCheckIns = (db: Reader) => {
  const found = db
    .select({ all: count() })
    .from(checkIns)
    .innerJoin(
      checkInSides,
      and(
        eq(checkInSides.ownerId, checkIns.ownerId),
        eq(checkInSides.checkInId, checkIns.id),
        eq(checkInSides.side, "leader"),
      ),
    )
    .where(and(ofGrant(checkIns), isNull(checkIns.revealedAt), isNull(checkIns.skippedAt)));
  return sql`case when ${grants.reviews} then (${found}) else 0 end`.mapWith(Number);
};

/** What the page shows of everybody, one statement a kind of thing. */
export const practiceStatements = preparedOnce((db: Reader) => ({
  clients: db
    .select({
      fromOn: grants.fromOn,
      untilOn: grants.untilOn,
      acceptedAt: grants.acceptedAt,
      grantId: grants.id,
      ownerId: grants.ownerId,
      role: grants.role,
      evidence: grants.evidence,
      readiness: grants.readiness,
      reviews: grants.reviews,
      name: users.name,
      zone: users.zone,
      group: practiceGroups.label,
      newestOn: newestOn(db),
      lastMetAt: metAt(db, "last"),
      nextMeetsAt: metAt(db, "next"),
      checkIns: waitingCheckIns(db),
    })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.ownerId), isNull(users.disabledAt)))
    .leftJoin(practiceGroups, and(eq(practiceGroups.ownerId, me), eq(practiceGroups.grantId, grants.id)))
    .where(guidedNow)
    .limit(MOST_CLIENTS)
    .prepare("practice_clients"),
  past: db
    .select({ ...DATED, grantId: grants.id, name: users.name, zone: users.zone })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.ownerId), isNull(users.disabledAt)))
    .where(pastOn(latest))
    .limit(MOST_CLIENTS)
    .prepare("practice_past"),
  countPast: db
    .select({ all: count() })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.ownerId), isNull(users.disabledAt)))
    .where(pastOn(earliest))
    .prepare("practice_count_past"),
  pieces: db
    .select({ grantId: grants.id, pieces: count(), rescues: tally(eq(evidenceFacts.rescue, true)) })
    .from(grants)
    // SQLite takes cross joins in the order in which they stand: few items are new, many are reached.
    .crossJoin(evidence)
    .crossJoin(evidenceFacts)
    .where(
      and(guidedNow, gt(evidence.loggedAt, sql`coalesce(${metAt(db, "last")}, ${grants.acceptedAt})`), reachedByGrant),
    )
    .groupBy(grants.id)
    .prepare("practice_pieces"),
  roadmaps: db
    .select({
      grantId: grants.id,
      ownerId: grants.ownerId,
      ownerName: users.name,
      ownerZone: users.zone,
      fromOn: grants.fromOn,
      untilOn: grants.untilOn,
      reviews: grants.reviews,
      id: roadmaps.id,
      version: roadmaps.version,
      createdAt: roadmaps.createdAt,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
      zone: roadmaps.zone,
      startOn: roadmapStarts.startOn,
    })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.ownerId), isNull(users.disabledAt)))
    .innerJoin(roadmaps, running)
    .innerJoin(roadmapStarts, and(inRoadmap(roadmapStarts), isNull(roadmapStarts.endedAt)))
    .where(and(guidedNow, eq(grants.roadmap, true)))
    .prepare("practice_roadmaps"),
  extensions: db
    .select({ grantId: grants.id, phase: extensions.phase, weeks: extensions.weeks })
    .from(grants)
    .innerJoin(roadmaps, running)
    .innerJoin(extensions, and(inRoadmap(extensions), isNull(extensions.endedAt)))
    .where(and(guidedNow, eq(grants.roadmap, true)))
    .prepare("practice_extensions"),
  aways: db
    .select({ grantId: grants.id, fromOn: aways.fromOn, toOn: aways.toOn, pausesPlan: aways.pausesPlan })
    .from(grants)
    .innerJoin(roadmaps, running)
    .innerJoin(aways, and(inRoadmap(aways), isNull(aways.endedAt), eq(aways.pausesPlan, true)))
    .where(and(guidedNow, eq(grants.roadmap, true)))
    .prepare("practice_aways"),
  decisions: db
    .select({
      grantId: grants.id,
      phase: boundaryReviews.phase,
      decision: boundaryReviews.decision,
      decidedAt: boundaryReviews.decidedAt,
    })
    .from(grants)
    .innerJoin(roadmaps, running)
    .innerJoin(boundaryReviews, inRoadmap(boundaryReviews))
    .where(and(guidedNow, eq(grants.roadmap, true), eq(grants.reviews, true)))
    .prepare("practice_decisions"),
  overdue: db
    .select({ grantId: grants.id, dueOn: actions.dueOn })
    .from(grants)
    .innerJoin(
      actions,
      and(ofGrant(actions), isNull(actions.doneAt), isNull(actions.droppedAt), lt(actions.dueOn, latest)),
    )
    .where(and(guidedNow, eq(grants.reviews, true)))
    .prepare("practice_overdue"),
}));

/** What the summary of a month counts: what happened from the day `from` on and before `to`, days of each leader's own. */
export const monthStatements = preparedOnce((db: Reader) => ({
  clients: db
    .select({
      ...DATED,
      grantId: grants.id,
      ownerId: grants.ownerId,
      role: grants.role,
      name: users.name,
      zone: users.zone,
    })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.ownerId), isNull(users.disabledAt)))
    .where(guidedNow)
    .limit(MOST_CLIENTS)
    .prepare("month_clients"),
  pieces: db
    .select({ grantId: grants.id, all: count() })
    .from(grants)
    .innerJoin(
      evidenceFacts,
      and(
        eq(evidenceFacts.ownerId, grants.ownerId),
        isNull(evidenceFacts.endedAt),
        gte(evidenceFacts.happenedOn, from),
        lt(evidenceFacts.happenedOn, to),
      ),
    )
    .innerJoin(evidence, reachedByGrant)
    .where(guidedNow)
    .groupBy(grants.id)
    .prepare("month_pieces"),
  meetings: db
    .select({ grantId: grants.id, startsAt: meetings.startsAt })
    .from(grants)
    .innerJoin(
      meetings,
      and(ofGrant(meetings), eq(meetings.status, "held"), gte(meetings.startsAt, since), lt(meetings.startsAt, until)),
    )
    .where(and(guidedNow, eq(grants.reviews, true)))
    .prepare("month_meetings"),
  actions: db
    .select({
      grantId: grants.id,
      dueOn: actions.dueOn,
      createdAt: actions.createdAt,
      doneAt: actions.doneAt,
      droppedAt: actions.droppedAt,
    })
    .from(grants)
    .innerJoin(
      actions,
      and(
        ofGrant(actions),
        lt(actions.createdAt, until),
        or(isNull(actions.doneAt), gte(actions.doneAt, since)),
        or(isNull(actions.droppedAt), gte(actions.droppedAt, since)),
      ),
    )
    .where(and(guidedNow, eq(grants.reviews, true)))
    .prepare("month_actions"),
}));
