import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { placements } from "@/db/schema/review";
import type { Reader, Writer } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import type { Framework } from "@/lib/framework/schema";
import { recordChange } from "@/lib/history/mutations";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { recordOf, type Seat, stillOpen } from "../access";
import { leaderSaid, monthText, resultOf, reviewerSaid, saidIn } from "../rules/check-in";
import { LeaderSaid, type LeaderSide, Result, ReviewerSaid, type ReviewerSide } from "../schema/check-in";
import { remindOfSeat } from "./remind";
import { tellOther } from "./telling";

type At = { at: Date };
type Turn = { id: string; version: number };
type Said = LeaderSaid | ReviewerSaid;

const TOO_LATE =
  "Both sides were sent meanwhile and are open now, so nothing changes any more. What you typed is still here.";
const ELSEWHERE =
  "Your side was sent from another window meanwhile. What you typed is still here: send it again to replace that.";
const LEFT_OUT = "This month was left out meanwhile. What you typed is still here.";

/**
 * Sends the leader's side, or sends it anew. Once both sides are there they are revealed together, in the same step.
 * NOT_FOUND from the other seat, INVALID at rows without a level, CONFLICT when it was sent elsewhere, left out or
 * revealed meanwhile, CLOSED when the grant is over.
 */
export async function sendLeaderSide(seat: Seat, { id, version, at, ...given }: Omit<LeaderSide, "grantId"> & At) {
  if (seat.side !== "leader") throw notFound();
  await send(seat, { id, version, at, saidBy: (matrix) => leaderSaid(matrix, given) });
}

/** The same for the reviewer's side, which may leave rows open. */
export async function sendReviewerSide(seat: Seat, { id, version, at, ...given }: Omit<ReviewerSide, "grantId"> & At) {
  if (seat.side !== "reviewer") throw notFound();
  await send(seat, { id, version, at, saidBy: (matrix) => reviewerSaid(matrix, given) });
}

type Matrix = NonNullable<Framework["matrix"]>;
type Sending = Turn & At & { saidBy: (matrix: Matrix) => Said };

async function send(seat: Seat, { id, version, at, saidBy }: Sending): Promise<void> {
  const framework = await frameworkOf(seat, id);
  const said = JSON.stringify(saidBy(framework.matrix));
  await transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const checkIn = await checkInAt(tx, seat, id);
    if (checkIn.skippedAt) throw new AppError("CONFLICT", LEFT_OUT, { form: LEFT_OUT });
    if (checkIn.result !== null) {
      const kept = saidIn(Result.parse(JSON.parse(checkIn.result)));
      if (JSON.stringify(kept[seat.side]) === said) return;
      throw new AppError("CONFLICT", TOO_LATE, { form: TOO_LATE });
    }
    if (!(await keepSide(tx, seat, { id, version, at, said }))) return;
    await reveal(tx, seat, { id, at, month: checkIn.month, framework });
    await remindOfSeat(tx, seat, at);
  });
}

/** The content whose rows this check-in places. */
async function frameworkOf(seat: Seat, id: string) {
  const { roadmapId } = await checkInAt(db, seat, id);
  const { framework } = await getRoadmap(recordOf(seat), roadmapId);
  const { matrix, version } = framework;
  if (!matrix) throw notFound();
  return { matrix, version };
}

/** Keeps what this side has sent; false when the same stands already. */
async function keepSide(tx: Writer, seat: Seat, { id, version, at, said }: Turn & At & { said: string }) {
  const { ownerId, side, actorId } = seat;
  const which = and(
    ...[eq(checkInSides.ownerId, ownerId), eq(checkInSides.checkInId, id), eq(checkInSides.side, side)],
  );
  const [own] = await tx.select().from(checkInSides).where(which);
  if (own?.said === said) return false;
  if ((own?.version ?? 0) !== version) throw new AppError("CONFLICT", ELSEWHERE, { form: ELSEWHERE });
  const kept = { authorId: actorId, said, sentAt: at, version: version + 1 };
  if (own) await tx.update(checkInSides).set(kept).where(which);
  else await tx.insert(checkInSides).values({ ownerId, checkInId: id, side, ...kept });
  // What was said stands in no history: the other side reads that.
  const action = own ? "changed" : "sent";
  await recordChange(tx, { ownerId, actorId, subject: "check-in", subjectId: id, action, after: { side }, at });
  return true;
}

type Revealing = At & { id: string; month: string; framework: { matrix: Matrix; version: string } };

/** Opens both sides to both once both are there: kept as one text, with a placement of each row that the reviewer placed. */
async function reveal(tx: Writer, seat: Seat, { id, at, month, framework }: Revealing): Promise<void> {
  const { ownerId, actorId } = seat;
  const ofBoth = and(eq(checkInSides.ownerId, ownerId), eq(checkInSides.checkInId, id));
  const sides = await tx
    .select({ side: checkInSides.side, said: checkInSides.said, version: checkInSides.version })
    .from(checkInSides)
    .where(ofBoth);
  const told = monthText(month);
  const [leader, reviewer] = [sides.find((one) => one.side === "leader"), sides.find((one) => one.side === "reviewer")];
  if (!leader || !reviewer) {
    if (sides[0]?.version !== 1) return;
    const title = `${nameOf(seat)} has sent their side of the check-in for ${told}`;
    await tellOfCheckIn(tx, seat, { id, at, title, body: "You both see both sides once you have sent yours." });
    return;
  }
  const result = resultOf({
    framework,
    leader: LeaderSaid.parse(JSON.parse(leader.said)),
    reviewer: ReviewerSaid.parse(JSON.parse(reviewer.said)),
  });
  await tx
    .update(checkIns)
    .set({ revealedAt: at, result: JSON.stringify(result) })
    .where(whichCheckIn(seat, id));
  await tx.delete(checkInSides).where(ofBoth);
  const placed = result.rows.flatMap(({ id: rowId, reviewer: level }) => (level === null ? [] : [{ rowId, level }]));
  if (placed.length)
    await tx.insert(placements).values(placed.map((one) => ({ ...one, ownerId, checkInId: id, revealedAt: at })));
  await recordChange(tx, { ownerId, actorId, subject: "check-in", subjectId: id, action: "revealed", at });
  await tellOfCheckIn(tx, seat, { id, at, title: `Both sides of the check-in for ${told} are open`, body: "" });
}

export const whichCheckIn = ({ ownerId, grantId }: Seat, id: string) =>
  and(eq(checkIns.ownerId, ownerId), eq(checkIns.grantId, grantId), eq(checkIns.id, id));

/** A check-in under this seat's grant; throws NOT_FOUND for any other. */
export async function checkInAt(from: Reader, seat: Seat, id: string) {
  const [row] = await from.select().from(checkIns).where(whichCheckIn(seat, id));
  if (!row) throw notFound();
  return row;
}

/** What the other side calls whoever sits here. */
export const nameOf = ({ side, ownerName, readerName }: Seat) => (side === "leader" ? ownerName : readerName);

type Telling = At & { id: string; title: string; body?: string };

/** Tells the other side of a check-in. */
export const tellOfCheckIn = (tx: Writer, seat: Seat, { id, ...line }: Telling) =>
  tellOther(tx, seat, { ...line, href: `/check-ins/${seat.grantId}/${id}` });
