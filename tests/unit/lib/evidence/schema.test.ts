import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaptureText, Claim, EvidenceFilter, filterQuery, Link, Placement } from "@/lib/evidence/schema";

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
const messages = ({ error }: Parsed) => error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("CaptureText", () => {
  test("is trimmed, with plain line ends", () => {
    expect(CaptureText.parse("  One\r\nTwo \n")).toBe("One\nTwo");
  });

  test.each([
    ["nothing", undefined, "Write one sentence about what happened."],
    ["blanks", " \r\n\t", "Write one sentence about what happened."],
    ["a number", 7, "Write this as text."],
    ["200 kB", "x".repeat(200_000), "Shorten this to 20,000 characters; it has 200,000."],
    ["201 lines", "x\n".repeat(201), "Paste at most 200 lines at a time."],
    ["a lone surrogate", "a\ud800", "Part of a character is missing. Delete the broken one and type it again."],
    ["RTL override", "a\u202eb", "Remove the hidden marks that turn the reading direction."],
  ])("refuses %s", (_, text, message) => {
    expect(messages(CaptureText.safeParse(text))).toEqual([["", message]]);
  });

  test("refuses NUL, takes 200 lines and blank lines between them", () => {
    expect(CaptureText.safeParse("a\0b").success).toBe(false);
    expect(CaptureText.safeParse("x\n\n".repeat(200)).success).toBe(true);
  });
});

describe("Link", () => {
  test.each([
    ["https://example.com/a b", "https://example.com/a%20b"],
    ["HTTP://Example.com", "http://example.com/"],
    ["https://example.com/?q=a@b", "https://example.com/?q=a@b"],
  ])("%s", (url, kept) => {
    expect(Link.parse({ url, label: " The plan " })).toEqual({ url: kept, label: "The plan" });
  });

  const WHOLE = "Paste the whole address, starting with https:// or http://.";
  test.each([
    ["", "Paste the address, or remove this link."],
    ["example.com/plan", WHOLE],
    ["javascript:alert(1)", WHOLE],
    ["java\tscript:alert(1)", WHOLE],
    [" JaVaScRiPt:alert(1)", WHOLE],
    ["data:text/html,x", WHOLE],
    ["ftp://example.com", WHOLE],
    ["file:///etc/passwd", WHOLE],
    ["https://", WHOLE],
    ["https://me:secret@example.com", "Remove the name and password before the @ in the address."],
    ["https://me@example.com", "Remove the name and password before the @ in the address."],
    [`https://example.com/${"ü".repeat(700)}`, "Use a shorter link; this one is longer than 2,000 characters."],
  ])("refuses %j", (url, message) => {
    expect(messages(Link.safeParse({ url }))).toEqual([["url", message]]);
  });

  test.each(["javascript:alert(1)", "DATA:text/html,x", "https://me:secret@example.com"])(
    "refuses the label %s",
    (label) => {
      expect(messages(Link.safeParse({ url: "https://example.com", label }))).toEqual([
        ["label", "Write the label in words, or leave it empty."],
      ]);
    },
  );

  test.each(["Q3: the plan", "Plan: draft 2", "https://example.com/plan", "Data: 2026"])(
    "takes the label %s",
    (label) => {
      expect(Link.parse({ url: "https://example.com", label }).label).toBe(label);
    },
  );
});

const claim = (signalId: string) => ({ signalId, direction: "supports", rationale: "" });
const least = { sentence: "Told the CFO no", happenedOn: "2026-10-12" };

