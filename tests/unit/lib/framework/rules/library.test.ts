import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { currentFramework, frameworkOf, listFrameworks } from "@/lib/framework/rules/library";

describe("the shelf of frameworks", () => {
  it("gives the version that was asked for", () => {
    expect(frameworkOf("em-to-vp", "1.0.0")).toMatchObject({ track: "em-to-vp", version: "1.0.0" });
  });

  it.each([
    ["em-to-vp", "0.9.0"],
    ["em-to-vp", ""],
    ["vp-to-pope", "1.0.0"],
  ])("answers NOT_FOUND for %s at %j", (track, version) => {
    const refusal = expect.objectContaining({ code: "NOT_FOUND" });
    expect(() => frameworkOf(track, version)).toThrow(refusal);
    expect(() => frameworkOf(track, version)).toThrow(AppError);
  });

  it("holds each version of a track once, and starts new roadmaps on the newest", () => {
    const pins = listFrameworks().map(({ track, version }) => `${track}@${version}`);
    expect(new Set(pins).size).toBe(pins.length);
    const newest = pins.filter((pin) => pin.startsWith("em-to-vp@")).at(-1);
    expect(`em-to-vp@${currentFramework("em-to-vp").version}`).toBe(newest);
  });
});
