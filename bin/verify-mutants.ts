// Breaks the readiness rules in one place at a time, on a copy, and looks whether the test that is named notices.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./product";
import { MUTANTS, type Mutant } from "./verify-mutants/list";

const COPIED = [
  "lib",
  "db",
  "tests/support",
  "tests/unit/lib/readiness",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];
const TESTS = "tests/unit/lib/readiness";

const folder = temporaryFolder("mutants");
for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
symlinkSync(resolve("node_modules"), join(folder, "node_modules"));

/** The tests whose full name holds `name`: how many passed, how many failed. */
function run(name: string): { passed: number; failed: number } {
  const report = join(folder, "report.json");
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const args = ["run", "--project", "unit", TESTS, "-t", literal, "--reporter", "json", "--outputFile", report];
  const { stderr } = spawnSync("node_modules/.bin/vitest", args, { cwd: folder, encoding: "utf8" });
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, "utf8"));
    return { passed, failed };
  } catch {
    throw new Error(`The tests did not run: ${stderr}`);
  }
}

/** What is wrong with a mutant, or null when its test failed as it should. */
function survival({ file, from, to, test }: Mutant): string | null {
  const path = join(folder, "lib/readiness/rules", file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) return "stands not once in the file";
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const { failed } = run(test);
  writeFileSync(path, text);
  return failed > 0 ? null : "survived";
}

const names = [...new Set(MUTANTS.map(({ test }) => test))];
const unsound = names.filter((name) => {
  const { passed, failed } = run(name);
  return passed === 0 || failed > 0;
});
for (const name of unsound) console.log(`without any mutant, no test named "${name}" passes`);

let killed = 0;
for (const mutant of unsound.length ? [] : MUTANTS) {
  const problem = survival(mutant);
  if (problem === null) killed += 1;
  const { file, from, to, test } = mutant;
  console.log(`${problem ?? "killed"}: ${file}: ${from} -> ${to || "nothing"} (${test})`);
}
console.log(`mutants ${MUTANTS.length}, killed ${killed}`);
process.exitCode = killed === MUTANTS.length ? 0 : 1;
