import { createHash } from "node:crypto";
import { PINS } from "@/lib/framework/content/pins";
import { SHELF } from "@/lib/framework/rules/library";
import type { Framework } from "@/lib/framework/schema";

// Key order is an accident of how content is written; it must not change a pin.
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}

/** The sha-256, in hex, of a framework's whole content: what a roadmap pins beside track and version. */
export function contentHash(framework: Framework): string {
  return createHash("sha256").update(canonical(framework)).digest("hex");
}

/**
 * What stands on the shelf under a version that was pinned with other content, or without a pin; each names file,
 * version and reason. A running roadmap shows its pinned wording, so content under a version never changes.
 */
export function unpinnedContent(shelf = SHELF, pins: Record<string, string> = PINS): string[] {
  const found = shelf.map(({ file, framework }) => {
    const { track, version } = framework;
    return { file, pin: `${track}@${version}`, hash: contentHash(framework) };
  });
  const gone = Object.keys(pins).filter((pin) => !found.some((one) => one.pin === pin));
  return [
    ...found.flatMap(({ file, pin, hash }, index) => {
      const say = (reason: string) => [`${file}: ${pin}: ${reason}`];
      if (found.slice(0, index).some((one) => one.pin === pin)) return say("is on the shelf twice");
      if (!pins[pin]) return say(`has no pin; add "${hash}" to lib/framework/content/pins.ts`);
      if (pins[pin] !== hash) return say(`has other content (${hash}) than was pinned; a change needs a new version`);
      return [];
    }),
    ...gone.map((pin) => `lib/framework/content/pins.ts: ${pin}: is pinned and not on the shelf`),
  ];
}
