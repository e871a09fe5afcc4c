import { afterEach, beforeEach, expect, test, vi } from "vitest";

const shared = globalThis as { cairnJobs?: unknown };

beforeEach(() => {
  // Settings are read once a process, so each case gets the modules afresh.
  vi.resetModules();
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
});
afterEach(async () => {
  await (await import("@/lib/jobs/tick")).stopJobs();
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ["1", true],
  ["", true],
  ["0", false],
])("with JOBS=%j the jobs run in the web's process: %s", async (value, runs) => {
  vi.stubEnv("JOBS", value);
  const { register } = await import("@/instrumentation");
  await register();
  expect(shared.cairnJobs !== undefined).toBe(runs);
});
