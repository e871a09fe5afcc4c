import { AsyncResource } from "node:async_hooks";
import { Cron } from "croner";
import { log } from "@/lib/log";
import { whenQueued } from "@/lib/mail/outbox";
import { cleanUp } from "./clean-up";
import { closeRounds } from "./close-rounds";
import { drainOutbox } from "./drain-outbox";
import { remind } from "./remind";

type Jobs = { clocks: Cron[]; stopping: AbortController; running: Set<Promise<void>> };

// One set of jobs a process, however often this module is loaded.
const shared = globalThis as { cairnJobs?: Jobs };

/** Looks for reminders every two seconds and for mail every ten, and sends mail at once when this process queues some. Nothing rests on the moment. */
export function startJobs(): void {
  if (shared.cairnJobs) return;
  const jobs: Jobs = { clocks: [], stopping: new AbortController(), running: new Set() };
  const { signal } = jobs.stopping;
  const drain = () => run(jobs, "drain-outbox", () => drainOutbox({ signal }));
  const every = (pattern: string, job: () => Promise<void>) =>
    jobs.clocks.push(new Cron(pattern, { protect: true, unref: true }, job));
  every("*/10 * * * * *", drain);
  every("*/2 * * * * *", () => run(jobs, "remind", () => remind({ signal })));
  every("45 */10 * * * *", () => run(jobs, "close-rounds", () => closeRounds()));
  every("30 7 * * * *", () => run(jobs, "clean-up", () => cleanUp()));
  // Bound to here: whoever queues is inside a transaction, which the job must not take for its own.
  whenQueued(AsyncResource.bind(soon(drain)));
  shared.cairnJobs = jobs;
}

/** Begins nothing more and waits for what is under way, so that no message is left in doubt. */
export async function stopJobs(): Promise<void> {
  const jobs = shared.cairnJobs;
  if (!jobs) return;
  jobs.stopping.abort();
  for (const clock of jobs.clocks) clock.stop();
  await Promise.all(jobs.running);
}

async function run(jobs: Jobs, name: string, job: () => Promise<unknown>): Promise<void> {
  if (jobs.stopping.signal.aborted) return;
  const running = job().then(
    () => {},
    (error) => log.error({ job: name, err: error }, "a job failed; it runs again at its next turn"),
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
