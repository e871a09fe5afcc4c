import { setTimeout as sleep } from "node:timers/promises";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { remind } from "@/lib/jobs/remind";
import { openBook } from "./book";
import { indexOf } from "./people";

/** Works off what is due beside other processes; `speed`: how much faster than the machine's its clock goes. */
export type Sharing = { do: "share"; book: string; from: number; startedAt: number; speed: number };

/** An ordinary conversation, in milliseconds. */
const TALK = 2;
/**
 * After so many conversations the next four, as many as there are at a time, last so long; meanwhile the process says that
 * it is in the middle of sending. It then holds no lock on the database, which no other could do without.
 */
const [AFTER, LANES, LONG, SAID_AFTER] = [40, 4, 1000, 200];
/** In milliseconds: how soon a process that found nothing looks again. */
const LOOK_AGAIN = 50;

/** Runs both jobs in turn until nothing has been due for a while, or the process is told to leave. */
export async function share({ book: path, from, startedAt, speed }: Sharing): Promise<void> {
  const book = openBook(path);
  const now = () => new Date(from + (Date.now() - startedAt) * speed);
  let talks = 0;
  const write: NonNullable<Parameters<typeof drainOutbox>[0]>["write"] = async (mail) => {
    const { to, messageId, createdAt, userId, props, attempts } = mail;
    const text = JSON.stringify({ person: indexOf(userId ?? ""), day: props.day ?? "", attempts });
    return { to, messageId, createdAt, subject: "What is due", html: "", text };
  };
  const deliver: NonNullable<Parameters<typeof drainOutbox>[0]>["deliver"] = async ({ messageId, createdAt, text }) => {
    const begunAt = now().getTime();
    talks += 1;
    const isLong = talks > AFTER && talks <= AFTER + LANES;
    if (talks === AFTER + LANES) setTimeout(() => process.send?.({ isSending: true }), SAID_AFTER);
    await sleep(isLong ? LONG : TALK);
    const told = { ...JSON.parse(text), messageId, queuedAt: createdAt.getTime(), names: [] };
    book.note({ kind: "try", begunAt, at: now().getTime(), fault: null, arrived: true, ...told });
  };
  const leaving = new AbortController();
  process.on("message", ({ do: what }) => what === "leave" && leaving.abort());
  while (!leaving.signal.aborted) {
    const around = { now, signal: leaving.signal };
    // As where the jobs run by themselves: one that fails, for instance because others write, runs again at its next turn.
    const done = await Promise.all([remind(around), drainOutbox({ ...around, write, deliver })]).catch(() => [0]);
    if (done.every((count) => count === 0)) await sleep(LOOK_AGAIN);
  }
  book.close();
}
