import { join } from "node:path";
import { temporaryFolder } from "../product";
import { run } from "./apps";
import { type Figure, ratioOf, type Series, told } from "./figures";

/** One capture in the store, against the same statements by hand. */
export async function benchStore({ rounds }: { rounds: number }): Promise<Figure[]> {
  const env = { DATA_DIR: join(temporaryFolder("store"), "data"), APP_URL: "http://localhost:3000" };
  const said = await run(".", ["bin/run.mjs", "bench/store-child", String(rounds)], env);
  const result = JSON.parse(/RESULT (.*)/.exec(said)?.[1] ?? "{}") as Record<"full" | "off", Series>;
  const figure = (mode: "full" | "off", bound: number, words: string): Figure => ({
    part: "store",
    what: `one capture (access, evidence, history), against the same by hand, ${words}`,
    kind: "at least",
    bound,
    ratio: ratioOf(result[mode], "store", "by hand"),
    detail: told(result[mode], "/s"),
  });
  return [figure("full", 0.5, "synchronous=FULL"), figure("off", 0.3, "synchronous=OFF")];
}
