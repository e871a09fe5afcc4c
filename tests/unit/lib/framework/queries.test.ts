import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentHash } from "@/lib/framework/queries";
import { currentFramework, listFrameworks } from "@/lib/framework/rules/library";

// Running roadmaps pin these. Content that changes needs a new version and a new line; the old line stays.
const PINNED: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "efbaa32834680fb89c51363221247c59da01539ddc3db21083481dd86d49aafc",
  "vp-to-ceo@1.0.0": "ecaa0cec55507099db1c1427a93dd33b2eb0cfdf0726fd83349469d36ba5a2f2",
  "vp-to-cto@1.0.0": "849dd48c78d336b8b1a2c3005a6910d10939c276eea44cfb4ce7b34a8529550d",
};

const framework = currentFramework("em-to-vp");

describe("contentHash", () => {
  it("is the pinned one for every version of every track", () => {
    const hashes = listFrameworks().map((one) => [`${one.track}@${one.version}`, contentHash(one)]);
    expect(Object.fromEntries(hashes)).toEqual(PINNED);
  });

  it("does not depend on the order of keys or on keys without a value", () => {
    const shuffled = Object.fromEntries(Object.entries(framework).toReversed()) as typeof framework;
    expect(contentHash({ ...shuffled, nothing: undefined } as typeof framework)).toBe(contentHash(framework));
  });

  it("depends on every letter and on the order of lists", () => {
    const [first, ...others] = framework.traps;
    const reworded = { ...framework, traps: [{ ...first!, why: `${first!.why} ` }, ...others] };
    const reordered = { ...framework, traps: framework.traps.toReversed() };
    expect(new Set([framework, reworded, reordered].map(contentHash)).size).toBe(3);
  });

  it("is sha-256 over canonical JSON", () => {
    const tiny = { version: "1.0.0", track: "em-to-vp", aim: { text: '"é"', id: "R0" }, traps: [] };
    const json = '{"aim":{"id":"R0","text":"\\"é\\""},"track":"em-to-vp","traps":[],"version":"1.0.0"}';
    const expected = createHash("sha256").update(json).digest("hex");
    expect(contentHash(tiny as unknown as typeof framework)).toBe(expected);
  });
});
