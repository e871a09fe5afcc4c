import { AsyncResource } from "node:async_hooks";
import { Cron } from "croner";
import { log } from "@/lib/log";
import { whenQueued } from "@/lib/mail/outbox";
import { cleanUp } from "./clean-up";
import { closeRounds } from "./close-rounds";
import { drainOutbox } from "./drain-outbox";
import { remind } from "./remind";

export type Job = { name: string; pattern: string; run: (signal: AbortSignal) => Promise<unknown> };

const DRAIN: Job = { name: "drain-outbox", pattern: "*/10 * * * * *", run: (signal) => drainOutbox({ signal }) };
/** What runs by itself, and when it looks; nothing rests on the moment. */
const JOBS: Job[] = [
  DRAIN,
  { name: "remind", pattern: "* * * * * *", run: (signal) => remind({ signal }) },
  { name: "close-rounds", pattern: "45 */10 * * * *", run: () => closeRounds() },
  { name: "clean-up", pattern: "30 7 * * * *", run: () => cleanUp() },
];

type Jobs = { clocks: Cron[]; stopping: AbortController; running: Set<Promise<void>> };

// One set of jobs a process, however often this module is loaded.
const shared = globalThis as { cairnJobs?: Jobs };

/** Runs every job at its times, and sends mail at once when this process queues some. One that fails holds up no other. */
export function startJobs(list: Job[] = JOBS): void {
  if (shared.cairnJobs) return;
  const jobs: Jobs = { clocks: [], stopping: new AbortController(), running: new Set() };
  for (const job of list) jobs.clocks.push(new Cron(job.pattern, { protect: true, unref: true }, () => run(jobs, job)));
  // Bound to here: whoever queues is inside a transaction, which the job must not take for its own.
  whenQueued(AsyncResource.bind(soon(() => run(jobs, DRAIN))));
  shared.cairnJobs = jobs;
}

/** Begins nothing more and waits for what is under way, so that no message is left in doubt. */
export async function stopJobs(): Promise<void> {
  const jobs = shared.cairnJobs;
  if (!jobs) return;
  jobs.stopping.abort();
  for (const clock of jobs.clocks) clock.stop();
  await Promise.all(jobs.running);
  shared.cairnJobs = undefined;
}

async function run(jobs: Jobs, job: Job): Promise<void> {
  const { signal } = jobs.stopping;
  if (signal.aborted) return;
  const running = job.run(signal).then(
    () => {},
    (error) => log.error({ job: job.name, err: error }, "a job failed; it runs again at its next turn"),
  );
  jobs.running.add(running);
  await running;
  jobs.running.delete(running);
}

/** `job` shortly after being asked, once for all who ask meanwhile: a queued row is committed a moment later. */
function soon(job: () => Promise<void>): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      void job();
    }, 100).unref();
  };
}
