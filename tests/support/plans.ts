import fc from "fast-check";
import { addDays } from "@/lib/date";
import type { PlanInput } from "@/lib/roadmap/rules/plan";

/** Fixed, and printed with every failure by fast-check. */
export const seeded = { seed: 20260420, numRuns: 400 };

export const someDay = (fromOn: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((offset) => addDays(fromOn, offset));

export const extension = fc.record({ phase: fc.integer({ min: 1, max: 3 }), weeks: fc.integer({ min: 1, max: 26 }) });

/** Starts lie in 2026 and 2027, aways from 2025 to 2029, so that some fall before, inside and after the plan. */
export const away = fc
  .record({
    fromOn: someDay("2025-10-01", 1200),
    days: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 365 })),
    pausesPlan: fc.boolean(),
  })
  .map(({ fromOn, days, pausesPlan }) => ({ fromOn, toOn: addDays(fromOn, days), pausesPlan }));

export const planInput: fc.Arbitrary<PlanInput> = fc.record({
  startOn: someDay("2026-01-01", 730),
  phases: fc.constant([
    { id: "P1", endMonth: 3 },
    { id: "P2", endMonth: 6 },
    { id: "P3", endMonth: 12 },
  ]),
  extensions: fc.array(extension, { maxLength: 3 }),
  aways: fc.array(away, { maxLength: 5 }),
});
