import { setTimeout as sleep } from "node:timers/promises";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { remind } from "@/lib/jobs/remind";
import { openBook } from "./book";
import { indexOf } from "./people";

/** Works off what is due beside other processes; `speed`: how much faster than the machine's its clock goes. */
export type Sharing = { do: "share"; book: string; from: number; startedAt: number; speed: number };

/** The conversation at which a process says that it is in the middle of sending, and how long that one takes. */
const [TOLD_AT, TOLD_FOR, TALK] = [40, 500, 2];
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
    if (talks === TOLD_AT) process.send?.({ isSending: true });
    await sleep(talks === TOLD_AT ? TOLD_FOR : TALK);
    const told = { ...JSON.parse(text), messageId, queuedAt: createdAt.getTime(), names: [] };
    book.note({ kind: "try", begunAt, at: now().getTime(), fault: null, arrived: true, ...told });
  };
  const leaving = new AbortController();
  process.on("message", ({ do: what }) => what === "leave" && leaving.abort());
  while (!leaving.signal.aborted) {
    const around = { now, signal: leaving.signal };
    const done = (await remind(around)) + (await drainOutbox({ ...around, write, deliver }));
    if (done === 0) await sleep(LOOK_AGAIN);
  }
  book.close();
}
