import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import { db, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { asks, roundAnswers, rounds } from "@/db/schema/ask";
import { roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { readPinned } from "@/lib/framework/queries/pinned";
import { datedPhases } from "@/lib/framework/rules/phases";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { presentPlan } from "@/lib/roadmap/rules/standing";
import { newToken } from "@/lib/token";
import { roundsOf } from "../queries/round";
import { canClose, dueRound, namedTwice, roundClosesAt, roundObstacle } from "../rules/round";
import { resultOf } from "../rules/round-result";
import { askPath, knownWitness } from "../rules/state";
import { type OpenForm, Said } from "../schema/round";
import { knownTo, leaderAsking, putAsk } from "./ask";

type Edit = RecordAccess<"edit">;
type One = { id: string; at: Date };
export type RoundLink = { witness: string; path: string };

/**
 * Opens a round and asks everybody in it: by mail, or by links that are answered here and nowhere kept. Sent twice it is
 * one round, whose links are made anew while nobody has answered. Throws INVALID with what to do.
 */
export async function openRound(
  access: Edit,
  { people, openKey, at }: OpenForm & { at: Date },
): Promise<{ id: string; links: RoundLink[] }> {
  const { ownerId, actorId } = access;
  const roadmap = await findLatestRoadmap(access);
  return transact(async (tx) => {
    const [again] = await tx
      .select({ id: rounds.id })
      .from(rounds)
      .where(and(eq(rounds.ownerId, ownerId), eq(rounds.openKey, openKey)));
    if (again) return { id: again.id, links: await linksAnew(tx, access, again.id) };
    const all = await roundsOf(access, tx);
    const inTheWay = roundObstacle({ roadmap, ...all }, { at, zone: access.zone });
    if (inTheWay || !roadmap) throw invalid("form", inTheWay ?? "Start a roadmap first.");
    const twice = namedTwice(people, await knownTo(tx, access));
    if (twice)
      throw invalid(
        `people.${twice.at}.witness`,
        `This is the same person as in line ${twice.earlier + 1}. Name everybody once.`,
      );
    const plan = presentPlan(await listShifts(access, roadmap.id, tx), datedPhases(roadmap.framework));
    const month = dueRound(all.marks, { roadmap, plan, today: dayOf(at, access.zone) });
    const row = { ownerId, roadmapId: roadmap.id, month, openKey, openedAt: at, closesAt: roundClosesAt(at) };
    const [round] = await tx.insert(rounds).values(row).returning({ id: rounds.id });
    const { id } = round!;
    const links = await askAll(tx, access, { id, at, people });
    const after = { asked: people.filter(Boolean).length, closesAt: row.closesAt };
    await recordChange(tx, { ownerId, actorId, subject: "round", subjectId: id, action: "opened", after, at });
    return { id, links };
  });
}

async function askAll(tx: Writer, access: Edit, { id: roundId, at, people }: One & Pick<OpenForm, "people">) {
  const known = await knownTo(tx, access);
  const links: RoundLink[] = [];
  for (const [line, asked] of people.entries()) {
    if (!asked) continue;
    const leader = await leaderAsking(tx, access, asked.address, `people.${line}.address`);
    const { witness, relation, address } = asked;
    const { path } = await putAsk(tx, access, {
      ...{ kind: "placement", about: { roundId }, leader, witness, relation, address, proposedByLeader: true },
      ...{ way: address ? "mail" : "link", witnessId: knownWitness(known, asked) ?? uuidv7() },
      ...{ href: `/assessments/rounds/${roundId}`, at, expiresAt: roundClosesAt(at) },
    });
    if (path) links.push({ witness, path });
  }
  return links;
}

/** The links of a round whose form came twice; the first ones stop working. None once somebody has answered. */
async function linksAnew(tx: Writer, { ownerId }: Edit, roundId: string): Promise<RoundLink[]> {
  const ofRound = and(eq(asks.ownerId, ownerId), eq(asks.roundId, roundId));
  const all = await tx
    .select({ id: asks.id, witness: asks.witness, way: asks.way })
    .from(asks)
    .where(ofRound)
    .orderBy(asc(asks.id));
  const [round] = await tx
    .select()
    .from(rounds)
    .where(and(eq(rounds.ownerId, ownerId), eq(rounds.id, roundId)));
  const answered = await tx.$count(roundAnswers, ofAsks(ownerId, all));
  if (answered || !round || round.closedAt || round.cancelledAt) return [];
  const links: RoundLink[] = [];
  for (const { id, witness, way } of all) {
    if (way !== "link") continue;
    const { token, tokenHash } = newToken();
    await tx
      .update(asks)
      .set({ tokenHash })
      .where(and(eq(asks.ownerId, ownerId), eq(asks.id, id)));
    links.push({ witness, path: askPath(token) });
  }
  return links;
}

const ofAsks = (ownerId: string, some: readonly { id: string }[]) =>
  and(
    eq(roundAnswers.ownerId, ownerId),
    inArray(
      roundAnswers.askId,
      some.map(({ id }) => id),
    ),
  );

/** Closes a round before its time; closed twice is closed. Throws NOT_FOUND, CONFLICT once it was called off or with too few answers. */
export async function closeRound(access: Edit, { id, at }: One): Promise<void> {
  await transact(async (tx) => {
    const round = await takeRound(tx, access, id);
    if (round.closedAt) return;
    if (round.cancelledAt) throw new AppError("CONFLICT", "This round was called off. Nothing of it is kept.");
    await close(tx, round, { at, actorId: access.actorId, demand: true });
  });
}

/** Ends a round of which nothing will be shown and deletes what was answered; twice is once. Throws NOT_FOUND, CONFLICT once it is closed. */
export async function callOffRound(access: Edit, { id, at }: One): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const round = await takeRound(tx, access, id);
    if (round.cancelledAt) return;
    if (round.closedAt) throw new AppError("CONFLICT", "This round is closed already and stays as it is.");
    await tx
      .update(rounds)
      .set({ cancelledAt: at })
      .where(and(eq(rounds.ownerId, ownerId), eq(rounds.id, id)));
    await forgetAnswers(tx, round, at);
    await recordChange(tx, { ownerId, actorId, subject: "round", subjectId: id, action: "called-off", at });
  });
}

