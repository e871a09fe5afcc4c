import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const minutes = (n: number) => n * 60;

/** Budgets of an address: what one visitor, or everybody behind one router, may ask for without being signed in. */
const ADDRESS = {
  form: { points: 60, duration: minutes(15) },
  password: { points: 30, duration: minutes(15) },
  mail: { points: 10, duration: minutes(60) },
} as const;

const BUDGETS = {
  ...ADDRESS,
  /** Tries of one account's password from one address, or from one browser that its owner signed in with before. */
  account: { points: 10, duration: minutes(15) },
  /** Tries of one account's password from all strangers together. */
  strangers: { points: 100, duration: minutes(15) },
  /** Messages that signed-out people may have sent to one mailbox. */
  mailbox: { points: 5, duration: minutes(60) },
  /** Questions that one signed-in person has mailed to others. */
  asking: { points: 30, duration: minutes(60) },
  /** Readings of one calendar address; programs ask a few times an hour, for one person in several places. */
  feed: { points: 240, duration: minutes(60) },
  /** What one signed-in person does. */
  action: { points: 600, duration: minutes(1) },
} as const;
export type Budget = keyof typeof BUDGETS;

/** On loopback every visitor has the same address, so a budget of an address would be one for all of them together. */
const generosity = (name: string) => (name in ADDRESS && env().loopback ? 100 : 1);

const shared = globalThis as { cairnLimits?: Record<string, RateLimiterMemory> };

function limiter(budget: Budget): RateLimiterMemory {
  shared.cairnLimits ??= Object.fromEntries(
    Object.entries(BUDGETS).map(([name, { points, duration }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points: points * generosity(name), duration }),
    ]),
  );
  const found = shared.cairnLimits[budget];
  if (!found) throw new Error(`no budget is called ${budget}`);
  return found;
}

/** Takes one turn of `budget` for `key`. Throws LIMITED when none is left, and also when the limiter itself fails. */
export async function takeTurn(budget: Budget, key: string): Promise<void> {
  try {
    await limiter(budget).consume(key);
  } catch (refused) {
    const wait = Math.ceil(((refused as { msBeforeNext?: number }).msBeforeNext ?? 60_000) / 60_000);
    throw new AppError(
      "LIMITED",
      `That was tried too often. Wait ${wait === 1 ? "a minute" : `${wait} minutes`}, then try again.`,
    );
  }
}

/** One try of an account's password. A browser that its owner used before has a budget that no stranger can empty. */
export async function takePasswordTurn(asked: { email: string; address: string; known: boolean }): Promise<void> {
  const { email, address, known } = asked;
  if (known) return takeTurn("account", `known ${email}`);
  await takeTurn("password", address);
  await takeTurn("account", `${email} ${address}`);
  await takeTurn("strangers", email);
}
