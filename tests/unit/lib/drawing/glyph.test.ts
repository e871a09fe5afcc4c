import { describe, expect, it } from "vitest";
import { drawGlyph, drawMark, glyphStates } from "@/lib/drawing/glyph";
import { elementsOf, parseXml } from "../../../support/xml";

/** The drawing without its name and class: the shape alone. */
const shapeOf = (markup: string) => markup.replace(/^<svg[^>]*>/, "").replace(/<title>.*?<\/title>/, "");

describe("drawGlyph", () => {
  it("draws each state in a shape of its own, in the colour of the text only", () => {
    const shapes = glyphStates.map((state) => shapeOf(drawGlyph({ state })));
    expect(new Set(shapes).size).toBe(7);
    for (const node of glyphStates.flatMap((state) => elementsOf(parseXml(drawGlyph({ state }))))) {
      for (const paint of [node.attributes.fill, node.attributes.stroke]) {
        expect([undefined, "none", "currentColor"]).toContain(paint);
      }
      expect(node.attributes).not.toHaveProperty("style");
    }
  });

  it("names itself when it has a title, and hides when a word stands beside it", () => {
    const named = parseXml(drawGlyph({ state: "lapsed", title: `<"lapsed">` }));
    expect(named.attributes.role).toBe("img");
    expect(named.children[0]).toMatchObject({ name: "title", text: `<"lapsed">` });
    const hidden = parseXml(drawGlyph({ state: "lapsed" }));
    expect(hidden.attributes).toMatchObject({ "aria-hidden": "true", width: "16", height: "16" });
    expect(hidden.children.some((child) => child.name === "title")).toBe(false);
  });

  it("keeps inside its 16 by 16", () => {
    for (const node of glyphStates.flatMap((state) => elementsOf(parseXml(drawGlyph({ state }))))) {
      const { x, y, width, height, cx, cy, r } = node.attributes;
      if (node.name === "rect") {
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(16);
        expect(Number(y) + Number(height)).toBeLessThanOrEqual(16);
      }
      if (node.name === "circle") {
        expect(Number(cy) - Number(r)).toBeGreaterThanOrEqual(0);
        expect(Number(cx) + Number(r)).toBeLessThanOrEqual(16);
      }
    }
  });
});

describe("drawMark", () => {
  it("is the consistent cairn", () => {
    expect(drawMark(24)).toBe(drawGlyph({ state: "consistent", size: 24 }));
  });
});
