import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { roundAnswers } from "@/db/schema/ask";
import { AppError } from "@/lib/errors";
import { type AskAccess, askIsOver } from "../access";
import { placingOf } from "../queries/round";
import { saidOf, saysSame, takesAnswers } from "../rules/round";
import { type PlacementForm, Said } from "../schema/round";

const ELSEWHERE =
  "This was answered from another window meanwhile. What you chose is still here: send it again to replace that answer.";

type Answer = Pick<PlacementForm, "rows" | "title" | "sendKey" | "answeredAt"> & { at: Date };

/**
 * Keeps where somebody places the leader, in place of what they said before. Throws CLOSED when the round is over or the
 * ask is of another kind, CONFLICT when it was answered meanwhile. It leaves no trace in the history or the inbox.
 */
export async function placeInRound(access: AskAccess, { sendKey, answeredAt, at, ...chosen }: Answer): Promise<void> {
  const { ownerId, askId } = access;
  await transact(async (tx) => {
    const { round, framework, standing } = await placingOf(access, tx);
    if (!takesAnswers(round, at) || !framework.matrix) throw askIsOver();
    const rowIds = framework.matrix.rows.map(({ id }) => id);
    const said = saidOf(askId, rowIds, chosen);
    if (standing?.sendKey === sendKey && saysSame(Said.parse(JSON.parse(standing.said)), said)) return;
    if ((standing?.answeredAt.toISOString() ?? null) !== answeredAt)
      throw new AppError("CONFLICT", ELSEWHERE, { form: ELSEWHERE });
    if (standing) await tx.delete(roundAnswers).where(ofAsk(access));
    await tx.insert(roundAnswers).values({ ownerId, askId, said: JSON.stringify(said), sendKey, answeredAt: at });
  });
}

/** Takes the answer back; without one nothing is written. Throws CLOSED once the round is over. */
export async function takePlacementBack(access: AskAccess, { at }: { at: Date }): Promise<void> {
  await transact(async (tx) => {
    const { round } = await placingOf(access, tx);
    if (!takesAnswers(round, at)) throw askIsOver();
    await tx.delete(roundAnswers).where(ofAsk(access));
  });
}

const ofAsk = ({ ownerId, askId }: AskAccess) => and(eq(roundAnswers.ownerId, ownerId), eq(roundAnswers.askId, askId));
