import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMON_PASSWORDS } from "@/lib/account/content";
import { passwordProblem } from "@/lib/account/rules/password";

const ABOUT = { email: "robin.vale@granite.example", name: "Robin Vale" };
const problem = (password: string) => passwordProblem(password, ABOUT);

describe("a password", () => {
  test.each([
    "three cold lanterns",
    "k8#fQ2!x",
    "kettlewharf",
    "stone path 4f2a91c07b3e",
    "ein Fluß im Nebel",
    "日本の山と川と空と",
    "🪨🪨🪵🌲🌫️🏔️🧭🥾🪶",
    "x9x9x9x9unlike anything",
    "q".repeat(64) + "w".repeat(64),
    "robin likes cold lanterns",
  ])("%s may be used", (password) => {
    expect(problem(password)).toBeNull();
  });

  test.each([
    ["", "at least 8"],
    ["7 chars", "at least 8"],
    ["🪨".repeat(7), "at least 8"],
    ["lantern ".repeat(17), "at most 128"],
    ["x".repeat(200_000), "at most 128"],
    ["password", "first that are tried"],
    ["Password1", "first that are tried"],
    ["P@ssw0rd!", "first that are tried"],
    ["12345678", "first that are tried"],
    ["!!sunshine!!", "first that are tried"],
    ["letmein123", "first that are tried"],
    ["aaaaaaaa", "same few characters"],
    ["abcabcabcabc", "same few characters"],
    ["xyxyxyxyx", "same few characters"],
    ["abcdefgh", "run of neighbouring"],
    ["hgfedcba", "run of neighbouring"],
    ["asdfghjkl", "run of neighbouring"],
    ["34567890", "run of neighbouring"],
    ["robin.vale@granite.example", "your name or address"],
    ["RobinVale2026", "your name or address"],
    ["robin-vale!!", "your name or address"],
    ["granite1!", "your name or address"],
    ["cairncairn", "your name or address"],
    ["lanterns\ud800\ud800", "Part of a character"],
  ])("%j is refused", (password, says) => {
    expect(problem(password)).toContain(says);
  });

  test("that is on the list is refused, whatever is put around it", () => {
    for (const common of COMMON_PASSWORDS) expect(problem(common.padEnd(10, "!")), common).not.toBeNull();
  });

  test("of random letters is never mistaken for a weak one", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        fc.pre(new Set(bytes).size > 8);
        expect(problem(`${Buffer.from(bytes).toString("base64url")}-zx`)).toBeNull();
      }),
      { seed: 20_270_420, numRuns: 300 },
    );
  });
});
