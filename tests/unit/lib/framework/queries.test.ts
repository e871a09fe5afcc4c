import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentHash } from "@/lib/framework/queries";
import { currentFramework, listFrameworks } from "@/lib/framework/rules/library";

// Running roadmaps pin these. Content that changes needs a new version and a new line; the old line stays.
const PINNED: Record<string, string> = {
  "em-to-vp@1.0.0": "f7d395dace829c5a7ad84acfb23fdfbfb504a0154662dc2dbec1e176d5c9332a",
  "em-to-vp@1.1.0": "a81a3545ebd8716f6ea3b090c2a323cb379c591c6799d8e76c6f9bf5569ed416",
  "vp-to-ceo@1.0.0": "fa112b5a7099990a6474b60e5d60fc088364871017d72496ec448957543c9661",
  "vp-to-cto@1.0.0": "278f20344b456213005d88b4f582689561c57e0c748ac9c616839a2f751db088",
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
