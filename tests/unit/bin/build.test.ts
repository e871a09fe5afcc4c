import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../../support/commands";

/** A copy of what the check before a build reads, with one content file edited by hand. */
function edited(name: string, from: string, to: string): string {
  const folder = ownFolder();
  for (const path of ["bin", "db", "lib", "package.json"]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  const file = join(folder, "lib/framework/content", name);
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}.`);
  writeFileSync(file, text.replace(from, to));
  return folder;
}

describe("the build of hand-edited content", () => {
  it.each([
    ["a duplicate id", "em-to-vp-traps.ts", 'id: "T2"', 'id: "T1"', "em-to-vp-1-0.ts: T1: is used twice"],
    ["a missing id", "em-to-vp-questions.ts", "question(10, ", "question(9, ", "em-to-vp.ts: QA10: is missing"],
    ["a script", "vp-to-cto.ts", "Names customers", "<script>", "vp-to-cto.ts: VC6.1: indicators.0.text: holds markup"],
    ["another wording", "em-to-vp-traps.ts", "Still decides", "Decides", "em-to-vp-1-0.ts: em-to-vp@1.0.0: has other"],
  ])("stops before it begins on %s, with file, id and reason", (_, name, from, to, reason) => {
    const folder = edited(name, from, to);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/run.mjs", "build"], { cwd: folder });
    expect(`${stdout}${stderr}`).toContain(`lib/framework/content/${reason}`);
    expect(status).toBe(1);
    expect(existsSync(join(folder, ".next/cairn-build"))).toBe(false);
  });
});
