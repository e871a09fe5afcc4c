import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const folder = mkdtempSync(join(tmpdir(), "cairn-env-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer) {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const pem = { type: "pkcs8", format: "pem" } as const;
const rsa = (modulusLength: number) => generateKeyPairSync("rsa", { modulusLength }).privateKey;
const DKIM = { DKIM_DOMAIN: "example.com", DKIM_SELECTOR: "cairn" };
const whole = file("whole.pem", rsa(2048).export(pem));

describe("the settings of a signature", () => {
  test("go together", () => {
    expect(readEnv({ ...DKIM, DKIM_KEY_FILE: whole })).toMatchObject({ ...DKIM, DKIM_KEY_FILE: whole });
    expect(readEnv({ DKIM_DOMAIN: "", DKIM_SELECTOR: "", DKIM_KEY_FILE: "" }).DKIM_DOMAIN).toBeUndefined();
    expect(() => readEnv(DKIM)).toThrow(/DKIM_KEY_FILE is needed as well/);
    expect(() => readEnv({ DKIM_KEY_FILE: whole })).toThrow(/DKIM_DOMAIN is needed.*\n.*DKIM_SELECTOR is needed/);
  });

  test.each([
    ["is not there", join(folder, "none.pem"), /cannot be read \(ENOENT\)/],
    ["is a folder", folder, /cannot be read \(EISDIR\)/],
    ["is empty", file("empty.pem", ""), /without a private key/],
    ["is some text", file("text.pem", "Dear diary"), /without a private key/],
    [
      "has a passphrase",
      file("closed.pem", rsa(2048).export({ ...pem, cipher: "aes-256-cbc", passphrase: "hush" })),
      /one that has a passphrase/,
    ],
    ["is too short", file("short.pem", rsa(512).export(pem)), /too short/],
    ["is of another kind", file("ed.pem", generateKeyPairSync("ed25519").privateKey.export(pem)), /ed25519.*RSA/],
    [
      "is the public half",
      file(
        "public.pem",
        generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey.export({ type: "spki", format: "pem" }),
      ),
      /without a private key/,
    ],
  ])("are refused when the key %s, and the key is not told", (_, DKIM_KEY_FILE, sentence) => {
    let said = "";
    try {
      readEnv({ ...DKIM, DKIM_KEY_FILE });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/DKIM_KEY_FILE/);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/PRIVATE|diary|hush/);
  });

  test.each([
    ["DKIM_DOMAIN", "example.com; x=1"],
    ["DKIM_DOMAIN", "localhost"],
    ["DKIM_SELECTOR", "a b"],
    ["DKIM_SELECTOR", "cairn;"],
  ])("cannot be broken out of: %s=%s", (name, value) => {
    expect(() => readEnv({ ...DKIM, DKIM_KEY_FILE: whole, [name]: value })).toThrow(new RegExp(`${name} must be`));
  });
});

test.each([
  [undefined, "1"],
  ["", "1"],
  ["0", "0"],
])("JOBS=%s means %s", (given, means) => {
  expect(readEnv({ JOBS: given }).JOBS).toBe(means);
});

test("JOBS is 0 or 1", () => {
  expect(() => readEnv({ JOBS: "yes" })).toThrow(/JOBS must be 0 or 1/);
});
