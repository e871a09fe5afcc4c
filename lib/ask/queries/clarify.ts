import { createHash } from "node:crypto";
import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { asks, clarifications } from "@/db/schema/ask";
import type { Reader } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";
import { findFeedback, listFeedback } from "@/lib/worksheet/queries/feedback";
import { type AskAccess, askIsOver } from "../access";
import { courseBy, isOpen } from "../rules/state";
import { OF_ASK } from "./asks";
import { getFrame, rowOf } from "./question";

/** Which words were asked about: the same as long as not a letter of them changes. */
export const wordingHash = (said: string) => createHash("sha256").update(said).digest("hex");

/** An ask about feedback with every answer to it, oldest first. Throws CLOSED for one about anything else, NOT_FOUND when it is gone. */
export async function lineAskOf(access: AskAccess, from: Reader = db) {
  const { ownerId, askId } = access;
  const { kind, lineId, ...ask } = await rowOf(access, from);
  if (kind !== "make-concrete" || lineId === null) throw askIsOver();
  const given = await from
    .select()
    .from(clarifications)
    .where(and(eq(clarifications.ownerId, ownerId), eq(clarifications.askId, askId)))
    .orderBy(asc(clarifications.id));
  return { ...ask, lineId, given, standing: given.find(({ withdrawnAt }) => withdrawnAt === null) ?? null };
}

/** What is asked about, with its hash; null when the line was taken out or says nothing any more. */
export async function wordsOf(access: RecordAccess | AskAccess, lineId: string, from: Reader = db) {
  const found = await findFeedback(access, lineId, from);
  const said = found?.feedback.said.trim();
  return said ? { said, wordingHash: wordingHash(said) } : null;
}

/** What the page of an ask about feedback shows; `words` is null once there is nothing to answer. */
export async function getClarifyQuestion(access: AskAccess, { at }: { at: Date }) {
  const ask = await lineAskOf(access);
  const [frame, words] = await Promise.all([getFrame(access), wordsOf(access, ask.lineId)]);
  const { standing } = ask;
  return {
    ...frame,
    words: isOpen(ask, at) ? words : null,
    standing: standing && { ...standing, isOfWording: standing.wordingHash === words?.wordingHash },
  };
}
export type ClarifyQuestion = Awaited<ReturnType<typeof getClarifyQuestion>>;

/** Every ask about feedback that stands, newest first, by its line: how far it has come at `at`, and what was answered. */
export async function asksOfLines(
  access: RecordAccess,
  { at, lineId }: { at: Date; lineId?: string },
  from = db as Reader,
) {
  const own = and(
    eq(asks.ownerId, access.ownerId),
    eq(asks.kind, "make-concrete"),
    lineId === undefined ? undefined : eq(asks.lineId, lineId),
  );
  const lines = await listFeedback(access, { lineId }, from);
  const hashes = new Map(lines.map(({ feedback }) => [feedback.lineId, wordingHash(feedback.said.trim())]));
  const all = await from
    .select({ ...OF_ASK, lineId: asks.lineId })
    .from(asks)
    .where(own)
    .orderBy(desc(asks.id));
  const given = all.length
    ? await from
        .select(ANSWER)
        .from(clarifications)
        .innerJoin(asks, and(eq(asks.ownerId, clarifications.ownerId), eq(asks.id, clarifications.askId)))
        .where(own)
        .orderBy(asc(clarifications.id))
    : [];
  const byAsk = Map.groupBy(given, ({ askId }) => askId);
  const whole = all.flatMap((ask) => {
    const hash = hashes.get(ask.lineId ?? "");
    if (hash === undefined) return [];
    const answers = byAsk.get(ask.id) ?? [];
    const course = courseBy({ ...ask, given: answers }, { at, isCurrent: (one) => one.wordingHash === hash });
    return [
      { ...ask, course, last: answers.find(({ withdrawnAt }) => withdrawnAt === null) ?? answers.at(-1) ?? null },
    ];
  });
  return Map.groupBy(whole, (ask) => ask.lineId ?? "");
}
export type LineAsk = NonNullable<ReturnType<Awaited<ReturnType<typeof asksOfLines>>["get"]>>[number];

const ANSWER = {
  askId: clarifications.askId,
  situation: clarifications.situation,
  behaviour: clarifications.behaviour,
  good: clarifications.good,
  wordingHash: clarifications.wordingHash,
  answeredAt: clarifications.answeredAt,
  withdrawnAt: clarifications.withdrawnAt,
};
