import { describe, expect, test } from "vitest";
import { CONFIDENTIALITIES } from "@/lib/evidence/schema";
import { RESOURCES } from "@/lib/grant/schema";
import {
  conversationPath,
  isWithdrawn,
  isWithin,
  lostText,
  type Opened,
  opens,
  type Place,
  partsOf,
  partsWithin,
} from "@/lib/review/rules/comment";
import { AnswerThread, COMMENT_SUBJECTS, MAX_COMMENT, RewordComment, StartThread } from "@/lib/review/schema/comment";

const given = (over: Partial<Opened> = {}): Opened => ({
  resources: new Set(RESOURCES),
  worksheetIds: new Set(["WS.P1.T"]),
  fromOn: "2026-06-01",
  mayComment: true,
  ...over,
});
const item = (over: Partial<Extract<Place, { kind: "evidence" }>> = {}): Place => ({
  ...{ kind: "evidence", confidentiality: "ordinary", happenedOn: "2026-06-01", withdrawn: false, version: 1 },
  ...over,
});

describe("what a grant lets its two people comment on", () => {
  test("is what it opens, kind by kind, and nothing at all without comments", () => {
    const needs = { evidence: "evidence", milestone: "milestones", cell: "readiness", review: "reviews" } as const;
    for (const kind of COMMENT_SUBJECTS) {
      const subject = { kind, id: "WS.P1.T" };
      expect(opens(given(), subject), kind).toBe(true);
      expect(opens(given({ mayComment: false }), subject), kind).toBe(false);
      if (kind === "worksheet") continue;
      const others = RESOURCES.filter((name) => name !== needs[kind]);
      expect(opens(given({ resources: new Set(others) }), subject), kind).toBe(false);
      expect(opens(given({ resources: new Set([needs[kind]]), worksheetIds: new Set() }), subject), kind).toBe(true);
    }
    expect(opens(given({ resources: new Set() }), { kind: "worksheet", id: "WS.P1.T" })).toBe(true);
    expect(opens(given(), { kind: "worksheet", id: "WS.O5" })).toBe(false);
  });

  test.each([
    ["the first day", item(), true],
    ["the day before", item({ happenedOn: "2026-05-31" }), false],
    ["a milestone that is open", { kind: "milestone", closedOn: null }, true],
    ["a milestone closed on the first day", { kind: "milestone", closedOn: "2026-06-01" }, true],
    ["a milestone closed before", { kind: "milestone", closedOn: "2026-05-31" }, false],
    ["a review decided on the first day", { kind: "review", decidedOn: "2026-06-01" }, true],
    ["a review decided before", { kind: "review", decidedOn: "2026-05-31" }, false],
    ["a cell", { kind: "cell" }, true],
    ["a worksheet", { kind: "worksheet", parts: [{ id: "WS.O5.1", label: "Why", line: null }] }, true],
  ] as [string, Place, boolean][])("%s", (_, place, within) => {
    expect(isWithin(given(), place)).toBe(within);
  });

  test("never reaches a private item, and a sensitive one only where that is open", () => {
    for (const confidentiality of CONFIDENTIALITIES)
      for (const sensitive of [true, false]) {
        const resources = new Set(RESOURCES.filter((name) => sensitive || name !== "sensitive"));
        const open = confidentiality === "ordinary" || (confidentiality === "employer-sensitive" && sensitive);
        expect(isWithin(given({ resources }), item({ confidentiality })), confidentiality).toBe(open);
      }
  });

  test("knows a line of a worksheet as the last kept version read, and no other line", () => {
    const line = (id: string, kept: { label: string; on: string } | null) => ({
      id,
      label: "Typed since",
      line: { kept },
    });
    const parts = [
      { id: "prompt", label: "What was said", line: null },
      line("kept", { label: "Be more strategic", on: "2026-06-01" }),
      line("before", { label: "Long ago", on: "2026-05-31" }),
      line("never", null),
    ];
    const place: Place = { kind: "worksheet", parts };
    expect(partsWithin(given(), place)).toEqual([
      { id: "prompt", label: "What was said" },
      { id: "kept", label: "Be more strategic" },
    ]);
    expect(partsOf(place).map(({ id, label }) => [id, label])).toEqual(parts.map(({ id, label }) => [id, label]));
    expect(partsWithin(given(), item())).toEqual([{ id: "", label: "" }]);
  });

  test("counts as withdrawn only when it was", () => {
    expect(isWithdrawn(item())).toBe(false);
    expect(isWithdrawn(item({ withdrawn: true }))).toBe(true);
    expect(isWithdrawn({ kind: "cell" })).toBe(false);
  });
});

