export type Tally = { passed: number; failed: number; skipped: number; note?: string };
export type Kind = "vitest" | "playwright" | "whole";
export type Outcome = { title: string; seconds: number; tally: Tally };

type VitestReport = {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/**
 * What a suite counts for. `report` is its machine-readable report, if it wrote one; `ok` says that it ended well.
 * A suite that ends badly without a failed test, or that ran nothing, counts one failure: it never passes in silence.
 */
export function tally(kind: Kind, ok: boolean, report?: string): Tally {
  const counted = kind === "whole" ? { passed: Number(ok), failed: Number(!ok), skipped: 0 } : read(kind, report);
  if (counted === undefined) return { passed: 0, failed: 1, skipped: 0, note: "left no report" };
  if (counted.passed + counted.failed === 0) return { ...counted, failed: 1, note: "ran no test" };
  if (!ok && counted.failed === 0) return { ...counted, failed: 1, note: "ended with an error outside its tests" };
  return counted;
}

function read(kind: Exclude<Kind, "whole">, report?: string): Tally | undefined {
  if (!report) return undefined;
  return kind === "vitest" ? ofVitest(JSON.parse(report)) : ofPlaywright(JSON.parse(report));
}

function ofVitest({ numPassedTests, numPendingTests, numTodoTests, testResults }: VitestReport): Tally {
  // A file that does not load has no tests to count, but has failed all the same.
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    return status === "failed" ? Math.max(failed, 1) : failed;
  });
  const failed = failures.reduce((sum, count) => sum + count, 0);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

function ofPlaywright({ stats }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** The table of all suites; its last line is the sum, `N passed, N failed`. */
export function table(outcomes: Outcome[]): string {
  const width = Math.max(...outcomes.map(({ title }) => title.length), 5);
  const row = (title: string, cells: unknown[], note = "") =>
    `${title.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join("")}  ${note}`.trimEnd();
  const sum = (key: "passed" | "failed") => outcomes.reduce((total, { tally }) => total + tally[key], 0);
  return [
    row("suite", ["passed", "failed", "skipped", "seconds"]),
    ...outcomes.map(({ title, seconds, tally: { passed, failed, skipped, note } }) =>
      row(title, [passed, failed, skipped, Math.round(seconds)], note),
    ),
    "",
    `${sum("passed")} passed, ${sum("failed")} failed`,
  ].join("\n");
}
