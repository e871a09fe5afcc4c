import { and, eq } from "drizzle-orm";
import { frameworks } from "@/db/schema/framework";
import type { Writer } from "@/db/store";
import { type Pin, pinOf } from "./queries/pinned";
import type { Framework } from "./schema";

/** Stores a framework's wording, once, in the transaction of the roadmap that pins it; returns the pin. */
export async function keepContent(tx: Writer, framework: Framework, at: Date): Promise<Pin> {
  const pin = pinOf(framework);
  const row = { track: pin.track, version: pin.contentVersion, hash: pin.contentHash };
  const kept = and(eq(frameworks.track, row.track), eq(frameworks.version, row.version), eq(frameworks.hash, row.hash));
  if ((await tx.$count(frameworks, kept)) === 0)
    await tx.insert(frameworks).values({ ...row, content: framework, keptAt: at });
  return pin;
}
