import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";

const minutes = (n: number) => n * 60;

/** Budgets per key: an address for the forms of signed-out people, a person for everything else. */
const BUDGETS = {
  form: { points: 60, duration: minutes(15) },
  password: { points: 30, duration: minutes(15) },
  account: { points: 10, duration: minutes(15) },
  mail: { points: 10, duration: minutes(60) },
  action: { points: 600, duration: minutes(1) },
} as const;
export type Budget = keyof typeof BUDGETS;

const shared = globalThis as { cairnLimits?: Record<string, RateLimiterMemory> };
shared.cairnLimits ??= Object.fromEntries(
  Object.entries(BUDGETS).map(([name, budget]) => [name, new RateLimiterMemory({ keyPrefix: name, ...budget })]),
);
const limits = shared.cairnLimits;

/** Takes one turn of `budget` for `key`. Throws LIMITED when none is left, and also when the limiter itself fails. */
export async function takeTurn(budget: Budget, key: string): Promise<void> {
  try {
    await limits[budget]?.consume(key);
  } catch (refused) {
    const wait = Math.ceil(((refused as { msBeforeNext?: number }).msBeforeNext ?? 60_000) / 60_000);
    throw new AppError(
      "LIMITED",
      `That was tried too often. Wait ${wait === 1 ? "a minute" : `${wait} minutes`}, then try again.`,
    );
  }
}
