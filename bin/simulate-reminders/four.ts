import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Line, readBook, type Try } from "./book";
import { dismiss, type Env, give, hand } from "./hands";
import { DUE_DAY } from "./people";
import { reader } from "./state";
import type { Order } from "./worker";

const PROCESSES = 4;
/** Twice the longest lease that a job or a message is held by (lib/jobs), in milliseconds of the clock of the trial. */
const PAUSE = 240_000;
/** Conversations that a process has at a time: what it may leave in doubt. */
const LANES = 4;
const WORKER = "simulate-reminders/worker";

export type Shared = {
  due: number;
  sent: number;
  lost: number;
  duplicates: number;
  resends: number;
  overwritten: number;
};

/** Four processes work off what is due; one is stopped in the middle of sending, and goes on when its leases are gone. */
export async function shareAmongFour(trial: {
  env: Env;
  due: number;
  /** How much faster than the machine's the trial's clock goes, which shortens every lease. */
  speed: number;
  folder: string;
  tell: (text: string) => void;
}): Promise<Shared> {
  const { env, due, speed, folder, tell } = trial;
  const children = Array.from({ length: PROCESSES }, () => hand(WORKER, env));
  const [planter = hand(WORKER, env)] = children;
  if (!(await give(planter, { do: "plant", people: due, seed: null })))
    throw new Error("The people could not be written.");
  tell(`${due} people written`);
  const startedAt = Date.now();
  const from = Date.parse(`${DUE_DAY}T09:00:00Z`);
  const sending = Promise.race(children.map(async (child) => (await once(child, "message")) && child));
  for (const [at, child] of children.entries())
    child.send({ do: "share", book: join(folder, `process-${at}.jsonl`), from, startedAt, speed } satisfies Order);
  const paused = await sending;
  paused.kill("SIGSTOP");
  tell(`process ${children.indexOf(paused) + 1} stopped in the middle of sending`);
  await sleep(PAUSE / speed);
  const database = await reader(env);
  const before = await rowsOf(database);
  paused.kill("SIGCONT");
  tell(`it goes on; ${before.size} messages were sent meanwhile`);
  while (Number((await database.rows(LEFT))[0]?.count) > 0) await sleep(200);
  await sleep(1000);
  await Promise.all(children.map(dismiss));
  const after = await rowsOf(database);
  await database.close();
  const overwritten = [...before].filter(([id, row]) => after.get(id) !== row).length;
  const lines = readdirSync(folder)
    .filter((name) => /^process-\d\.jsonl$/.test(name))
    .map((name) => readBook(join(folder, name)));
  return { ...tallied(lines, { due, stopped: children.indexOf(paused) }), overwritten };
}

/** Boundary messages of the day, in reminders and in the outbox, that nobody has seen to. */
const LEFT = `select (select count(*) from outbox where sent_at is null and dead_at is null)
  + (select count(*) from reminders where handled_at is null and due_on <= '${DUE_DAY}') as count`;
const SENT = "select id, sent_at, attempts, doubts, due_at, claimed_until from outbox where sent_at is not null";

const rowsOf = async ({ rows }: Awaited<ReturnType<typeof reader>>) =>
  new Map((await rows(SENT)).map((row) => [String(row.id), JSON.stringify(row)]));

/** What arrived, held against what was due. Only what the stopped process had under way may have come twice. */
function tallied(books: Line[][], { due, stopped }: { due: number; stopped: number }) {
  const tries = new Map<string, (Try & { by: number })[]>();
  for (const [by, lines] of books.entries())
    for (const line of lines)
      if (line.kind === "try") tries.set(line.messageId, [...(tries.get(line.messageId) ?? []), { ...line, by }]);
  const again = [...tries.values()].filter((all) => all.length > 1);
  const excused = again.filter((all) => all.length === 2 && all.some(({ by }) => by === stopped)).slice(0, LANES);
  const persons = new Set([...tries.values()].map(([first]) => first?.person));
  return {
    ...{ due, sent: tries.size, lost: due - persons.size },
    ...{ duplicates: again.length - excused.length + (tries.size - persons.size), resends: excused.length },
  };
}
