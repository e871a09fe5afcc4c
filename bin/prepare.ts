import type { Env } from "@/lib/env";
import { loadSettings } from "./settings";

/**
 * Everything before Cairn can serve or be administered: settings, data folder, secret, and a store that is whole and
 * migrated. Throws one sentence when something is in the way.
 */
export async function prepare(options: { production?: boolean } = {}): Promise<Env> {
  const settings = loadSettings(options);
  // Loaded only now: the store reads the settings as it loads.
  const { openStore } = await import("@/db/opening");
  const { now } = await import("@/lib/clock");
  const { migrated, backup } = await openStore({ folder: settings.DATA_DIR, at: now() });
  if (backup) console.log(`The database was backed up to ${backup} and brought up to date (${migrated.join(", ")}).`);
  return settings;
}
