import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { asClient } from "../verify-access/forms";
import { readActions } from "../verify-access/manifests";
import { edit, makeCopy, write } from "./apps";
import { alternate, type Figure, ratioOf, told } from "./figures";
import { forget, MARK } from "./forget";
import { type Ask, load } from "./load";
import { anybody, type Stand, stand } from "./stand";

const LEADERS = 40;
/** In one round; a person may send 600 forms a minute. */
const CAPTURES = 160;

const BARE = `import Sqlite from "better-sqlite3";

let insert: Sqlite.Statement | undefined;
function prepared() {
  const file = new Sqlite(\`\${process.env.DATA_DIR}/bare.db\`);
  file.pragma("journal_mode = wal");
  file.pragma("synchronous = full");
  file.exec("create table if not exists kept (id integer primary key, words text)");
  return file.prepare("insert into kept (words) values (?)");
}
export function keepBare(words: string) {
  insert ??= prepared();
  insert.run(words);
}
`;

const IMPORTS = `import { refresh } from "next/cache";
import type { FormState } from "@/lib/errors";
import { keepBare } from "./bare";
`;

const ACTION = `
export async function captureAction(_: unknown, form: FormData): Promise<FormState> {
  keepBare(String(form.get("text")));
  refresh();
  return { ok: true, message: "Kept.", data: { step: "kept" } };
}
`;

/** The request that the box on Home sends. */
function captureBy(actionId: string, url: string, leaders: number): () => Ask {
  return () => {
    const boundary = `----${randomUUID()}`;
    const text = `Handed the review over to the leads of both teams ${randomUUID()}`;
    const entries = asClient([
      ["captureKey", MARK + randomUUID().replaceAll("-", "")],
      ["text", text],
    ]);
    const parts = entries.map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    return {
      method: "POST",
      path: "/home",
      headers: {
        cookie: anybody(leaders),
        origin: url,
        accept: "text/x-component",
        "next-action": actionId,
        "content-type": `multipart/form-data; boundary=${boundary}`,
      },
      body: `${parts.join("")}--${boundary}--\r\n`,
    };
  };
}

export function captureActionId(folder = "."): string {
  const found = readActions(folder).find(({ key }) => key.endsWith("#captureAction"));
  if (!found) throw new Error("The build has no captureAction.");
  return found.id;
}

const isKept = (body: string) => body.includes('"step":"kept"');

/** Captures a second on one stand, which is left as it was. */
export async function captures(
  { url, env }: Stand,
  { id, leaders, amount }: { id: string; leaders: number; amount: number },
): Promise<number> {
  const measured = await load({ url, next: captureBy(id, url, leaders), amount, connections: 4, isGood: isKept });
  await forget(env);
  return measured;
}

/** One capture through the action, against a bare action that inserts one row and shows the same Home again. */
export async function benchCapture({ rounds }: { rounds: number }): Promise<Figure[]> {
  const cwd = await makeCopy("bare-action", (folder) => {
    write(join(folder, "app/(app)/evidence/bare.ts"), BARE);
    edit(
      join(folder, "app/(app)/evidence/actions.ts"),
      (text) =>
        text.replace(/^.*\n/, `$&${IMPORTS}`).replace("export const captureAction = ", "const replaced = ") + ACTION,
    );
  });
  const product = await stand({ leaders: LEADERS, items: 156 });
  const bare = await stand({ leaders: LEADERS, items: 156, cwd });
  const of = (one: Stand, id: string) => () => captures(one, { id, leaders: LEADERS, amount: CAPTURES });
  const series = await alternate(
    { capture: of(product, captureActionId()), "bare action": of(bare, captureActionId(cwd)) },
    rounds,
  );
  for (const { stop } of [product, bare]) await stop();
  const what =
    "one durable capture through the action, against a bare action that inserts one row and shows the same Home";
  return [
    {
      part: "capture",
      what,
      kind: "at least",
      bound: 0.6,
      ratio: ratioOf(series, "capture", "bare action"),
      detail: told(series, "/s"),
    },
  ];
}