describe("Placement", () => {
  test("needs a sentence and a day, everything else may wait", () => {
    expect(Placement.parse({ ...least, kind: "", scope: null, links: [{ url: " ", label: "" }] })).toEqual({
      ...least,
      ...{ kind: null, scope: null, mode: null, context: "", details: "", confidentiality: "ordinary" },
      ...{ outcomeBefore: "", outcomeAfter: "", outcomeUnit: "", guard: "", rescue: null, rescueCause: "" },
      ...{ links: [null], milestoneIds: [], claims: [] },
    });
  });

  test("an empty row of the form keeps its place, and a direction may be left to the signal", () => {
    const { claims } = Placement.parse({
      ...least,
      claims: [{ signalId: "", direction: "against" }, { signalId: "T1" }],
    });
    expect(claims).toEqual([null, { signalId: "T1", direction: null, rationale: "" }]);
  });

  test("one value of a repeated field is a list of one; repeats are dropped", () => {
    const link = { url: "https://example.com/plan", label: "" };
    const placed = Placement.parse({ ...least, milestoneIds: "m1", links: [link, link], claims: claim("M1.L3") });
    expect(placed).toMatchObject({ milestoneIds: ["m1"], links: [link, null], claims: [claim("M1.L3")] });
    expect(Placement.parse({ ...least, milestoneIds: ["m1", "m2", "m1"] }).milestoneIds).toEqual(["m1", "m2"]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["sentence", { sentence: "x".repeat(1_001) }],
    ["sentence", { sentence: "two\nlines" }],
    ["happenedOn", { happenedOn: "2026-02-31" }],
    ["happenedOn", { happenedOn: "0000-01-01" }],
    ["happenedOn", { happenedOn: 20261012 }],
    ["kind", { kind: "Decided" }],
    ["scope", { scope: 1 }],
    ["mode", { mode: ["did"] }],
    ["context", { context: "x".repeat(81) }],
    ["outcomeBefore", { outcomeBefore: "x".repeat(121) }],
    ["outcomeAfter", { outcomeAfter: "x".repeat(121) }],
    ["outcomeUnit", { outcomeUnit: "x".repeat(121) }],
    ["rescue", { rescue: "perhaps" }],
    ["guard", { guard: "x".repeat(201) }],
    ["rescueCause", { rescueCause: "x".repeat(201) }],
    ["details", { details: "x".repeat(20_001) }],
    ["confidentiality", { confidentiality: "secret" }],
    ["links", { links: Array.from({ length: 11 }, (_, n) => ({ url: `https://example.com/${n}` })) }],
    ["links.0", { links: "https://example.com" }],
    ["links.0.url", { links: [{ url: "javascript:x", label: "" }] }],
    ["milestoneIds", { milestoneIds: Array.from({ length: 21 }, (_, n) => `m${n}`) }],
    ["milestoneIds.0", { milestoneIds: ["x".repeat(65)] }],
    ["claims", { claims: Array.from({ length: 13 }, (_, n) => claim(`C1.S${n}`)) }],
    ["claims.2.signalId", { claims: [claim("C1.S1"), { signalId: " " }, claim("C1.S1")] }],
    ["claims.1.signalId", { claims: [null, { signalId: "", rationale: "Because" }] }],
    ["claims.0.direction", { claims: [{ ...claim("C1.S1"), direction: "sideways" }] }],
    [
      "links.1.url",
      {
        links: [
          { url: "", label: "" },
          { url: "", label: "Plan" },
        ],
      },
    ],
    ["claims.0.rationale", { claims: [{ ...claim("C1.S1"), rationale: "x".repeat(301) }] }],
  ])("says at %s what to do", (path, wrong) => {
    const [[where, message] = [], ...more] = messages(Placement.safeParse({ ...least, ...wrong })) ?? [];
    expect([where, more]).toEqual([path, []]);
    if (path !== "links.0") expect(message).toMatch(/^[A-Z].*[.]$/);
    expect(String(message)).not.toMatch(/undefined|NaN/);
  });

  test("any input is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...Object.keys(Placement.shape), "__proto__") }), (given) => {
        Placement.safeParse(given);
        Claim.safeParse(given);
        Link.safeParse(given);
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });
});

describe("EvidenceFilter", () => {
  const whole =
    "?competency=C1&cell=M1.L3&kind=declined&scope=company&mode=built&direction=against&q=caf%C3%A9+%25&phase=2" +
    "&month=2026-10&from=2026-10-01&to=2026-10-31&place=open&withdrawn=1&after=2026-10-12_abc";

  test("every filter goes to the URL and back", () => {
    const filter = EvidenceFilter.parse(new URLSearchParams(whole));
    expect(filter).toEqual({
      ...{ competency: "C1", cell: "M1.L3", kind: "declined", scope: "company", mode: "built", direction: "against" },
      ...{ q: "café %", phase: 2, month: "2026-10", from: "2026-10-01", to: "2026-10-31", place: "open" },
      ...{ withdrawn: true, after: "2026-10-12_abc" },
    });
    expect(filterQuery(filter)).toBe(whole);
    expect(EvidenceFilter.parse(Object.fromEntries(new URLSearchParams(whole)))).toEqual(filter);
    expect(filterQuery({})).toBe("");
  });

  test.each([
    ["competency", "c1"],
    ["cell", "M1.L3'--"],
    ["kind", "Decided"],
    ["scope", "galaxy"],
    ["mode", ""],
    ["direction", "sideways"],
    ["q", " "],
    ["q", "a\0b"],
    ["q", "x".repeat(201)],
    ["phase", "4"],
    ["month", "2026-13"],
    ["month", "2026-1"],
    ["from", "2026-02-31"],
    ["to", "yesterday"],
    ["place", "closed"],
    ["withdrawn", "0"],
    ["after", "a b"],
    ["unknown", "x"],
    ["__proto__", "x"],
  ])("leaves out %s=%j and keeps the rest", (key, value) => {
    expect(
      EvidenceFilter.parse(
        new URLSearchParams([
          ["cell", "M1.L3"],
          [key, value],
        ]),
      ),
    ).toEqual({ cell: "M1.L3" });
  });

  test("the first of a repeated filter counts", () => {
    expect(EvidenceFilter.parse({ cell: ["M1.L1", "M1.L2"] })).toEqual({ cell: "M1.L1" });
    expect(EvidenceFilter.parse(new URLSearchParams("cell=M1.L1&cell=M1.L2"))).toEqual({ cell: "M1.L1" });
  });

  test("never an error, and what is kept survives the URL", () => {
    const keys = fc.constantFrom("competency", "cell", "q", "phase", "month", "from", "after", "withdrawn", "x");
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(keys, fc.anything()), fc.anything()), (given) => {
        const filter = EvidenceFilter.parse(given);
        expect(EvidenceFilter.parse(new URLSearchParams(filterQuery(filter)))).toEqual(filter);
      }),
      { seed: 20261120, numRuns: 1_000 },
    );
  });
});
