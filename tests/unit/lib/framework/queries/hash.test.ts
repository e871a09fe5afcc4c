import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentHash, unpinnedContent } from "@/lib/framework/queries/hash";
import { currentFramework } from "@/lib/framework/rules/library";

const framework = currentFramework("em-to-vp");

describe("contentHash", () => {
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

describe("unpinnedContent", () => {
  const file = "some/file.ts";
  const shelf = [{ file, framework }];
  const pins = { [`em-to-vp@${framework.version}`]: contentHash(framework) };

  it("finds nothing on the shelf as it is: a change of content needs a new version", () => {
    expect(unpinnedContent()).toEqual([]);
  });

  it("takes a version with the content that it was pinned with", () => {
    expect(unpinnedContent(shelf, pins)).toEqual([]);
  });

  const [first, ...others] = framework.traps;
  const reworded = { ...framework, traps: [{ ...first!, why: "Another reason." }, ...others] };
  it.each<[string, string[], string]>([
    ["reused with other content", unpinnedContent([{ file, framework: reworded }], pins), "has other content"],
    ["without a pin", unpinnedContent(shelf, {}), `has no pin; add "${contentHash(framework)}"`],
    ["shelved twice", unpinnedContent([...shelf, ...shelf], pins), "is on the shelf twice"],
  ])("names file, version and reason for a version %s", (_, problems, reason) => {
    expect(problems).toEqual([expect.stringContaining(`some/file.ts: em-to-vp@${framework.version}: ${reason}`)]);
  });

  it("misses a version that was taken off the shelf", () => {
    expect(unpinnedContent([], pins)).toEqual([expect.stringMatching(/em-to-vp@.*: is pinned and not on the shelf$/)]);
  });
});
