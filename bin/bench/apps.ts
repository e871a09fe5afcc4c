import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../product";

/** Away from the project, because Next.js would take up what lies around it, but with the very same packages. */
let home: string | undefined;
let bare: string | undefined;

const lines = (...text: string[]) => `${text.join("\n")}\n`;

const BARE: Record<string, string> = {
  "package.json": lines('{ "name": "bare", "private": true, "type": "module" }'),
  "next.config.mjs": lines('export default { poweredByHeader: false, serverExternalPackages: ["better-sqlite3"] };'),
  "app/layout.jsx": lines(
    "export default function Layout({ children }) {",
    '  return <html lang="en"><body>{children}</body></html>;',
    "}",
  ),
  "app/page.jsx": lines(
    'import { connection } from "next/server";',
    'import { find } from "./data";',
    "export default async function Page() {",
    "  await connection();",
    "  return <p>{find().words}</p>;",
    "}",
  ),
  "app/data.js": lines(
    'import Sqlite from "better-sqlite3";',
    'const file = new Sqlite(process.env.BARE_FILE ?? ":memory:");',
    'file.exec("create table if not exists notes (id integer primary key, words text)");',
    "file.exec(\"insert or ignore into notes values (1, 'One query, one row.')\");",
    'const statement = file.prepare("select words from notes where id = ?");',
    "export const find = () => statement.get(1);",
  ),
};

/** What serves, beside what is served. */
const SERVING = ["bin", "db", "lib"];
const COPIED = [
  ...SERVING,
  "app",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
];

/** The least that Next.js can do behind Cairn's own server: one page, one query. */
export async function makeBare(): Promise<string> {
  if (bare) return bare;
  const folder = fresh("bare");
  for (const part of SERVING) cpSync(part, join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(BARE)) write(join(folder, name), text);
  await run(folder, ["../node_modules/next/dist/bin/next", "build"]);
  bare = folder;
  return folder;
}

/** A copy of the product, with some of its files told anew. */
export async function makeCopy(name: string, change: (folder: string) => void): Promise<string> {
  const folder = fresh(name);
  const present = new Set(readdirSync("."));
  for (const part of COPIED.filter((path) => present.has(path))) cpSync(part, join(folder, part), { recursive: true });
  // Types are checked where the code was written.
  edit(join(folder, "next.config.ts"), (text) =>
    text.replace(/: NextConfig = \{/, "$& typescript: { ignoreBuildErrors: true },"),
  );
  symlinkSync("../node_modules", join(folder, "node_modules"));
  change(folder);
  await run(folder, ["bin/run.mjs", "build"]);
  return folder;
}

export function edit(path: string, change: (text: string) => string) {
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${path} is not what the benchmark takes it for.`);
  writeFileSync(path, after);
}

export function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts the module's functions behind constants: each is called once, and what it answered is answered ever after. */
export function freeze(path: string, names: string[]) {
  const real = path.replace(/\.ts$/, "-as-it-is.ts");
  renameSync(path, real);
  const from = `./${real.split("/").at(-1)?.replace(/\.ts$/, "")}`;
  const frozen = names.map(
    (name) => `let ${name}Kept: unknown;
export const ${name} = ((...given: never[]) => (${name}Kept ??= (real.${name} as (...given: never[]) => unknown)(...given))) as typeof real.${name};`,
  );
  write(path, [`import * as real from "${from}";`, `export * from "${from}";`, ...frozen, ""].join("\n"));
}

function fresh(name: string): string {
  if (home === undefined) {
    home = temporaryFolder("bench-apps");
    // A lockfile tells Turbopack where the root is.
    cpSync("package-lock.json", join(home, "package-lock.json"));
    linkTree("node_modules", join(home, "node_modules"));
  }
  const folder = join(home, name);
  mkdirSync(folder);
  return folder;
}

/** The same files under another name, which costs a moment where a copy would cost minutes. */
function linkTree(from: string, to: string) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, next] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(old, next);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(old), next);
    else linkOrCopy(old, next);
  }
}

function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as { code?: string }).code !== "EXDEV") throw error;
    cpSync(from, to);
  }
}

/** Runs a program in a folder to its end; throws what it said when that was not a good one. */
export async function run(cwd: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${args.join(" ")} in ${cwd} failed:\n${said}`);
  return said;
}
