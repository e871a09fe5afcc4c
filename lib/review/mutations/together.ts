import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { users } from "@/db/schema/account";
import { togetherReviews } from "@/db/schema/together";
import type { Reader, Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import { listReviewers } from "@/lib/grant/queries/naming";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { recordOf, type Seat, stillOpen } from "../access";
import { getStanding } from "../queries";
import { contentOf, openTogether, type TogetherRow, togetherAt } from "../queries/together";
import { ownSaid, theirSaid } from "../rules/together";
import type { Side } from "../schema/seat";
import type { InviteTogether, PlaceLeader, PlaceOneself, ReplyTogether } from "../schema/together";
import { tellSide } from "./telling";

type Edit = RecordAccess<"edit">;
type At = { at: Date };

const TOO_LATE =
  "Both sides were sent meanwhile and are open now, so nothing changes any more. What you typed is still here.";
const ELSEWHERE =
  "This was sent from another window meanwhile. What you typed is still here: send it again to replace that.";
const OVER = "This review was decided or called off meanwhile. What you typed is still here.";

const conflict = (message: string) => new AppError("CONFLICT", message, { form: message });

/**
 * Asks the reader of a grant to hold the review of a boundary with the leader; asked twice it is one. INVALID at
 * `withGrantId` for a grant that is not open for reviews, CONFLICT while somebody else is asked, NOT_FOUND as `getStanding`.
 */
export async function inviteTogether(
  access: Edit,
  { roadmapId, phase, withGrantId, at }: InviteTogether & At,
): Promise<{ id: string }> {
  const { ownerId, actorId } = access;
  const { roadmap, report } = await getStanding(access, { phase, now: at });
  if (roadmap.id !== roadmapId)
    throw new AppError("CONFLICT", "Another roadmap runs now. Reload the page to review that one.");
  if (!roadmap.framework.matrix) throw notFound();
  return transact(async (tx) => {
    const party = (await listReviewers(access, { at }, tx)).find(({ grantId }) => grantId === withGrantId);
    if (!party) throw invalid("withGrantId", "Choose somebody whose grant is open and opens reviews.");
    const open = await openTogether(access, { roadmapId, phase }, tx);
    if (open?.grantId === withGrantId) return { id: open.id };
    if (open) throw conflict(`${open.name} is asked already. Call that off first.`);
    const id = uuidv7();
    await tx.insert(togetherReviews).values({ id, ownerId, grantId: withGrantId, roadmapId, phase, invitedAt: at });
    await recordChange(tx, { ...told(id), ownerId, actorId, action: "asked-together", after: { phase }, at });
    const title = `You are asked to hold the review of phase ${phase}, ${report.phase.name}, together`;
    const body =
      "Place the leader as you see them and say why. Neither of you sees the other’s side before both are sent.";
    const href = `/reviews/with/${withGrantId}/${id}`;
    await tellSide(tx, { ownerId, grantId: withGrantId, side: "reviewer" }, { title, body, href, at });
    return { id };
  });
}

/** Takes the asking back; whatever was sent stays unread. Pressed twice it is once. CONFLICT once it is decided. */
export async function callOffTogether(access: Edit, { id, at }: { id: string } & At): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const row = await togetherAt(access, id, tx);
    if (row.calledOffAt) return;
    if (row.reviewId) throw conflict(OVER);
    await tx.update(togetherReviews).set({ calledOffAt: at }).where(which(ownerId, id));
    await recordChange(tx, { ...told(id), ownerId, actorId, action: "called-off-together", at });
  });
}

/** Sends where the leader places themself, or sends it anew; CONFLICT when it was sent elsewhere, revealed or decided meanwhile. */
export async function placeOneself(access: Edit, { id, version, at, ...given }: PlaceOneself & At): Promise<void> {
  const { matrix } = await contentOf(access, await togetherAt(access, id));
  const said = JSON.stringify(ownSaid(matrix, given));
  await transact(async (tx) => {
    const row = await togetherAt(access, id, tx);
    if (row.ownSaid === said) return;
    demandOpen(row);
    if (row.ownVersion !== version) throw conflict(ELSEWHERE);
    const sent = { ownSaid: said, ownSentAt: at, ownVersion: version + 1 };
    await keep(tx, access, { row, sent, isComplete: row.theirSaid !== null, side: "leader", at });
  });
}

/** The same for the reviewer, with what they have to say. NOT_FOUND from another seat, CLOSED when the grant is over. */
export async function placeLeader(seat: Seat, { id, version, at, ...given }: Omit<PlaceLeader, "grantId"> & At) {
  if (seat.side !== "reviewer") throw notFound();
  const { matrix } = await contentOf(recordOf(seat), await under(seat, id));
  const said = JSON.stringify(theirSaid(matrix, given));
  await transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const row = await under(seat, id, tx);
    if (row.theirSaid === said) return;
    demandOpen(row);
    if (row.theirVersion !== version) throw conflict(ELSEWHERE);
    const sent = { theirSaid: said, theirSentAt: at, theirVersion: version + 1 };
    await keep(tx, seat, { row, sent, isComplete: row.ownSaid !== null, side: "reviewer", at });
  });
}

