import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml, raw, safeHref, svg } from "@/lib/drawing/svg";
import { parseXml } from "../../../support/xml";

const seed = { seed: 20260420, numRuns: 500 };
const NASTY = [
  `<script>alert(1)</script>`,
  `" onload="alert(1)`,
  `' x='`,
  `]]>`,
  `<!--`,
  `&lt;`,
  `&amp`,
  "\u0000",
  "\ud800",
  "\udc00",
  "\udc00\ud800",
  "\u202e",
  "\u000b",
  "\uffff",
  "😀",
  "a\nb",
];
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary" }))).map((parts) => parts.join("")),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);
/** What may remain of a text: all but what XML cannot hold, found one character at a time. */
const legal = (value: string) =>
  Array.from(value)
    .filter((character) => {
      const code = character.codePointAt(0)!;
      return (
        (code >= 0x20 || [9, 10, 13].includes(code)) &&
        !(code >= 0xd800 && code <= 0xdfff) &&
        code !== 0xfffe &&
        code !== 0xffff
      );
    })
    .join("");

describe("svg", () => {
  it(`never lets text become an element or an attribute (seed ${seed.seed})`, () => {
    fc.assert(
      fc.property(text, text, (content, attribute) => {
        const root = parseXml(svg`<a title="${attribute}"><b>${content}</b></a>`.toString());
        expect(Object.keys(root.attributes)).toEqual(["title"]);
        expect(root.attributes.title).toBe(legal(attribute));
        expect(root.children.map((child) => [child.name, child.children.length])).toEqual([["b", 0]]);
        expect(root.children[0]?.text).toBe(legal(content));
      }),
      seed,
    );
  });

  it("escapes the five characters that mean something", () => {
    expect(escapeXml(`a & b < c > d " e ' f`)).toBe("a &amp; b &lt; c &gt; d &quot; e &#39; f");
    expect(svg`<i t='${"'"}'/>`.toString()).toBe("<i t='&#39;'/>");
  });

  it("inserts fragments and arrays of them as they are, escaping the texts between them", () => {
    const items = [svg`<b/>`, "<", 2, [raw("<i/>"), "&"]] as const;
    expect(svg`<a>${items}</a>`.toString()).toBe("<a><b/>&lt;2<i/>&amp;</a>");
  });

  it("takes nothing for a fragment that only looks like one", () => {
    const forged = JSON.parse(`{"markup":"<b/>","toString":null}`);
    expect(() => svg`${forged}`.toString()).toThrow();
    expect(svg`${{ toString: () => "<b/>" } as never}`.toString()).toBe("&lt;b/&gt;");
  });

  it("prints nothing for nothing, numbers with one decimal, and refuses what is no number", () => {
    expect(svg`[${null}${undefined}${false}${""}]`.toString()).toBe("[]");
    expect(svg`${1.25} ${-0.01} ${100} ${1 / 3}`.toString()).toBe("1.3 0 100 0.3");
    expect(() => svg`${Number.NaN}`).toThrow(TypeError);
  });
});

describe("safeHref", () => {
  it.each(["/evidence/1", "/", "#year-today", "https://example.org/a", "HTTP://example.org"])("links %s", (target) => {
    expect(safeHref(target)).toBe(target);
  });
  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "//example.org",
    "/\\example.org",
    "data:text/html,x",
    "",
    "evidence",
  ])("does not link %j", (target) => {
    expect(safeHref(target)).toBeNull();
  });
});
