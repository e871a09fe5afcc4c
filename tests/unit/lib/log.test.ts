import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { toldOf } from "@/lib/log";

const SECRET = "the head of sales is leaving";

test("a failed query is told without its values", () => {
  const refused = Object.assign(new Error(`invalid input: "${SECRET}"`), {
    code: "22P02",
    severity: "ERROR",
    detail: `Key (sentence)=(${SECRET})`,
    constraint: "evidence_sentence_length",
  });
  const told = toldOf(new DrizzleQueryError("insert into evidence values ($1)", [SECRET], refused));
  expect(JSON.stringify(told)).not.toContain(SECRET);
  expect(told).toMatchObject({
    message: "insert into evidence values ($1)",
    cause: { code: "22P02", constraint: "evidence_sentence_length" },
  });
});

test("any other error keeps its message and where it came from", () => {
  const told = toldOf(new TypeError("x is not a function"));
  expect(told).toMatchObject({ type: "TypeError", message: "x is not a function" });
  expect(told.stack).toMatch(/^\s+at .*log\.test/);
});

test("what is no error is not quoted", () => {
  expect(JSON.stringify(toldOf(SECRET))).not.toContain(SECRET);
});
