import { join } from "node:path";
import { type Event, lastKill, openBook } from "./book";
import { dismiss, type Env, give, hand } from "./hands";
import { BEGIN, chances, END } from "./people";
import { WHERE } from "./post";
import type { Fuse } from "./worker";

const WORKER = "simulate-reminders/worker";
const [HOUR, DAY] = [3_600_000, 86_400_000];
/** From the end of a process to the first look of the next one, in milliseconds. */
const RESTART = 20_000;
/** A process is killed at one of the next so many steps, or up to so many milliseconds after it. */
const [STEPS, LAG] = [20, 12];
/** Months into the year at which something befalls the machine, spread so that each stands alone. */
const OUTAGES = [
  { after: 75 * DAY, lasts: HOUR },
  { after: 140 * DAY, lasts: 26 * HOUR },
  { after: 205 * DAY, lasts: 9 * DAY },
];
/** Each is put right after a while by a jump of the same length the other way. */
const JUMPS = [
  { after: 100 * DAY, by: HOUR, rights: 7 * HOUR },
  { after: 120 * DAY, by: -HOUR, rights: 7 * HOUR },
  { after: 165 * DAY, by: -12 * HOUR, rights: 26 * HOUR },
  { after: 250 * DAY, by: 3 * DAY, rights: 20 * HOUR },
];

type Happening = { at: number } & (
  | { kind: "kill"; fuse: Fuse }
  | { kind: "outage"; lasts: number }
  | { kind: "jump"; by: number; rights?: number }
);
export type Lived = { at: number; ticks: number; kills: number };

/** Lives the year in processes that are killed and started anew, and then sends what still waits. */
export async function liveYear(trial: {
  env: Env;
  people: number;
  seed: number;
  kills: number;
  book: string;
  tell: (text: string) => void;
}): Promise<Lived> {
  const { env, people, seed, kills, tell } = trial;
  const order = { seed, book: trial.book };
  let [worker, spare] = [hand(WORKER, env), hand(WORKER, env)];
  const from = performance.now();
  if (!(await give(worker, { do: "plant", people, seed }))) throw new Error("The people could not be written.");
  tell(`${people} people written and planned in ${seconds(from)} s`);
  const lived: Lived = { at: BEGIN, ticks: 0, kills: 0 };
  const note = (event: Event) => {
    const book = openBook(trial.book);
    book.note(event);
    book.close();
  };

  /** Lives until an instant, however often the process is killed on the way; true where the clock has jumped instead. */
  async function live(until: number, given: { fuse?: Fuse; jump?: number } = {}) {
    let { fuse, jump } = given;
    while (lived.at < until) {
      const answer = await give(worker, { do: "live", ...order, from: lived.at, until, fuse, jump });
      if (answer) {
        lived.at = answer.at;
        lived.ticks += answer.ticks;
        if (answer.hasJumped) return true;
        continue;
      }
      lived.at = Math.max(lastKill(trial.book) ?? 0, lived.at) + RESTART;
      lived.kills += 1;
      fuse = undefined;
      [worker, spare] = [spare, hand(WORKER, env)];
    }
    return false;
  }

  const course = courseOf(seed, kills);
  for (let next = course.shift(); next; next = course.shift()) {
    await live(next.at);
    const until = Math.min(END, course[0]?.at ?? END);
    const { kills: before } = lived;
    if (next.kind === "kill") await live(until, { fuse: next.fuse });
    // Too little was going on before the next thing happened: it is killed after that.
    if (next.kind === "kill" && lived.kills === before && until < END) insert(course, { ...next, at: until + 1 });
    if (next.kind === "outage") {
      note({ kind: "outage", from: lived.at, to: lived.at + next.lasts });
      lived.at += next.lasts;
    }
    if (next.kind === "jump") {
      const { by, rights } = next;
      if (!(await live(until, { jump: by }))) {
        note({ kind: "jump", from: lived.at, to: lived.at + by });
        lived.at += by;
      }
      if (rights) insert(course, { kind: "jump", at: lived.at + rights, by: -by });
    }
    if (next.kind !== "kill") tell(`${new Date(lived.at).toISOString()}: ${next.kind}, ${seconds(from)} s`);
  }
  await live(END);
  tell(`the year is over, ${lived.kills} kills, ${lived.ticks} looks, ${seconds(from)} s`);
  const settled = await give(worker, { do: "settle", ...order, from: lived.at });
  lived.at = settled?.at ?? lived.at;
  await Promise.all([dismiss(worker), dismiss(spare)]);
  return lived;
}

/** What befalls the machine in the year, in order; kills anywhere in it. */
function courseOf(seed: number, kills: number): Happening[] {
  const chance = chances(seed);
  const wander = () => chance() * 2 * DAY;
  const course: Happening[] = [];
  for (const { after, lasts } of OUTAGES) insert(course, { kind: "outage", at: BEGIN + after + wander(), lasts });
  for (const { after, ...jump } of JUMPS) insert(course, { kind: "jump", at: BEGIN + after + wander(), ...jump });
  for (let kill = 0; kill < kills; kill += 1) {
    const at = BEGIN + 5 * DAY + ((kill + chance()) / kills) * (END - BEGIN - 10 * DAY);
    const lag = chance() < 0.5 ? 0 : 1 + Math.floor(chance() * LAG);
    const place = WHERE[kill % WHERE.length] ?? WHERE[0];
    insert(course, { kind: "kill", at, fuse: { where: place, steps: 1 + Math.floor(chance() * STEPS), lag } });
  }
  return course;
}

function insert(course: Happening[], one: Happening) {
  const place = course.findIndex(({ at }) => at > one.at);
  course.splice(place < 0 ? course.length : place, 0, one);
}

export const bookIn = (folder: string) => join(folder, "book.jsonl");
export const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(0);
