import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { backUpFile } from "./backup";
import { postgres, url } from "./dialect";
import { dumpServer } from "./dump";
import { check, migrate, pending } from "./index";
import { hasInstance, refuseOtherEngine, writeInstance } from "./instance";
import { ownEngine } from "./migrations";
import { inspectServer, serverSentence } from "./postgres-server";
import { examine, sentence } from "./sqlite-file";

type Opened = { migrated: string[]; backup?: string };

/**
 * Makes the store ready for use: looks before it touches anything, backs it up before it changes its tables,
 * migrates, and notes which database it is. Throws StoreProblem with the way out; never puts an empty one in its place.
 */
export async function openStore({ folder, at }: { folder: string; at: Date }): Promise<Opened> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseOtherEngine(folder, { engine: ownEngine, url });
  try {
    if (postgres) await inspectServer(url, { known: hasInstance(folder) });
    else examine(url);
    if (!postgres && existsSync(url)) chmodSync(url, 0o600);
    const { applied, missing } = await pending();
    if (applied.length) await check();
    const backup = applied.length && missing.length ? await backUp(folder, at) : undefined;
    if (missing.length) await migrate();
    writeInstance(folder, { engine: ownEngine, url, at });
    return { migrated: missing, backup };
  } catch (error) {
    throw postgres ? serverSentence(error, url) : sentence(error, url);
  }
}

async function backUp(folder: string, at: Date): Promise<string> {
  const label = "before-update";
  const { target } = postgres
    ? await dumpServer({ url, folder, at, label })
    : await backUpFile({ file: url, at, label });
  return target;
}
