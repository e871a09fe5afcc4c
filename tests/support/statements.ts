import { vi } from "vitest";
import type { Store } from "@/db/store";

/** How many queries `work` asks of the store that is open; what it writes is not counted. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { cairnStore } = globalThis as { cairnStore?: Store };
  if (!cairnStore) throw new Error("No store is open yet.");
  const select = vi.spyOn(cairnStore.read, "select");
  await work();
  const asked = select.mock.calls.length;
  select.mockRestore();
  return asked;
}
