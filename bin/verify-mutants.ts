// Breaks the readiness rules in one place at a time, on a copy, and looks whether the test that is named notices.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./product";
import { MUTANTS, type Mutant } from "./verify-mutants/list";

const TESTS = "tests/unit/lib/readiness/rules";
const COPIED = ["lib", "db", "tests/support", TESTS, "package.json", "tsconfig.json", "vitest.config.ts"];

const folder = temporaryFolder("mutants");
for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
symlinkSync(resolve("node_modules"), join(folder, "node_modules"));

type Outcome = { file: string; fullName: string; status: string; failureMessages: string[] };
type Report = { testResults: { name: string; assertionResults: Omit<Outcome, "file">[] }[] };

/** What became of the tests in these files, or of those among them whose full name holds `name`. */
function run(files: string[], name = ""): Outcome[] {
  const path = join(folder, "report.json");
  rmSync(path, { force: true });
  const named = name ? ["-t", name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")] : [];
  const args = ["run", "--project", "unit", ...files, ...named, "--reporter", "json", "--outputFile", path];
  const { stderr } = spawnSync("node_modules/.bin/vitest", args, { cwd: folder, encoding: "utf8" });
  if (!existsSync(path)) throw new Error(`The tests did not run: ${stderr}`);
  const { testResults } = JSON.parse(readFileSync(path, "utf8")) as Report;
  return testResults.flatMap(({ name: file, assertionResults }) => assertionResults.map((one) => ({ ...one, file })));
}

/** What is wrong with a mutant, or null when its test, in one of these files, failed as it should. */
function survival({ file, from, to, test }: Mutant, files: string[]): string | null {
  const path = join(folder, "lib/readiness/rules", file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) return "stands not once in the file";
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const failed = run(files, test).filter(({ status }) => status === "failed");
  writeFileSync(path, text);
  return failed.length > 0 ? null : "survived";
}

const sound = run([TESTS]);
const filesOf = ({ test }: Mutant) => [
  ...new Set(sound.flatMap(({ fullName, file }) => (fullName.includes(test) ? [file] : []))),
];
const problems = [
  ...sound
    .filter(({ status }) => status !== "passed")
    .map(({ fullName, failureMessages }) => `fails by itself: ${fullName}: ${failureMessages.join("\n")}`),
  ...MUTANTS.filter((one) => filesOf(one).length === 0).map(({ test }) => `there is no test named "${test}"`),
];
for (const problem of problems) console.log(problem);

let killed = 0;
for (const mutant of problems.length ? [] : MUTANTS) {
  const problem = survival(mutant, filesOf(mutant));
  if (problem === null) killed += 1;
  const { file, from, to, test } = mutant;
  console.log(`${problem ?? "killed"}: ${file}: ${from} -> ${to || "nothing"} (${test})`);
}
console.log(`mutants ${MUTANTS.length}, killed ${killed}`);
process.exitCode = killed === MUTANTS.length ? 0 : 1;
