import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { grants } from "@/db/schema/grant";
import { togetherReviews } from "@/db/schema/together";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import type { Framework } from "@/lib/framework/schema";
import type { RecordAccess } from "@/lib/record/access";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { recordOf, type Seat } from "../access";
import { togetherOf } from "../rules/together";
import { OwnSaid, TheirSaid } from "../schema/together";

const COLUMNS = {
  id: togetherReviews.id,
  grantId: togetherReviews.grantId,
  name: grants.name,
  roadmapId: togetherReviews.roadmapId,
  phase: togetherReviews.phase,
  invitedAt: togetherReviews.invitedAt,
  ownSaid: togetherReviews.ownSaid,
  ownSentAt: togetherReviews.ownSentAt,
  ownVersion: togetherReviews.ownVersion,
  theirSaid: togetherReviews.theirSaid,
  theirSentAt: togetherReviews.theirSentAt,
  theirVersion: togetherReviews.theirVersion,
  revealedAt: togetherReviews.revealedAt,
  reply: togetherReviews.reply,
  replyVersion: togetherReviews.replyVersion,
  calledOffAt: togetherReviews.calledOffAt,
  reviewId: togetherReviews.reviewId,
};

const withName = and(eq(grants.ownerId, togetherReviews.ownerId), eq(grants.id, togetherReviews.grantId));

/** Everything of one, both sides among it: only for what gives to each side its own. */
export type TogetherRow = {
  [Column in keyof typeof COLUMNS]: (typeof COLUMNS)[Column]["_"]["notNull"] extends true
    ? (typeof COLUMNS)[Column]["_"]["data"]
    : (typeof COLUMNS)[Column]["_"]["data"] | null;
};

type Boundary = { roadmapId: string; phase: number };

/** The one that is open for a boundary, whole; null when nobody is asked. */
export async function openTogether(
  { ownerId }: Pick<RecordAccess, "ownerId">,
  { roadmapId, phase }: Boundary,
  from: Reader = db,
): Promise<TogetherRow | null> {
  const [row] = await from
    .select(COLUMNS)
    .from(togetherReviews)
    .innerJoin(grants, withName)
    .where(
      and(
        ...[eq(togetherReviews.ownerId, ownerId), eq(togetherReviews.roadmapId, roadmapId)],
        ...[eq(togetherReviews.phase, phase), isNull(togetherReviews.calledOffAt), isNull(togetherReviews.reviewId)],
      ),
    );
  return row ?? null;
}

/** One of the owner's by its id, whole. Throws NOT_FOUND. */
export async function togetherAt(
  { ownerId }: Pick<RecordAccess, "ownerId">,
  id: string,
  from: Reader = db,
): Promise<TogetherRow> {
  const [row] = await from
    .select(COLUMNS)
    .from(togetherReviews)
    .innerJoin(grants, withName)
    .where(and(eq(togetherReviews.ownerId, ownerId), eq(togetherReviews.id, id)));
  if (!row) throw notFound();
  return row;
}

const ownOf = ({ ownSaid }: TogetherRow) => (ownSaid === null ? null : OwnSaid.parse(JSON.parse(ownSaid)));
const theirsOf = ({ theirSaid }: TogetherRow) => (theirSaid === null ? null : TheirSaid.parse(JSON.parse(theirSaid)));

/** What of one is kept with the decision, and shown before it. */
export function heldOf(row: TogetherRow, matrix: NonNullable<Framework["matrix"]>) {
  const { grantId, name, reply } = row;
  return togetherOf({ grantId, name, reply, own: ownOf(row), theirs: theirsOf(row), matrix });
}

/** Who is asked to hold the review of a boundary with the leader, and what the leader may see of it; null when nobody is. */
export async function findTogether(access: RecordAccess, boundary: Boundary) {
  const row = await openTogether(access, boundary);
  if (!row) return null;
  const { matrix } = await contentOf(access, row);
  const { id, ownVersion, replyVersion, invitedAt } = row;
  return {
    id,
    ownVersion,
    replyVersion,
    invitedAt,
    own: ownOf(row),
    matrix,
    held: heldOf(row, matrix),
  };
}
export type OpenTogether = NonNullable<Awaited<ReturnType<typeof findTogether>>>;

/** The same for the reviewer: their own side, and both once both are there. NOT_FOUND for another grant's and one called off. */
export async function getTogether(seat: Seat, id: string) {
  const row = await togetherAt(seat, id);
  if (row.grantId !== seat.grantId || row.calledOffAt || seat.side !== "reviewer") throw notFound();
  const { matrix, phases } = await contentOf(recordOf(seat), row);
  const { theirVersion, theirSentAt, phase, reviewId } = row;
  return {
    ...{ id, phase, reviewId, theirVersion, theirSentAt, theirs: theirsOf(row), matrix },
    ...{ phaseName: phases[phase - 1]?.name ?? "", held: heldOf(row, matrix) },
  };
}

/** The content whose rows are placed: that of the roadmap. Throws NOT_FOUND on a track without rows. */
export async function contentOf(access: RecordAccess, { roadmapId }: Pick<TogetherRow, "roadmapId">) {
  const { framework } = await getRoadmap(access, roadmapId);
  const { matrix, phases } = framework;
  if (!matrix) throw notFound();
  return { matrix, phases };
}