/** Keeps the leader's reply to what is open to both. INVALID at `reply` before that, CONFLICT when changed elsewhere or decided. */
export async function replyTogether(access: Edit, { id, version, reply, at }: ReplyTogether & At): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const row = await togetherAt(access, id, tx);
    if (row.reply === reply) return;
    if (row.calledOffAt || row.reviewId) throw conflict(OVER);
    if (!row.revealedAt) throw invalid("reply", "There is nothing to reply to before both sides are sent.");
    if (row.replyVersion !== version) throw conflict(ELSEWHERE);
    await tx
      .update(togetherReviews)
      .set({ reply, replyVersion: version + 1 })
      .where(which(ownerId, id));
    await recordChange(tx, { ...told(id), ownerId, actorId, action: "replied-together", at });
    await tellReviewer(tx, access, { row, title: `${await ownerNameOf(tx, ownerId)} replied to what you said`, at });
  });
}

type Deciding = { roadmapId: string; phase: number; seen: boolean };

/**
 * Ends what is held together with the decision that is kept, in the caller's transaction; answers its row, null when
 * nobody is asked. CONFLICT when both sides came to be open after the page was shown on which it was decided.
 */
export async function takeTogether(tx: Writer, access: Edit, { roadmapId, phase, seen }: Deciding) {
  const row = await openTogether(access, { roadmapId, phase }, tx);
  if (row?.revealedAt && !seen)
    throw new AppError("CONFLICT", `${row.name} has sent their side meanwhile. Read it above, then decide.`);
  return row;
}

/** Ties the row to the decision and tells the reviewer. */
export async function endTogether(
  tx: Writer,
  access: Edit,
  { row, reviewId, at }: { row: TogetherRow; reviewId: string } & At,
): Promise<void> {
  await tx.update(togetherReviews).set({ reviewId }).where(which(access.ownerId, row.id));
  const title = `${await ownerNameOf(tx, access.ownerId)} decided the review of phase ${row.phase}`;
  await tellReviewer(tx, access, { row, title, at });
}

const told = (subjectId: string) => ({ subject: "review", subjectId }) as const;
const which = (ownerId: string, id: string) => and(eq(togetherReviews.ownerId, ownerId), eq(togetherReviews.id, id));

/** One of this seat's grant, that was not called off; throws NOT_FOUND for any other. */
async function under(seat: Seat, id: string, tx: Reader = db): Promise<TogetherRow> {
  const row = await togetherAt(seat, id, tx);
  if (row.grantId !== seat.grantId || row.calledOffAt) throw notFound();
  return row;
}

function demandOpen({ calledOffAt, reviewId, revealedAt }: TogetherRow): void {
  if (calledOffAt || reviewId) throw conflict(OVER);
  if (revealedAt) throw conflict(TOO_LATE);
}

type Sent = {
  row: TogetherRow;
  sent: Partial<typeof togetherReviews.$inferInsert>;
  isComplete: boolean;
  side: Side;
} & At;

/** Keeps what a side has sent; once the other's is there as well, both are open to both from then on. */
async function keep(tx: Writer, by: Edit | Seat, { row, sent, isComplete, side, at }: Sent): Promise<void> {
  const { ownerId, actorId } = by;
  const revealed = isComplete ? { revealedAt: at } : {};
  await tx
    .update(togetherReviews)
    .set({ ...sent, ...revealed })
    .where(which(ownerId, row.id));
  // What was said stands in no history: the other side reads that.
  await recordChange(tx, { ...told(row.id), ownerId, actorId, action: "placed-together", after: { side }, at });
  if (side === "leader") {
    const name = await ownerNameOf(tx, ownerId);
    const title = isComplete ? "Both sides of the review are open" : `${name} has sent their side of the review`;
    await tellReviewer(tx, by, { row, title, at });
    return;
  }
  const title = isComplete
    ? `${row.name} has sent their side; both are open`
    : `${row.name} has sent their side of the review`;
  const body = isComplete
    ? "Read what they say, reply, and decide."
    : "You both see both sides once you have placed yourself.";
  const href = `/reviews/new?phase=${row.phase}#together`;
  await tellSide(tx, { ownerId, grantId: row.grantId, side: "leader" }, { title, body, href, at });
}

async function ownerNameOf(tx: Reader, ownerId: string): Promise<string> {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, ownerId));
  return user?.name ?? "";
}

type Telling = { row: TogetherRow; title: string } & At;

function tellReviewer(tx: Writer, { ownerId }: { ownerId: string }, { row, title, at }: Telling): Promise<void> {
  const { grantId, id } = row;
  return tellSide(tx, { ownerId, grantId, side: "reviewer" }, { title, href: `/reviews/with/${grantId}/${id}`, at });
}
