import { createHash } from "node:crypto";
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
