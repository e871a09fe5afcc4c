import { Cron } from "croner";
import { log } from "@/lib/log";
import { whenQueued } from "@/lib/mail/outbox";
import { cleanUp } from "./clean-up";
import { drainOutbox } from "./drain-outbox";

// One set of jobs a process, however often this module is loaded.
const shared = globalThis as { cairnJobs?: true };

/** Looks for due work every ten seconds, and sends mail at once when this process queues some. Nothing rests on the moment. */
export function startJobs(): void {
  if (shared.cairnJobs) return;
  shared.cairnJobs = true;
  every("*/10 * * * * *", "drain-outbox", drainOutbox);
  every("30 7 * * * *", "clean-up", cleanUp);
  whenQueued(soon(() => run("drain-outbox", drainOutbox)));
}

function every(pattern: string, name: string, job: () => Promise<unknown>) {
  new Cron(pattern, { protect: true, unref: true }, () => run(name, job));
}

async function run(name: string, job: () => Promise<unknown>): Promise<void> {
  try {
    await job();
  } catch (error) {
    log.error({ job: name, err: error }, "a job failed; it runs again at its next turn");
  }
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
