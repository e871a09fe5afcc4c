import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { grants } from "@/db/schema/grant";
import { placements } from "@/db/schema/review";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { findCurrentRoadmap, getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { recordOf, type Seat } from "../access";
import { LeaderSaid, MOST_CHECK_INS, Result, ReviewerSaid } from "../schema/check-in";
import { otherSide } from "../schema/seat";

const COLUMNS = {
  id: checkIns.id,
  month: checkIns.month,
  openedBy: checkIns.openedBy,
  openedAt: checkIns.openedAt,
  skippedBy: checkIns.skippedBy,
  skippedAt: checkIns.skippedAt,
  skipReason: checkIns.skipReason,
  revealedAt: checkIns.revealedAt,
};

const ofGrant = ({ ownerId, grantId }: Seat) => and(eq(checkIns.ownerId, ownerId), eq(checkIns.grantId, grantId));

/** Who has sent their side, and when, of check-ins that are not revealed; never what. */
async function sentBy({ ownerId, side }: Seat, ids: string[]) {
  if (!ids.length) return () => ({ own: null, other: null });
  const rows = await db
    .select({ checkInId: checkInSides.checkInId, side: checkInSides.side, sentAt: checkInSides.sentAt })
    .from(checkInSides)
    .where(and(eq(checkInSides.ownerId, ownerId), inArray(checkInSides.checkInId, ids)));
  const at = (id: string, which: typeof side) =>
    rows.find((row) => row.checkInId === id && row.side === which)?.sentAt ?? null;
  return (id: string) => ({ own: at(id, side), other: at(id, otherSide(side)) });
}

/** The check-ins of a grant, the newest month first, each with who has sent their side. */
export async function listCheckIns(seat: Seat) {
  const rows = await db
    .select(COLUMNS)
    .from(checkIns)
    .where(ofGrant(seat))
    .orderBy(desc(checkIns.month))
    .limit(MOST_CHECK_INS);
  const sent = await sentBy(
    seat,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, sent: sent(row.id) }));
}
export type CheckInLine = Awaited<ReturnType<typeof listCheckIns>>[number];

/** When a check-in is for, how far it is and who has sent their side. NOT_FOUND for one of another grant. */
export async function getCheckInLine(seat: Seat, id: string): Promise<CheckInLine> {
  const [row] = await db
    .select(COLUMNS)
    .from(checkIns)
    .where(and(ofGrant(seat), eq(checkIns.id, id)));
  if (!row) throw notFound();
  return { ...row, sent: (await sentBy(seat, [id]))(id) };
}

/**
 * One check-in as its side may see it: what this side has sent, whether the other has, and both once both have. NOT_FOUND
 * for one that is unknown or under another grant.
 */
export async function getCheckIn(seat: Seat, id: string) {
  const [found] = await db
    .select({ ...COLUMNS, roadmapId: checkIns.roadmapId, result: checkIns.result })
    .from(checkIns)
    .where(and(ofGrant(seat), eq(checkIns.id, id)));
  if (!found) throw notFound();
  const { roadmapId, result, ...row } = found;
  const [sent, own, roadmap, placed] = await Promise.all([
    sentBy(seat, [id]),
    ownSide(seat, id),
    getRoadmap(recordOf(seat), roadmapId),
    rowsPlaced(seat, id),
  ]);
  const { matrix } = roadmap.framework;
  return {
    ...{ ...row, own, matrix, sent: sent(id) },
    result: result === null ? null : Result.parse(JSON.parse(result)),
    /** Rows that the reviewer placed, with when the two talked about them. */
    discussed: new Map(placed.map(({ rowId, discussedAt }) => [rowId, discussedAt])),
  };
}
export type CheckIn = Awaited<ReturnType<typeof getCheckIn>>;

/** What this side has sent, while it can still be changed or was never revealed; the other's is not asked for. */
async function ownSide({ ownerId, side }: Seat, id: string) {
  const [row] = await db
    .select({ said: checkInSides.said, version: checkInSides.version, sentAt: checkInSides.sentAt })
    .from(checkInSides)
    .where(and(eq(checkInSides.ownerId, ownerId), eq(checkInSides.checkInId, id), eq(checkInSides.side, side)));
  if (!row) return null;
  const said: unknown = JSON.parse(row.said);
  return {
    ...{ version: row.version, sentAt: row.sentAt },
    leader: side === "leader" ? LeaderSaid.parse(said) : null,
    reviewer: side === "reviewer" ? ReviewerSaid.parse(said) : null,
  };
}

function rowsPlaced({ ownerId }: Seat, id: string) {
  return db
    .select({ rowId: placements.rowId, discussedAt: placements.discussedAt })
    .from(placements)
    .where(and(eq(placements.ownerId, ownerId), eq(placements.checkInId, id)))
    .limit(100);
}

/** Months counted back in the trend of decisions that came to the leader; two years of them. */
const MOST_COUNTED = 24;

/** How many decisions came to the leader and should not have, by the month of each revealed check-in, the oldest first. */
export async function escalationsOf(seat: Seat): Promise<{ month: string; count: number }[]> {
  const rows = await db
    .select({ month: checkIns.month, result: checkIns.result })
    .from(checkIns)
    .where(and(ofGrant(seat), isNotNull(checkIns.revealedAt)))
    .orderBy(desc(checkIns.month))
    .limit(MOST_COUNTED);
  return rows
    .map(({ month, result }) => ({ month, count: Result.parse(JSON.parse(result ?? "")).escalations }))
    .reverse();
}

/** Whether the leader's roadmap has rows to place; the onward tracks have none, and without a roadmap there is nothing to check. */
export async function hasRows(seat: Seat): Promise<boolean> {
  const roadmap = await findCurrentRoadmap(recordOf(seat));
  return roadmap?.framework.matrix != null;
}

/** The check-ins that blind placements were made in, by the placement. */
export async function checkInsOf({ ownerId }: RecordAccess, placementIds: string[]) {
  if (!placementIds.length) return new Map<string, PlacedIn>();
  const rows = await db
    .select({
      placementId: placements.id,
      ...{ id: checkIns.id, grantId: checkIns.grantId, month: checkIns.month, readerName: grants.name },
    })
    .from(placements)
    .innerJoin(checkIns, and(eq(checkIns.ownerId, placements.ownerId), eq(checkIns.id, placements.checkInId)))
    .innerJoin(grants, and(eq(grants.ownerId, checkIns.ownerId), eq(grants.id, checkIns.grantId)))
    .where(and(eq(placements.ownerId, ownerId), inArray(placements.id, placementIds)));
  return new Map(rows.map(({ placementId, ...row }): [string, PlacedIn] => [placementId, row]));
}
export type PlacedIn = { id: string; grantId: string; month: string; readerName: string };
