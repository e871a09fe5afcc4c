import { describe, expect, test } from "vitest";
import { table, tally } from "@/bin/tally";

const vitest = (files: string[][], broken = 0) =>
  JSON.stringify({
    numPassedTests: files.flat().filter((status) => status === "passed").length,
    numPendingTests: files.flat().filter((status) => status === "pending").length,
    numTodoTests: 0,
    testResults: [
      ...files.map((tests) => ({
        status: tests.includes("failed") ? "failed" : "passed",
        assertionResults: tests.map((status) => ({ status })),
      })),
      ...Array.from({ length: broken }, () => ({ status: "failed", assertionResults: [] })),
    ],
  });
const playwright = (stats: Record<string, number>) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

describe("tally", () => {
  test.each([
    ["passed tests", tally("vitest", true, vitest([["passed", "pending"], ["passed"]])), [2, 0, 1]],
    ["failed tests", tally("vitest", false, vitest([["passed", "failed", "failed"]])), [1, 2, 0]],
    ["a file that does not load", tally("vitest", false, vitest([["passed"]], 1)), [1, 1, 0]],
    ["an error outside the tests", tally("vitest", false, vitest([["passed"]])), [1, 1, 0]],
    ["no test", tally("vitest", true, vitest([])), [0, 1, 0]],
    ["only skipped tests", tally("vitest", true, vitest([["pending"]])), [0, 1, 1]],
    ["no report", tally("vitest", true), [0, 1, 0]],
    ["journeys", tally("playwright", false, playwright({ expected: 3, unexpected: 1, skipped: 2 })), [3, 1, 2]],
    [
      "a journey that passed at second try",
      tally("playwright", true, playwright({ expected: 1, flaky: 1 })),
      [1, 1, 0],
    ],
    ["no journey", tally("playwright", false, playwright({})), [0, 1, 0]],
    ["a step that went well", tally("whole", true), [1, 0, 0]],
    ["a step that did not", tally("whole", false), [0, 1, 0]],
  ])("counts %s", (_, { passed, failed, skipped }, expected) => {
    expect([passed, failed, skipped]).toEqual(expected);
  });
});

test("table closes on the sum of all suites", () => {
  const text = table([
    { title: "check: lint", seconds: 1.4, tally: { passed: 1, failed: 0, skipped: 0 } },
    { title: "unit", seconds: 10, tally: { passed: 20, failed: 2, skipped: 1, note: "ran no test" } },
  ]);
  expect(text.split("\n")).toEqual([
    "suite         passed   failed  skipped  seconds",
    "check: lint        1        0        0        1",
    "unit              20        2        1       10  ran no test",
    "",
    "21 passed, 2 failed",
  ]);
});
