import { noteScan } from "./mutations";

/** An idle look is a read; that it was made is written this often, in milliseconds. */
const NOTE_EVERY = 60_000;

const noted = new Map<string, number>();

/** Notes that a job looked at `at` and found nothing to do, once a minute. */
export async function noteIdle(name: string, at: Date): Promise<void> {
  if (Math.abs(at.getTime() - (noted.get(name) ?? 0)) < NOTE_EVERY) return;
  await noteScan({ name, at, since: new Date(at.getTime() - NOTE_EVERY) });
  noted.set(name, at.getTime());
}
