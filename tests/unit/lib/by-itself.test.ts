import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What packages, settings and addresses of language models are called. */
const MODELS = /openai|langchain|ollama|hugging-?face|@ai-sdk|\bllm/i;
const SOURCES = ["app", "lib", "db"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .map((path) => `${folder}/${path}`),
);

describe("AI7: every core job works without an AI", () => {
  test("no package of one is installed for whoever runs Cairn", () => {
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const installed = Object.entries(packages).flatMap(([path, { dev }]) => (dev ? [] : path));
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter((path) => MODELS.test(path))).toEqual([]);
  });

  test("no setting asks for a key of one", () => {
    const names = [...readFileSync("lib/env.ts", "utf8").matchAll(/^\s+([A-Z][A-Z_]+):/gm)].map(
      ([, name = ""]) => name,
    );
    expect(names).toContain("DATA_DIR");
    expect(names.filter((name) => MODELS.test(name) || /^AI_/.test(name))).toEqual([]);
  });

  test("no source file speaks to one, or to any other service by itself", () => {
    expect(SOURCES.length).toBeGreaterThan(300);
    const speaking = SOURCES.filter((path) => /\bfetch\(|node:https|axios|undici/.test(readFileSync(path, "utf8")));
    expect(speaking).toEqual([]);
  });
});