test("each side is led to its own page", () => {
  const paths = COMMENT_SUBJECTS.map((kind) => [
    conversationPath({ kind, id: "x", grantId: "g", side: "leader" }),
    conversationPath({ kind, id: "x", grantId: "g", side: "reader" }),
  ]);
  expect(paths).toEqual([
    ["/evidence/x#conversation", "/reading/g/evidence/x#conversation"],
    ["/roadmap/milestones/x#conversation", "/reading/g/milestones/x#conversation"],
    ["/matrix/x#conversation", "/reading/g/matrix/x#conversation"],
    ["/worksheets/x#conversation", "/reading/g/worksheets/x#conversation"],
    ["/reviews/x#conversation", "/reading/g/reviews/x#conversation"],
  ]);
});

test("says how many comments went with their author's account", () => {
  expect([0, 1, 3].map(lostText)).toEqual([
    null,
    "One comment was deleted with its author’s account.",
    "Three comments were deleted with their author’s account.",
  ]);
});

describe("a comment as a form sends it", () => {
  const form = { grantId: "g", kind: "evidence", id: "e", key: "0", body: "Which meeting?" };
  const body = (text: unknown) => StartThread.safeParse({ ...form, body: text });

  test("is taken with its lines, trimmed", () => {
    expect(body("  Which meeting?\r\nAnd who? ").data?.body).toBe("Which meeting?\nAnd who?");
    expect(body("x".repeat(MAX_COMMENT)).success).toBe(true);
    expect(StartThread.parse(form)).toMatchObject({ part: "", asksMore: false });
    expect(StartThread.parse({ ...form, asksMore: "on" }).asksMore).toBe(true);
  });

  test.each([
    ["empty", ""],
    ["blank", " \n "],
    ["missing", undefined],
    ["too long", "x".repeat(MAX_COMMENT + 1)],
    ["with a control character", "which\u0000meeting"],
    ["with a mark that turns the direction", "which\u202emeeting"],
    ["with half a character", "which \ud800"],
    ["a list", ["one"]],
  ])("is refused %s, at its field", (_, text) => {
    for (const answer of [
      body(text),
      AnswerThread.safeParse({ grantId: "g", threadId: "t", key: "0", body: text }),
      RewordComment.safeParse({ grantId: "g", commentId: "c", version: "1", body: text }),
    ])
      expect(answer.error?.issues.map(({ path }) => path)).toEqual([["body"]]);
  });

  test.each([
    ["an unknown kind", { kind: "grant" }],
    ["no id", { id: "" }],
    ["an id that is no id", { id: "../x" }],
    ["a part that is no id", { part: "a b" }],
    ["no key", { key: undefined }],
    ["a key as long as a text", { key: "k".repeat(121) }],
  ])("is refused with %s", (_, over) => {
    expect(StartThread.safeParse({ ...form, ...over }).success).toBe(false);
  });

  test("names its version as a whole number", () => {
    const reword = (version: unknown) =>
      RewordComment.safeParse({ grantId: "g", commentId: "c", version, body: "x" }).success;
    expect(["1", "x", "0", "1.5", undefined].map(reword)).toEqual([true, false, false, false, false]);
  });
});
