import { and, eq, inArray, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { attestations, proposedWitnesses, unwanted } from "@/db/schema/ask";
import { outbox } from "@/db/schema/mail";
import type { Writer } from "@/db/store";
import { longDay } from "@/lib/date";
import { AppError, invalid } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import { addressHash } from "@/lib/token";
import { type AskAccess, askIsOver } from "../access";
import { ANSWER_TOLD } from "../content";
import { askOf, rowOf } from "../queries/question";
import { subjectOf } from "../queries/subject";
import { asksWhetherItRuns, fits, isOpen, obstacle } from "../rules/state";
import { type AnswerForm, ASK_KINDS, MAX_PROPOSED, type ProposalForm } from "../schema";

type At = { at: Date };
type Ask = Awaited<ReturnType<typeof askOf>>;

/**
 * Keeps an answer to an ask, in place of the one that stood. Throws CLOSED when the ask is over, INVALID when it does
 * not take this answer, CONFLICT when the item or the answer is no longer what the page showed.
 */
export async function answerAsk(access: AskAccess, input: Omit<AnswerForm, "token"> & At): Promise<void> {
  const { answer, words, at } = input;
  const { ownerId, askId } = access;
  await transact(async (tx) => {
    const ask = await askOf(access, tx);
    const subject = await subjectOf(access, ask.evidenceId, tx);
    if (!isOpen(ask, at) || obstacle(subject)) throw askIsOver();
    if (!fits(ask.kind, answer)) throw invalid("answer", "Choose one of the answers to this question.");
    if (subject.saidSince.toISOString() !== input.wordingAt)
      throw new AppError(
        "CONFLICT",
        "The entry was changed while you were reading. What you wrote is still here: read how it says it now, then send this again.",
      );
    const said = {
      ...{ answer, words, repeats: ask.kind === "attest" ? input.repeats : null },
      runs: asksWhetherItRuns(subject) ? input.runs : null,
    };
    if (ask.standing && isSame(ask.standing, { ...said, wordingAt: subject.saidSince })) return;
    if ((ask.standing?.answeredAt.toISOString() ?? null) !== input.answeredAt)
      throw new AppError(
        "CONFLICT",
        "This was answered from another window meanwhile. What you wrote is still here: send it again to replace that answer.",
      );
    if (ask.standing) await endAnswer(tx, ask.standing, at);
    await tx.insert(attestations).values({ ...said, ownerId, askId, wordingAt: subject.saidSince, answeredAt: at });
    await tell(tx, access, {
      ask,
      action: "answered",
      after: { answer },
      what: ANSWER_TOLD[ask.kind][answer] ?? "",
      at,
    });
  });
}

type Said = Pick<typeof attestations.$inferSelect, "answer" | "words" | "repeats" | "runs" | "wordingAt">;

const isSame = (one: Said, other: Said) =>
  one.wordingAt.getTime() === other.wordingAt.getTime() &&
  (["answer", "words", "repeats", "runs"] as const).every((name) => one[name] === other[name]);

/** That it was given, and when, stays, because past days were read with it; what the witness wrote does not. */
async function endAnswer(tx: Writer, { id, answeredAt }: { id: string; answeredAt: Date }, at: Date) {
  const withdrawnAt = answeredAt > at ? answeredAt : at;
  await tx.update(attestations).set({ withdrawnAt, words: "" }).where(eq(attestations.id, id));
}

/** Takes the answer back, which counts no longer from `at` on. Without one nothing is written; throws CLOSED once it is over. */
export async function withdrawAnswer(access: AskAccess, { at }: At): Promise<void> {
  await transact(async (tx) => {
    const ask = await askOf(access, tx);
    if (!ask.standing && !isOpen(ask, at)) throw askIsOver();
    if (!ask.standing) return;
    await endAnswer(tx, ask.standing, at);
    await tell(tx, access, { ask, action: "withdrawn", what: "took the answer back", at });
  });
}

/**
 * Names somebody else who saw it, for the leader to ask. Throws CLOSED when nothing was answered or the ask is over,
 * INVALID after three names. Named twice is named once.
 */
export async function proposeWitness(access: AskAccess, { witness, address, at }: Omit<ProposalForm, "token"> & At) {
  const { ownerId, askId } = access;
  await transact(async (tx) => {
    const ask = await askOf(access, tx);
    if (!ask.standing || !isOpen(ask, at)) throw askIsOver();
    const named = await tx
      .select({ witness: proposedWitnesses.witness })
      .from(proposedWitnesses)
      .where(and(eq(proposedWitnesses.ownerId, ownerId), eq(proposedWitnesses.askId, askId)));
    if (named.some((one) => one.witness === witness)) return;
    if (named.length >= MAX_PROPOSED) throw invalid("witness", "Three names are enough.");
    await tx.insert(proposedWitnesses).values({ ownerId, askId, witness, address, proposedAt: at });
    await tell(tx, access, { ask, action: "proposed", what: "named somebody else who saw it", at });
  });
}

type Told = At & { ask: Ask; action: string; what: string; after?: Record<string, unknown> };

/** In the history, and in the leader's inbox; not with the sentence, whose earlier wordings can be purged. */
async function tell(tx: Writer, access: AskAccess, { ask, action, what, after, at }: Told) {
  const { ownerId, id, witness, witnessId, evidenceId } = ask;
  const { happenedOn } = await subjectOf(access, evidenceId, tx);
  await recordChange(tx, { ownerId, actorId: witnessId, subject: "ask", subjectId: id, action, after, at });
  const [title, body] = [`${witness} ${what}`, `About what happened on ${longDay(happenedOn)}.`];
  await addNotice(tx, { userId: ownerId, title, body, href: `/evidence/${evidenceId}`, at });
}

/** Sees to it that no ask of anybody here is mailed to this address again, and drops those that wait to be. */
export async function refuseMail(access: AskAccess, { at }: At): Promise<void> {
  await transact(async (tx) => {
    const { address } = await rowOf(access, tx);
    if (!address) return;
    await tx
      .insert(unwanted)
      .values({ addressHash: addressHash(address), refusedAt: at })
      .onConflictDoNothing();
    const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.deadAt));
    await tx.delete(outbox).where(and(eq(outbox.to, address), inArray(outbox.template, [...ASK_KINDS]), isWaiting));
  });
}
