import type { Surroundings } from "@/lib/jobs/drain-outbox";
import { type Failure, verdictOf } from "@/lib/mail/rules";
import { type Message, Undelivered } from "@/lib/mail/transport";
import { listDigest } from "@/lib/reminder/queries/due";
import { type Book, FAULTS, type Fault, type Try } from "./book";
import { boundaryName, promptName } from "./expected";
import { chanceOf, indexOf } from "./people";

/** The machine's clock: it stands while the processor works, and goes on while something is waited for. */
export type Clock = { now: () => Date; pass: (milliseconds: number) => void };
/** Called wherever the process may be killed; the word says where. */
export type Step = (where: Where) => void;
export const WHERE = [
  "as it looked at the clock",
  "as a letter was written",
  "before a message was handed over",
  "after a message was handed over",
] as const;
export type Where = (typeof WHERE)[number];

/** In milliseconds: one conversation, and one that nobody answers in. Four go on at a time. */
const [TALK, PATIENCE, LANES] = [200, 60_000, 4];

const FAILURES: Record<Fault, Failure> = {
  "421": { responseCode: 421, command: "CONN" },
  "450": { responseCode: 450, command: "RCPT TO" },
  "452": { responseCode: 452, command: "RCPT TO" },
  "550": { responseCode: 550, command: "RCPT TO" },
  hang: { code: "ETIMEDOUT" },
  after: { code: "ECONNECTION" },
  before: { code: "ECONNECTION" },
};

/** The transport and the letter writer that the outbox is drained with: a mail server that fails as a seed says. */
export function postOffice({ book, clock, seed, step }: { book: Book; clock: Clock; seed: number; step: Step }) {
  const write: Surroundings["write"] = async ({ userId, to, props, messageId, createdAt, attempts }) => {
    const { day = "" } = props;
    const carried = await listDigest({ userId: userId ?? "", digestOn: day });
    step("as a letter was written");
    const names = carried.map(({ rule, subjectId, step: days, dueOn }) =>
      rule === "boundary" ? boundaryName(Number(subjectId.split(":")[1]), days) : promptName(dueOn),
    );
    const told = { person: indexOf(userId ?? ""), day, attempts, names };
    return { to, messageId, createdAt, subject: "What is due", html: "", text: JSON.stringify(told) };
  };
  const deliver = async ({ messageId, createdAt, text }: Message) => {
    const told = JSON.parse(text) as Pick<Try, "person" | "day" | "attempts" | "names">;
    const fault = faultOf(chanceOf(`${seed} ${messageId} ${told.attempts}`));
    const arrived = fault === null || (fault === "after" && chanceOf(`${messageId} ${told.attempts} ${seed}`) < 0.5);
    const begunAt = clock.now().getTime();
    clock.pass((fault === "hang" ? PATIENCE : TALK) / LANES);
    step("before a message was handed over");
    const at = clock.now().getTime();
    book.note({ kind: "try", begunAt, at, ...told, messageId, queuedAt: createdAt.getTime(), fault, arrived });
    step("after a message was handed over");
    // As from a socket: whoever waits goes on in a later turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    if (fault) throw undelivered(fault);
  };
  return { write, deliver };
}

function undelivered(fault: Fault): Undelivered {
  const failure = FAILURES[fault];
  return new Undelivered(Object.assign(new Error(FAULTS[fault].told), failure), verdictOf(failure, fault === "after"));
}

function faultOf(chance: number): Fault | null {
  let from = 0;
  for (const [fault, { share }] of Object.entries(FAULTS)) {
    from += share;
    if (chance < from) return fault as Fault;
  }
  return null;
}
