import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "@playwright/test";

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

const BINARIES = join(import.meta.dirname, "../binaries");
const ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SYSTEM_NAMES = ["chromium", "google-chrome", "google-chrome-stable"];

/** What `chromium.launch` needs here: $CHROMIUM_PATH, else Playwright's browser, the system's, or the nested package's. */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error("CHROMIUM_PATH names no file. Correct it, or unset it.");
  const installed = chosen || playwrightsOwn() || onPath();
  if (installed) return { executablePath: installed, args: ARGS, env: environment({}) };

  const folder = await inflated();
  return {
    executablePath: join(folder, "chromium"),
    args: ARGS,
    env: environment({ LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: listedFonts(folder) }),
  };
}

/**
 * A list of the browser's own fonts, so that every machine draws alike: the package's own names fixed folders.
 * Written each time, because a checkout may have moved, and a browser that finds no font at all ends itself.
 */
function listedFonts(folder: string): string {
  const list = join(folder, "fonts.conf");
  const part = `${list}-${process.pid}`;
  writeFileSync(
    part,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  renameSync(part, list);
  return list;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function environment(added: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...added };
}

/**
 * Unpacks the nested browser once. Everything lands in a folder of its own that is renamed into place when complete,
 * so two runs that start together both end with a whole browser.
 */
async function inflated(): Promise<string> {
  const ready = join(BINARIES, "node_modules/.cache/chromium");
  if (existsSync(ready)) return ready;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chromium found. Run `npx playwright install chromium`, or set CHROMIUM_PATH to one.");
  const packed = join(BINARIES, "node_modules/@sparticuz/chromium/bin");
  if (!existsSync(packed)) throw new Error("No Chromium found. Run `npm ci` in tests/binaries, or set CHROMIUM_PATH.");

  const folder = `${ready}-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const { extract } = createRequire(join(BINARIES, "package.json"))("tar-fs");
  const unpack = (name: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), target);
  await unpack("al2023.tar.br", extract(folder));
  await unpack("swiftshader.tar.br", extract(folder));
  await unpack("fonts.tar.br", extract(folder));
  await unpack("chromium.br", createWriteStream(join(folder, "chromium"), { mode: 0o755 }));
  try {
    renameSync(folder, ready);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(ready)) throw error;
  }
  return ready;
}
