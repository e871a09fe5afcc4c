import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fold, line, prose } from "@/lib/text";
import { seeded } from "@/tests/support/plans";

const title = line({ max: 10, required: "Say what." });
const note = prose({ max: 10 });
const says = (schema: z.ZodType, given: unknown) => {
  const result = schema.safeParse(given);
  return result.success ? result.data : result.error.issues.map((issue) => issue.message);
};

const characters = "Remove the control characters; they often come along when pasting. Typing it again helps.";
const turning = "Remove the hidden marks that turn the reading direction.";
const broken = "Part of a character is missing. Delete the broken one and type it again.";

describe.each([
  ["line", title],
  ["prose", note],
])("%s", (_name, schema) => {
  test.each<[string, unknown, unknown]>([
    ["trims", "  Chair it ", "Chair it"],
    ["keeps accents, emoji and right-to-left letters as typed", "é🙂שלום", "é🙂שלום"],
    ["takes what looks like script or a formula as text", "=1+<b>", "=1+<b>"],
    ["takes the limit", "0123456789", "0123456789"],
    ["refuses one more", "01234567890", ["Shorten this to 10 characters; it has 11."]],
    ["refuses 200 kB", "x".repeat(200_000), ["Shorten this to 10 characters; it has 200,000."]],
    ["refuses NUL", "a\u0000b", [characters]],
    ["refuses escape", "a\u001bb", [characters]],
    ["refuses an override", "a\u202eb", [turning]],
    ["refuses an embedding", "a\u202ab", [turning]],
    ["refuses an isolate", "a\u2066b", [turning]],
    ["refuses the end of an isolate", "a\u2069b", [turning]],
    ["refuses half a surrogate pair", "a\ud83d", [broken]],
    ["refuses the other half", "\ude42b", [broken]],
    ["refuses a number", 7, ["Write this as text."]],
    ["refuses a list", ["a"], ["Write this as text."]],
  ])("%s", (_case, given, expected) => {
    expect(says(schema, given)).toEqual(expected);
  });
});

test("one line is one line; several are several, with plain line ends that count once", () => {
  for (const end of ["\n", "\r", "\r\n", "\u2028"])
    expect(says(title, `a${end}b`)).toEqual(["Write this on one line."]);
  expect(says(note, "a\r\nb\rc\td\n")).toBe("a\nb\nc\td");
  expect(says(note, "a\r\n\r\n\r\n\r\n\r\nb123")).toBe("a\n\n\n\n\nb123");
});

test.each([undefined, null, "", "   ", "\n"])(
  "an empty field (%j) asks when required and is empty otherwise",
  (given) => {
    expect(says(title, given)).toEqual(["Say what."]);
    expect(says(note, given)).toBe("");
  },
);

test("a key that is missing counts as an empty field", () => {
  expect(says(z.object({ note }), {})).toEqual({ note: "" });
  expect(says(z.object({ title }), {})).toEqual(["Say what."]);
});

describe("fold", () => {
  test.each([
    ["Zoë", "zoe"],
    ["İSTANBUL", "istanbul"],
    ["naïve CAFÉ", "naive cafe"],
    ["ﬁnance ①", "finance 1"],
    ["ΟΔΟΣ", "οδοσ"],
    ["Straße", "straße"],
    ["100% _done_", "100% _done_"],
  ])("%s becomes %s", (given, expected) => {
    expect(fold(given)).toBe(expected);
  });

  test("folding twice is folding once, and case and composition do not matter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (any) => {
        expect(fold(fold(any))).toBe(fold(any));
        expect(fold(any.normalize("NFD"))).toBe(fold(any.normalize("NFC")));
        expect(fold(any.toLowerCase())).toBe(fold(any));
      }),
      seeded,
    );
  });
});
