import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db";
import { frameworks } from "@/db/schema/framework";
import type { Reader } from "@/db/store";
import { findFramework } from "../rules/library";
import { readStored } from "../rules/stored";
import type { Framework } from "../schema";
import { contentHash } from "./hash";

/** What a roadmap keeps of the content it was started with. */
export type Pin = { track: string; contentVersion: string; contentHash: string };

/** The content of a pin. Only what this build holds can be worked with; what was merely stored can be read. */
export type Pinned = { framework: Framework; isHeld: boolean };

const hashes = new WeakMap<Framework, string>();

function hashOf(framework: Framework): string {
  const hash = hashes.get(framework) ?? contentHash(framework);
  hashes.set(framework, hash);
  return hash;
}

/** The pinned content when this build holds it, word for word; otherwise null. */
export function findHeld(pin: Pin): Framework | null {
  const framework = findFramework(pin.track, pin.contentVersion);
  return framework && hashOf(framework) === pin.contentHash ? framework : null;
}

/** The pin of a framework of this build. */
export function pinOf(framework: Framework): Pin {
  return { track: framework.track, contentVersion: framework.version, contentHash: hashOf(framework) };
}

/** The content of a pin: of this build, else as it was stored, else nothing but its name. */
export async function readPinned(pin: Pin, from: Reader = db): Promise<Pinned> {
  const held = findHeld(pin);
  if (held) return { framework: held, isHeld: true };
  const { track, contentVersion: version, contentHash: hash } = pin;
  const [stored] = await from
    .select({ content: frameworks.content })
    .from(frameworks)
    .where(and(eq(frameworks.track, track), eq(frameworks.version, version), eq(frameworks.hash, hash)));
  return { framework: readStored(stored?.content, { track, version }), isHeld: false };
}

/** The content of each of `pins`, in their order: one statement for all that this build does not hold. */
export async function listPinned(pins: readonly Pin[]): Promise<Framework[]> {
  const foreign = new Set(pins.filter((pin) => !findHeld(pin)).map(({ contentHash }) => contentHash));
  const { track, version, hash, content } = frameworks;
  const stored = foreign.size
    ? await db
        .select({ track, version, hash, content })
        .from(frameworks)
        .where(inArray(hash, [...foreign]))
    : [];
  return pins.map((pin) => {
    const found = stored.find(
      (one) => one.track === pin.track && one.version === pin.contentVersion && one.hash === pin.contentHash,
    );
    return findHeld(pin) ?? readStored(found?.content, { track: pin.track, version: pin.contentVersion });
  });
}
