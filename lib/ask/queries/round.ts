import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { asks, roundAnswers, rounds } from "@/db/schema/ask";
import { roadmaps } from "@/db/schema/roadmap";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { type AskAccess, askIsOver } from "../access";
import { TITLE_QUESTION } from "../content/round";
import { dueRound, nextRoundAt, roundObstacle, shuffled, takesAnswers } from "../rules/round";
import { RoundResult } from "../schema/round";
import { getFrame, rowOf } from "./question";

/** Reads a result back; it is written by the closing of its round alone. */
const readResult = (text: string) => RoundResult.parse(JSON.parse(text));

/** Whether a round is open, from when on another can be, and what the others were opened for. */
export async function roundsOf({ ownerId }: RecordAccess, from: Reader = db) {
  const all = await from
    .select({
      id: rounds.id,
      roadmapId: rounds.roadmapId,
      month: rounds.month,
      closedAt: rounds.closedAt,
      cancelledAt: rounds.cancelledAt,
      result: rounds.result,
    })
    .from(rounds)
    .where(eq(rounds.ownerId, ownerId));
  const lasting = all.filter(({ cancelledAt }) => cancelledAt === null);
  const closed = lasting.flatMap(({ closedAt, result }) =>
    closedAt && result ? [{ closedAt, answered: readResult(result).answered }] : [],
  );
  return {
    isOpen: lasting.some(({ closedAt }) => closedAt === null),
    nextAt: nextRoundAt(closed),
    marks: lasting.map(({ roadmapId, month }) => ({ roadmapId, month })),
  };
}

/** Every round, newest first: of an open one how many answered so far, of a closed one its result. */
export async function listRounds({ ownerId }: RecordAccess) {
  const [all, asked, answered] = await Promise.all([
    db.select(COLUMNS).from(rounds).where(eq(rounds.ownerId, ownerId)).orderBy(desc(rounds.openedAt), desc(rounds.id)),
    db
      .select({ roundId: asks.roundId })
      .from(asks)
      .where(and(eq(asks.ownerId, ownerId), eq(asks.kind, "placement"))),
    db
      .select({ roundId: asks.roundId })
      .from(roundAnswers)
      .innerJoin(asks, and(eq(asks.ownerId, roundAnswers.ownerId), eq(asks.id, roundAnswers.askId)))
      .where(eq(roundAnswers.ownerId, ownerId)),
  ]);
  const count = (of: { roundId: string | null }[], id: string) => of.filter(({ roundId }) => roundId === id).length;
  return all.map(({ result, ...round }) => ({
    ...round,
    invited: count(asked, round.id),
    answered: count(answered, round.id),
    result: result === null ? null : readResult(result),
  }));
}
export type Round = Awaited<ReturnType<typeof listRounds>>[number];
export type ClosedRound = Round & { result: RoundResult; closedAt: Date };
export const isClosed = (round: Round): round is ClosedRound => round.result !== null && round.closedAt !== null;

const COLUMNS = {
  id: rounds.id,
  month: rounds.month,
  openedAt: rounds.openedAt,
  closesAt: rounds.closesAt,
  closedAt: rounds.closedAt,
  cancelledAt: rounds.cancelledAt,
  result: rounds.result,
};

/** One round with whom it asks, never with who of them answered. Throws NOT_FOUND when it is not in this record. */
export async function getRound(access: RecordAccess, id: string) {
  const [all, people] = await Promise.all([
    listRounds(access),
    db
      .select({ id: asks.id, witness: asks.witness, relation: asks.relation, way: asks.way })
      .from(asks)
      .where(and(eq(asks.ownerId, access.ownerId), eq(asks.roundId, id)))
      .orderBy(asc(asks.id)),
  ]);
  const round = all.find((one) => one.id === id);
  if (!round) throw notFound();
  return { ...round, people, others: all.filter((one) => one.id !== id).filter(isClosed) };
}

/** What can be done about rounds at `at`: what stands in the way of one, and the month that one is due for; null before there is a roadmap. */
export async function getRoundOffer(access: RecordAccess, { at }: { at: Date }) {
  const [home, standing] = await Promise.all([homeRoadmap(access), roundsOf(access)]);
  if (!home) return null;
  const { roadmap } = home;
  const today = dayOf(at, roadmap.zone);
  return {
    obstacle: roundObstacle({ roadmap, ...standing }, { at, zone: access.zone }),
    month: dueRound(standing.marks, { ...home, today }),
    isOpen: standing.isOpen,
    framework: roadmap.framework,
    today,
  };
}
export type RoundOffer = NonNullable<Awaited<ReturnType<typeof getRoundOffer>>>;

const statements = preparedOnce((from: Reader) =>
  from
    .select({ id: rounds.id, closedAt: rounds.closedAt, result: rounds.result })
    .from(rounds)
    .where(and(eq(rounds.ownerId, placeholders("ownerId").ownerId), isNotNull(rounds.closedAt)))
    .orderBy(desc(rounds.closedAt), desc(rounds.id))
    .prepare("list_closed_rounds"),
);

/** Every closed round with what may be shown of it, the newest first. */
export async function listClosed({ ownerId }: RecordAccess) {
  const all = await statements(db).execute({ ownerId });
  return all.flatMap(({ id, closedAt, result }) =>
    closedAt && result ? [{ id, closedAt, result: readResult(result) }] : [],
  );
}

/** The round that was closed last; null before there is one. */
export async function latestClosed({ ownerId }: RecordAccess): Promise<{ id: string; closedAt: Date } | null> {
  const [last] = await statements(db).execute({ ownerId });
  return last?.closedAt ? { id: last.id, closedAt: last.closedAt } : null;
}

/** The round of an ask, what it asks about, and what was answered. Throws CLOSED for an ask of another kind. */
export async function placingOf(access: AskAccess, from: Reader = db) {
  const { ownerId, askId } = access;
  const { roundId } = await rowOf(access, from);
  if (roundId === null) throw askIsOver();
  const [found] = await from
    .select({ round: rounds, roadmap: roadmaps })
    .from(rounds)
    .innerJoin(roadmaps, and(eq(roadmaps.ownerId, rounds.ownerId), eq(roadmaps.id, rounds.roadmapId)))
    .where(and(eq(rounds.ownerId, ownerId), eq(rounds.id, roundId)));
  if (!found) throw notFound();
  const [standing] = await from
    .select({ said: roundAnswers.said, sendKey: roundAnswers.sendKey, answeredAt: roundAnswers.answeredAt })
    .from(roundAnswers)
    .where(and(eq(roundAnswers.ownerId, ownerId), eq(roundAnswers.askId, askId)));
  const { framework } = await readPinned(found.roadmap, from);
  return { round: found.round, framework, standing: standing ?? null };
}

/**
 * What the page of a round's ask shows: each row's texts in an order of its own, without their levels, and of an answer
 * only when it was given. `asked` is null once there is nothing to answer.
 */
export async function getPlacing(access: AskAccess, { at }: { at: Date }) {
  const [{ round, framework, standing }, frame] = await Promise.all([placingOf(access), getFrame(access)]);
  const asked = takesAnswers(round, at)
    ? {
        title: TITLE_QUESTION,
        rows: (framework.matrix?.rows ?? []).map(({ id, name, cells }) => ({
          ...{ id, name },
          texts: shuffled(access.askId, id).map((level) => cells[level - 1]?.text ?? ""),
        })),
      }
    : null;
  return { ...frame, asked, closesAt: round.closesAt, answeredAt: standing?.answeredAt ?? null };
}
export type Placing = Awaited<ReturnType<typeof getPlacing>>;
