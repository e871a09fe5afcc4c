import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wayBack } from "@/lib/account/rules/way-back";

describe("the way back", () => {
  test.each([
    ["/evidence?q=planning%20review#top", "/evidence?q=planning%20review#top"],
    ["/evidence?q=é", "/evidence?q=%C3%A9"],
    ["/settings/../home", "/home"],
    ["/settings", "/settings"],
  ])("to %s is %s", (from, to) => {
    expect(wayBack(from)).toBe(to);
  });

  test.each([
    undefined,
    "",
    "home",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example/",
    "https:evil.example",
    "javascript:alert(1)",
    " //evil.example",
    `/${"a".repeat(600)}`,
  ])("to %j is the first screen", (from) => {
    expect(wayBack(from)).toBe("/home");
  });

  test("never leaves the site, however it is written", () => {
    const sign = fc.constantFrom(
      "/",
      "\\",
      ".",
      "%2f",
      "%5c",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "?",
      "#",
      "a",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const to = wayBack(`/${signs.join("")}`);
        expect(new URL(to, "https://cairn.example").origin).toBe("https://cairn.example");
        expect(to).toMatch(/^\/(?![/\\])/);
      }),
      { seed: 20_270_420, numRuns: 2000 },
    );
  });
});
