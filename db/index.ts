import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { postgres, url } from "./dialect";
import { fault } from "./errors";
import * as server from "./postgres";
import * as file from "./sqlite";
import type { Reader, Store, Writer } from "./store";

// One per process, not per bundle: Next.js loads this module more than once, and SQLite wants a single writer.
const shared = globalThis as { cairnStore?: Store; cairnInside?: AsyncLocalStorage<true> };
const store = () => {
  shared.cairnStore ??= (postgres ? server : file).connect(url);
  return shared.cairnStore;
};
shared.cairnInside ??= new AsyncLocalStorage<true>();
const inside = shared.cairnInside;

/** Connects on first use, so that building the app needs no database. */
export const db = new Proxy({} as Reader, { get: (_, key) => Reflect.get(store().read, key) });

export const migrate = () => store().migrate();
export const check = () => store().check();
export const pending = () => store().pending();
export const scrub = () => store().scrub();

export async function close(): Promise<void> {
  await shared.cairnStore?.close();
  shared.cairnStore = undefined;
}

/**
 * Runs `work` as if nothing else were running: all of it is kept, or none. When another process or connection got in
 * the way it runs again, so it must do nothing but talk to the database.
 */
export async function transact<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  if (inside.getStore()) throw new Error("transact() inside transact(): hand the outer tx down instead");
  let isSecond = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await inside.run(true, () => store().transact(work));
    } catch (error) {
      const kind = fault(error);
      // Of two that write one key at the same moment, PostgreSQL tells the later one so: begun anew it finds the row.
      const isRace: boolean = postgres && kind === "duplicate" && !isSecond;
      if ((kind !== "busy" && !isRace) || attempt === 20) throw error;
      isSecond ||= isRace;
      await sleep(Math.random() * Math.min(2 ** attempt, 250));
    }
  }
}
