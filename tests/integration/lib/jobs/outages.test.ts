import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { drainOutbox, type Surroundings } from "@/lib/jobs/drain-outbox";
import { log } from "@/lib/log";
import { type Message, Undelivered } from "@/lib/mail/transport";
import { emptyOutbox, minute, person, queue, rows, START } from "../../../support/post-office";

const HOUR = 60;
const DAY = 24 * HOUR;
/** As many conversations as there are at a time may end in another order than they began. */
const LANES = 4;

/** Chance that is the same in every run. */
function seeded(state = 20261120) {
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A mail server on a clock of its own, in minutes from START; `answer` may throw or move the clock. */
function world(answer: (message: Message, at: number) => void = () => {}) {
  const sent: string[] = [];
  const state = { at: 0, answer };
  const chance = seeded();
  const around: Partial<Surroundings> = {
    now: () => minute(state.at),
    chance,
    deliver: async (message) => {
      state.answer(message, state.at);
      sent.push(message.messageId);
    },
  };
  const drain = () => drainOutbox(around);
  /** Looks every `step` minutes until `end`. */
  const runUntil = async (end: number, step: number) => {
    for (; state.at < end; state.at += step) await drain();
  };
  return { sent, state, drain, runUntil };
}

function fails(failure: { code?: string; responseCode?: number }): never {
  throw new Undelivered(Object.assign(new Error("no"), failure), "later");
}

const untouched = async () => (await rows()).map(({ messageId, dueAt }) => ({ messageId, dueAt }));

/** `sent` has every message of `queued` once, none more than a few places before one that was due earlier. */
function expectInOrder(sent: string[], queued: { messageId: string; dueAt: Date }[]) {
  const order = [...queued].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()).map(({ messageId }) => messageId);
  expect([...sent].sort()).toEqual([...order].sort());
  for (const [place, id] of order.entries()) expect(Math.abs(sent.indexOf(id) - place)).toBeLessThan(LANES);
}

// Each of thousands of tries would say why it failed.
const { level } = log;
beforeAll(() => {
  log.level = "silent";
});
afterAll(() => {
  log.level = level;
});
beforeEach(emptyOutbox);

describe.each([5, 9])("a mail server that is down for %i days", (days) => {
  test("loses nothing: what waited goes out once, in order of due time, when it is back", async () => {
    const user = await person();
    const count = days * 4;
    for (let n = 0; n < count; n++) await queue({ userId: user.id, to: user.email, at: minute(n * 6 * HOUR) });
    const { sent, state, runUntil, drain } = world(() => fails({ code: "ECONNECTION" }));
    await runUntil(days * DAY, HOUR);
    expect(sent).toEqual([]);
    const waiting = await rows();
    expect(waiting.filter(({ deadAt }) => deadAt)).toEqual([]);
    // Those that were tried all along wait for up to six hours, those that nobody tried for no time at all.
    expect(Math.max(...waiting.map(({ attempts }) => attempts))).toBeGreaterThan(10);

    state.answer = () => {};
    const due = (await untouched()).filter(({ dueAt }) => dueAt <= minute(state.at));
    expect(due.length).toBeGreaterThan(0);
    await drain();
    expectInOrder(sent, due);
    await runUntil(state.at + 7 * HOUR, HOUR);
    expect(sent).toHaveLength(count);
    expect(new Set(sent).size).toBe(count);
    expect((await rows()).every(({ sentAt }) => sentAt)).toBe(true);
  });
});

describe("a mail server that accepts one message a second", () => {
  test("gets them one after the other in order of due time, and nobody takes the job over meanwhile", async () => {
    const user = await person();
    const count = 200;
    for (let n = 0; n < count; n++) await queue({ userId: user.id, to: user.email, at: minute(-((n * 37) % count)) });
    const queued = await untouched();
    const others: Promise<number>[] = [];
    const slow = world(() => {
      slow.state.at += 1 / 60;
      if (slow.sent.length % 40 === 39) others.push(slow.drain());
    });
    expect(await slow.drain()).toBe(count);
    expect(await Promise.all(others)).toEqual(others.map(() => 0));
    expect(others.length).toBeGreaterThan(3);
    expectInOrder(slow.sent, queued);
  });

  test("and puts the others off gets all of them in the end, each once", async () => {
    const user = await person();
    const count = 60;
    for (let n = 0; n < count; n++) await queue({ userId: user.id, to: user.email });
    let last = Number.NEGATIVE_INFINITY;
    const { sent, runUntil } = world((_, at) => {
      if (at - last < 1 / 60) fails({ responseCode: 450 });
      last = at;
    });
    await runUntil(DAY, 2);
    expect(new Set(sent).size).toBe(count);
    expect(sent).toHaveLength(count);
  });
});

describe("a poison message", () => {
  test("that breaks every connection holds up nobody, and is left in the end", async () => {
    const user = await person();
    for (let n = 0; n < 6; n++) await queue({ userId: user.id, to: "poison@example.com", at: minute(-10) });
    for (let n = 0; n < 10; n++) await queue({ userId: user.id, to: user.email });
    const { sent, state, runUntil } = world(({ to }) => to === "poison@example.com" && fails({ code: "ECONNECTION" }));
    await runUntil(5, 1);
    expect(sent).toHaveLength(10);
    for (let day = 1; day <= 15; day++) {
      await queue({ userId: user.id, to: user.email, at: minute(day * DAY) });
      await runUntil(day * DAY + 3, day * DAY - state.at > HOUR ? HOUR : 1);
    }
    await runUntil(15 * DAY + HOUR, 1);
    expect(sent).toHaveLength(25);
    const poison = (await rows()).filter(({ to }) => to === "poison@example.com");
    expect(poison.map(({ deadAt }) => deadAt !== null)).toEqual(poison.map(() => true));
    const ages = poison.map(({ deadAt }) => ((deadAt?.getTime() ?? 0) - START.getTime()) / (DAY * 60_000));
    expect(Math.min(...ages)).toBeGreaterThan(13);
  });
});

describe("a clock that jumps while a message is under way", () => {
  test.each([3 * DAY, HOUR, -HOUR, -12 * HOUR])("by %i minutes has none sent twice", async (by) => {
    const user = await person();
    const count = 8;
    for (let n = 0; n < count; n++) await queue({ userId: user.id, to: user.email, at: minute(-20 * HOUR + n) });
    let at = 0;
    const sent: string[] = [];
    const all = Promise.withResolvers<void>();
    const deliver: Surroundings["deliver"] = async ({ messageId }) => {
      sent.push(messageId);
      if (sent.length === count) all.resolve();
      if (sent.length > 1) return;
      at += by;
      await all.promise;
    };
    expect(await drainOutbox({ now: () => minute(at), deliver })).toBe(count);
    expect(sent).toHaveLength(count);
    expect(new Set(sent).size).toBe(count);
  });
});
