// One process of the trial, in which the product's own jobs run on a clock and a mail server that are handed to them:
// forked by `bin/simulate-reminders`, told what to do by messages, and killed when its fuse has burnt.
import { close } from "@/db";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { remind } from "@/lib/jobs/remind";
import { findOldestDue } from "@/lib/mail/queries";
import { findOldestReminder } from "@/lib/reminder/queries/due";
import { openBook } from "./book";
import { alikeOf, BEGIN, chances, peopleOf } from "./people";
import { plant } from "./plant";
import { postOffice, type Step, type Where } from "./post";
import { type Sharing, share } from "./share";

export type Order =
  /** Without a seed everybody is alike. */
  | { do: "plant"; people: number; seed: number | null }
  /**
   * Lives from one instant to another. `fuse`: the process is killed where it comes for the nth time, or `lag` ms later.
   * `jump`: at the first conversation the clock goes forward or back by so much, and that is all that is lived.
   * `isReal`: with the product's own letters and transport.
   */
  | { do: "live"; seed: number; book: string; from: number; until: number; isReal?: true; fuse?: Fuse; jump?: number }
  /** Sends what still waits, and plans nothing any more. */
  | { do: "settle"; seed: number; book: string; from: number; isReal?: true }
  | Sharing
  | { do: "leave" };
export type Fuse = { where: Where; steps: number; lag: number };
export type Answer = { at: number; ticks: number; hasJumped: boolean };

/** How often the jobs look, in milliseconds (lib/jobs/tick.ts), and how soon after something was queued. */
const [REMIND_EVERY, DRAIN_EVERY, SOON] = [1000, 10_000, 100];
const NEVER = Number.POSITIVE_INFINITY;
/** What a mail server may keep us waiting for at the end; a trial that lasts longer has gone wrong. */
const MOST_TICKS = 100_000;

type Living = Extract<Order, { do: "live" | "settle" }>;

async function live(order: Living): Promise<Answer> {
  const [until, isSettling] = order.do === "live" ? [order.until, false] : [NEVER, true];
  const book = openBook(order.book);
  let at = order.from;
  let jump = order.do === "live" ? order.jump : undefined;
  const isToJump = jump !== undefined;
  const pass = (by: number) => {
    at += by;
    if (jump === undefined) return;
    book.note({ kind: "jump", from: at, to: at + jump });
    at += jump;
    jump = undefined;
  };
  const tick = () => {
    at += 1;
    return new Date(at);
  };
  const clock = { now: tick, pass };
  const step = fuseOf(order, book, () => at);
  const now = () => {
    step("as it looked at the clock");
    return clock.now();
  };
  const random = chances(order.seed + Math.floor(order.from / 1000));
  const office = order.isReal ? {} : postOffice({ book, clock, seed: order.seed, step });
  const around = { now, chance: random, ...office };
  let ticks = 0;
  const hasJumped = () => isToJump && jump === undefined;
  for (; !hasJumped() && (ticks < MOST_TICKS || !isSettling); ticks += 1) {
    const [reminder, mail] = [isSettling ? null : await findOldestReminder(), await findOldestDue()];
    const [remindAt, drainAt] = [tickAfter(reminder, at, REMIND_EVERY), tickAfter(mail, at, DRAIN_EVERY)];
    const next = Math.min(remindAt, drainAt);
    if (next >= until || next === NEVER) break;
    at = Math.max(at, next);
    if (next === remindAt && (await remind({ now })) > 0) {
      at += SOON;
      await drainOutbox(around);
    } else if (next === drainAt) await drainOutbox(around);
  }
  book.close();
  if (hasJumped() || isSettling) return { at, ticks, hasJumped: hasJumped() };
  return { at: Math.max(at, until), ticks, hasJumped: false };
}

/** When a job first looks once something is due. */
const tickAfter = (due: Date | null, at: number, every: number) =>
  due === null ? NEVER : Math.ceil(Math.max(due.getTime(), at + 1) / every) * every;

/** Ends the process the hard way once it has been somewhere so often, in the middle of whatever it is at. */
function fuseOf(order: Living, book: ReturnType<typeof openBook>, clock: () => number): Step {
  const fuse = order.do === "live" ? order.fuse : undefined;
  let left = fuse?.steps ?? 0;
  return (where) => {
    if (!fuse || fuse.where !== where) return;
    left -= 1;
    if (left !== 0) return;
    const kill = () => {
      book.note({ kind: "killed", at: clock(), where: fuse.lag ? `shortly ${where}` : where });
      process.kill(process.pid, "SIGKILL");
    };
    if (fuse.lag) setTimeout(kill, fuse.lag);
    else kill();
  };
}

async function obey(order: Order): Promise<Answer> {
  if (order.do === "plant") {
    const { people, seed } = order;
    await plant(seed === null ? alikeOf(people) : peopleOf(people, seed), new Date(BEGIN));
  }
  if (order.do === "share") await share(order);
  if (order.do === "live" || order.do === "settle") return live(order);
  return { at: 0, ticks: 0, hasJumped: false };
}

// Whoever started it may have been ended without a word.
process.on("disconnect", () => process.exit());
let busy: Promise<Answer> | undefined;
process.on("message", async (order: Order) => {
  if (order.do !== "leave") {
    busy = obey(order);
    const answer = await busy;
    if (process.connected) process.send?.(answer);
    return;
  }
  await busy;
  await close();
  process.disconnect();
});
