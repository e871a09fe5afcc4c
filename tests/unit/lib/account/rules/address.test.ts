import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEmail } from "@/lib/account/rules/address";

const FULLWIDTH_AT = "\uff20";
const SMALL_AT = "\ufe6b";

describe("an address", () => {
  test.each([
    ["robin@example.com", "robin@example.com"],
    ["  Robin.Vale+Cairn@Example.COM ", "robin.vale+cairn@example.com"],
    [`robin${FULLWIDTH_AT}example.com`, "robin@example.com"],
    [`robin${SMALL_AT}example.com`, "robin@example.com"],
    ["ｒｏｂｉｎ@example.com", "robin@example.com"],
    ["robin@bücher.example", "robin@xn--bcher-kva.example"],
    ["robin@BÜCHER。example", "robin@xn--bcher-kva.example"],
    ["robin@xn--bcher-kva.example", "robin@xn--bcher-kva.example"],
    ["o'neill@mail.example.co.uk", "o'neill@mail.example.co.uk"],
  ])("%s is stored as %s", (typed, stored) => {
    expect(canonicalEmail(typed)).toBe(stored);
  });

  test.each([
    "",
    "robin",
    "@example.com",
    "robin@",
    "robin@localhost",
    "robin@example.com,sam@example.com",
    "robin@example.com;sam@example.com",
    "robin@example.com sam@example.com",
    "Robin <robin@example.com>",
    '"robin vale"@example.com',
    '"robin"@example.com',
    "robin(comment)@example.com",
    "robin@example.com\r\nbcc: sam@example.com",
    "robin\n@example.com",
    "robin\u0000@example.com",
    "robin\ud800@example.com",
    "robin\u202e@example.com",
    `robin@evil.example${FULLWIDTH_AT}example.com`,
    "robin@sam@example.com",
    ".robin@example.com",
    "robin.@example.com",
    "ro..bin@example.com",
    "rübin@example.com",
    "robin@-example.com",
    "robin@example-.com",
    "robin@example..com",
    "robin@example.com.",
    "robin@.example.com",
    "robin@127.0.0.1",
    "robin@0x7f.1",
    "robin@[127.0.0.1]",
    "robin@example.com:25",
    "robin@example.com/path",
    "robin@user:password@example.com",
    "robin@exa%6dple.com",
    "robin@example.c",
    `${"r".repeat(65)}@example.com`,
    `robin@${"e".repeat(64)}.com`,
    `robin@${"example.".repeat(32)}com`,
    "r".repeat(200_000),
  ])("%j is refused", (typed) => {
    expect(canonicalEmail(typed)).toBeNull();
  });

  test("once canonical stays as it is, in one line, at most 254 long, with one @", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string({ unit: "binary" }).map((text) => `${text}@example.com`),
        ),
        (typed) => {
          const stored = canonicalEmail(typed);
          if (stored === null) return;
          expect(canonicalEmail(stored)).toBe(stored);
          expect(stored).toMatch(/^[\x21-\x7e]{3,254}$/);
          expect(stored.split("@")).toHaveLength(2);
          expect(stored).not.toMatch(/[,;<>"()\s]/);
        },
      ),
      { seed: 20_270_420, numRuns: 100 },
    );
  });
});
