import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Env, readEnv } from "@/lib/env";

/** Reads `.env` when there is one (what is already set wins) and checks every setting. Throws one error that names what to change. */
export function readSettings({ production = false }: { production?: boolean } = {}): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (production) Object.assign(process.env, { NODE_ENV: "production" });
  return readEnv(process.env);
}

/** Settings, with the data folder (0700) and its secret (0600) made. Must run before anything asks for `env()`. */
export function loadSettings(options: { production?: boolean } = {}): Env {
  const settings = readSettings(options);
  makeFolder(settings.DATA_DIR);
  process.env.AUTH_SECRET = settings.AUTH_SECRET ?? ownSecret(settings.DATA_DIR);
  return settings;
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be made or used (${(error as Error).message}). Set DATA_DIR to a folder that this user may write.`,
    );
  }
}

/** The secret of this data folder, made at the first start; whoever starts at the same moment gets the same one. */
function ownSecret(folder: string): string {
  const file = join(folder, "secret");
  try {
    if (!existsSync(file)) makeSecret(file);
    chmodSync(file, 0o600);
    const secret = readFileSync(file, "utf8").trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    throw new Error(
      `${file} cannot be made or read (${(error as Error).message}). Free the disk or correct its rights.`,
    );
  }
  throw new Error(`${file} is too short (${statSync(file).size} bytes). Delete it to have a new one made.`);
}

function makeSecret(file: string) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    rmSync(temporary);
  }
}

/** A path that somebody typed, counted from where they stand; npm starts commands elsewhere. */
export const typedPath = (path: string) => resolve(process.env.INIT_CWD ?? ".", path);
