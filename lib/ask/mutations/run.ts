import { transact } from "@/db";
import type { Writer } from "@/db/store";
import { type Day, longDay } from "@/lib/date";
import { invalid } from "@/lib/errors";
import { addNotice } from "@/lib/inbox/mutations";
import { noteRun, takeNoteBack } from "@/lib/mechanism/mutations/run";
import { getKept, listNoted } from "@/lib/mechanism/queries";
import type { RecordAccess } from "@/lib/record/access";
import { type AskAccess, askIsOver } from "../access";
import { asksOfMechanism, runAskOf } from "../queries/run";
import { runObstacle } from "../rules/run";
import { type AskOwner, MOST_NOTED, type NoteRun } from "../schema";
import { leaderAsking, putAsk, witnessIdOf } from "./ask";

type At = { at: Date };

/**
 * Asks whoever looks after a mechanism to note its runs, by mail or by a link. Throws NOT_FOUND for none of the owner's,
 * INVALID with what to do.
 */
export async function askOwner(
  access: RecordAccess<"edit">,
  asked: AskOwner & At,
): Promise<{ id: string; path: string | null }> {
  const { mechanismId, witness, relation, way, at } = asked;
  const address = way === "mail" ? asked.address : null;
  return transact(async (tx) => {
    const inTheWay = runObstacle(await getKept(access, mechanismId, tx));
    if (inTheWay) throw invalid("form", inTheWay);
    const leader = await leaderAsking(tx, access, address);
    const witnessId = await witnessIdOf(tx, access, { witness, address });
    const about = await asksOfMechanism(access, { mechanismId, at }, tx);
    if (about.some((ask) => ask.witnessId === witnessId && ask.course === "waiting"))
      throw invalid("witness", `${witness} has a link already that still works. Take that ask back first.`);
    const put = { leader, witness, witnessId, relation, way, address, proposedByLeader: true, at };
    return putAsk(tx, access, { ...put, kind: "run", about: { mechanismId }, href: `/mechanisms/${mechanismId}` });
  });
}

/**
 * Notes a run for whoever looks after the mechanism. Answers its day. Throws CLOSED when the ask is over, INVALID for a
 * day to come, one that somebody else noted, or too many.
 */
export async function noteRunByAsk(
  access: AskAccess,
  { at, ...run }: Omit<NoteRun, "token"> & At,
): Promise<{ ranOn: Day }> {
  return transact(async (tx) => {
    const ask = await runAskOf(access, { at }, tx);
    if (ask.isOver) throw askIsOver();
    const { mechanismId: id, today, leader, witnessId: actorId } = ask;
    const noted = await listNoted(access, tx);
    const isKnown = noted.some(({ ranOn }) => ranOn === (run.ranOn ?? today));
    if (noted.length >= MOST_NOTED && !isKnown)
      throw invalid("ranOn", `${MOST_NOTED} runs are noted through this link, which is as many as it takes.`);
    const { ranOn, isNew } = await noteRun(tx, access, { ...run, id, today, leader, actorId, at });
    if (isNew)
      await tell(tx, access, { ask, title: `${ask.witness} noted a run of “${ask.mechanism.name}”`, ranOn, at });
    return { ranOn };
  });
}

/** Takes back a run that was noted through this ask, also once the ask is over. Throws CLOSED for another kind, NOT_FOUND for none such. */
export async function takeNoteBackByAsk(access: AskAccess, { ranOn, at }: { ranOn: Day } & At): Promise<void> {
  await transact(async (tx) => {
    const ask = await runAskOf(access, { at }, tx);
    await takeNoteBack(tx, access, { id: ask.mechanismId, ranOn, actorId: ask.witnessId, at });
    await tell(tx, access, { ask, title: `${ask.witness} took back a run of “${ask.mechanism.name}”`, ranOn, at });
  });
}

type Told = At & { ask: { mechanismId: string }; title: string; ranOn: Day };

async function tell(tx: Writer, { ownerId }: AskAccess, { ask: { mechanismId }, title, ranOn, at }: Told) {
  const body = `The run of ${longDay(ranOn)}.`;
  await addNotice(tx, { userId: ownerId, title, body, href: `/mechanisms/${mechanismId}`, at });
}
