import { eq } from "drizzle-orm";
import { transact } from "@/db";
import { clarifications } from "@/db/schema/ask";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import { fillEmpty } from "@/lib/worksheet/mutations/feedback";
import { type AskAccess, askIsOver } from "../access";
import { asksOfLines, lineAskOf, wordsOf } from "../queries/clarify";
import { isOpen } from "../rules/state";
import type { AskGiver, ClarifyForm } from "../schema";
import { leaderAsking, putAsk, witnessIdOf } from "./ask";

type Edit = RecordAccess<"edit">;
type At = { at: Date };
type Ask = Awaited<ReturnType<typeof lineAskOf>>;

/** Where the leader reads what was answered about a line. */
const pathOf = (lineId: string) => `/worksheets/${FEEDBACK_SHEET}#${lineId}`;

/**
 * Asks whoever gave feedback what they meant by it, by mail or by a link. Throws NOT_FOUND for a line that is not there,
 * INVALID with what to do.
 */
export async function askGiver(access: Edit, asked: AskGiver & At): Promise<{ id: string; path: string | null }> {
  const { lineId, witness, relation, way, at } = asked;
  const address = way === "mail" ? asked.address : null;
  return transact(async (tx) => {
    const words = await wordsOf(access, lineId, tx);
    if (!words) throw notFound();
    const leader = await leaderAsking(tx, access, address);
    const witnessId = await witnessIdOf(tx, access, { witness, address });
    const about = (await asksOfLines(access, { at, lineId }, tx)).get(lineId) ?? [];
    const courses = about.flatMap((ask) => (ask.witnessId === witnessId ? [ask.course] : []));
    if (courses.includes("waiting"))
      throw invalid("witness", `${witness} has been asked already and can still answer. Take that ask back first.`);
    if (courses.includes("answered")) throw invalid("witness", `${witness} has answered already, beside the line.`);
    const put = { leader, witness, witnessId, relation, way, address, proposedByLeader: true, at };
    return putAsk(tx, access, { ...put, kind: "make-concrete", about: { lineId }, href: pathOf(lineId) });
  });
}

/**
 * Keeps what the giver says they meant, in place of what they said before. Throws CLOSED when the ask is over, CONFLICT
 * when the words or the answer are no longer what the page showed.
 */
export async function clarify(access: AskAccess, input: Omit<ClarifyForm, "token"> & At): Promise<void> {
  const { situation, behaviour, good, at } = input;
  const { ownerId, askId } = access;
  await transact(async (tx) => {
    const ask = await lineAskOf(access, tx);
    const words = await wordsOf(access, ask.lineId, tx);
    if (!isOpen(ask, at) || !words) throw askIsOver();
    if (words.wordingHash !== input.wordingHash)
      throw new AppError(
        "CONFLICT",
        "The words above were changed while you were reading. What you wrote is still here: read how they stand now, then send this again.",
      );
    const said = { situation, behaviour, good, wordingHash: words.wordingHash };
    const { standing } = ask;
    if (standing && SAID.every((name) => standing[name] === said[name])) return;
    if ((standing?.answeredAt.toISOString() ?? null) !== input.answeredAt)
      throw new AppError(
        "CONFLICT",
        "This was answered from another window meanwhile. What you wrote is still here: send it again to replace that answer.",
      );
    if (standing) await endAnswer(tx, standing, at);
    await tx.insert(clarifications).values({ ...said, ownerId, askId, answeredAt: at });
    await tell(tx, { ask, action: "answered", what: "says what they meant", at });
  });
}

const SAID = ["situation", "behaviour", "good", "wordingHash"] as const;

/** That it was answered, and when, stays; what was written does not. */
async function endAnswer(tx: Writer, { id, answeredAt }: { id: string; answeredAt: Date }, at: Date) {
  const withdrawnAt = answeredAt > at ? answeredAt : at;
  const gone = { situation: "", behaviour: "", good: "" };
  await tx
    .update(clarifications)
    .set({ ...gone, withdrawnAt })
    .where(eq(clarifications.id, id));
}

/** Takes the answer back. Without one nothing is written; throws CLOSED once it is over. */
export async function withdrawClarification(access: AskAccess, { at }: At): Promise<void> {
  await transact(async (tx) => {
    const ask = await lineAskOf(access, tx);
    if (!ask.standing && !isOpen(ask, at)) throw askIsOver();
    if (!ask.standing) return;
    await endAnswer(tx, ask.standing, at);
    await tell(tx, { ask, action: "withdrawn", what: "took back what they said they meant", at });
  });
}

type Told = At & { ask: Ask; action: string; what: string };

/** In the history and in the leader's inbox; not with the words, which go when the line goes. */
async function tell(tx: Writer, { ask, action, what, at }: Told) {
  const { ownerId, id, witness, witnessId, lineId } = ask;
  await recordChange(tx, { ownerId, actorId: witnessId, subject: "ask", subjectId: id, action, at });
  const [title, body] = [`${witness} ${what}`, "About a line of the feedback that you wrote down."];
  await addNotice(tx, { userId: ownerId, title, body, href: pathOf(lineId), at });
}

/**
 * Writes what a giver answered into the empty cells of their line. Answers the line and its version. Throws NOT_FOUND for
 * an ask without such an answer, INVALID at `form` when no cell is empty.
 */
export async function takeOver(
  access: Edit,
  { id, at }: { id: string } & At,
): Promise<{ lineId: string; version: number }> {
  return transact(async (tx) => {
    const asked = [...(await asksOfLines(access, { at }, tx)).values()].flat().find((ask) => ask.id === id);
    if (!asked?.last || asked.last.withdrawnAt || !asked.lineId) throw notFound();
    const { lineId, last } = asked;
    return { lineId, ...(await fillEmpty(tx, access, { lineId, given: last, at })) };
  });
}
