import { defineConfig } from "vitest/config";

const engines = ["sqlite", "postgres"];

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: { "server-only": new URL("./node_modules/server-only/empty.js", import.meta.url).pathname },
  },
  test: {
    // Left alone, a machine of two cores would get one worker.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"],
          // Rules keep nothing in their modules, and loading these anew for each file took most of the time.
          isolate: false,
        },
      },
      ...engines.map((engine) => ({
        extends: true as const,
        test: {
          name: engine,
          include: ["tests/integration/**/*.test.ts"],
          setupFiles: ["tests/support/database.ts"],
          env: { ENGINE: engine },
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