/** Closes every round whose time was over at `at`, and tells its leader. Answers how many. */
export async function closeDueRounds(at: Date): Promise<number> {
  const isDue = and(isNull(rounds.closedAt), isNull(rounds.cancelledAt), lte(rounds.closesAt, at));
  const due = await db.select({ id: rounds.id }).from(rounds).where(isDue).orderBy(asc(rounds.id));
  let closed = 0;
  for (const { id } of due) if (await transact((tx) => closeDue(tx, and(eq(rounds.id, id), isDue), at))) closed += 1;
  return closed;
}

async function closeDue(tx: Writer, isDue: ReturnType<typeof and>, at: Date): Promise<boolean> {
  const [round] = await tx.select().from(rounds).where(isDue);
  if (!round) return false;
  await close(tx, round, { at, actorId: round.ownerId, demand: false });
  const [title, body] = ["A round is closed", "Its time was over. What may be shown of it can be read now."];
  await addNotice(tx, { userId: round.ownerId, title, body, href: `/assessments/rounds/${round.id}`, at });
  return true;
}

type Round = typeof rounds.$inferSelect;

async function takeRound(tx: Writer, { ownerId }: Edit, id: string): Promise<Round> {
  const [round] = await tx
    .select()
    .from(rounds)
    .where(and(eq(rounds.ownerId, ownerId), eq(rounds.id, id)));
  if (!round) throw notFound();
  return round;
}

type Closing = { at: Date; actorId: string; demand: boolean };

/** Writes what may be shown, once, and deletes the answers it was made from. With `demand` four of them are needed. */
async function close(tx: Writer, round: Round, { at, actorId, demand }: Closing): Promise<void> {
  const { id, ownerId, roadmapId } = round;
  const own = and(eq(asks.ownerId, ownerId), eq(asks.roundId, id));
  const invited = await tx.select({ relation: asks.relation }).from(asks).where(own).orderBy(asc(asks.id));
  const given = await tx
    .select({ relation: asks.relation, said: roundAnswers.said })
    .from(roundAnswers)
    .innerJoin(asks, and(eq(asks.ownerId, roundAnswers.ownerId), eq(asks.id, roundAnswers.askId)))
    .where(own);
  if (demand && !canClose(given.length))
    throw new AppError(
      "CONFLICT",
      "Fewer than four have answered, so nothing could be shown. Leave it open, or call it off.",
    );
  const [pin] = await tx
    .select()
    .from(roadmaps)
    .where(and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.id, roadmapId)));
  if (!pin) throw notFound();
  const { framework } = await readPinned(pin, tx);
  const result = resultOf({
    framework,
    invited: invited.map(({ relation }) => relation),
    given: given.map(({ relation, said }) => ({ relation, said: Said.parse(JSON.parse(said)) })),
  });
  await tx
    .update(rounds)
    .set({ closedAt: at, result: JSON.stringify(result) })
    .where(and(eq(rounds.ownerId, ownerId), eq(rounds.id, id)));
  await forgetAnswers(tx, round, at);
  const after = { asked: result.invited, answered: result.answered };
  await recordChange(tx, { ownerId, actorId, subject: "round", subjectId: id, action: "closed", after, at });
}

/** Deletes the answers of a round, and ends its asks, so that their addresses are forgotten 30 days from here. */
async function forgetAnswers(tx: Writer, { id, ownerId }: Round, at: Date): Promise<void> {
  const own = and(eq(asks.ownerId, ownerId), eq(asks.roundId, id));
  const all = await tx.select({ id: asks.id }).from(asks).where(own);
  await tx.delete(roundAnswers).where(ofAsks(ownerId, all));
  await tx
    .update(asks)
    .set({ expiresAt: at })
    .where(and(own, gt(asks.expiresAt, at)));
}
