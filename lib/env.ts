import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);
const MAIL_FROM = /^([^<>@\r\n]*<)?[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?>?$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const SELECTOR = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
/** Receivers refuse signatures of shorter keys (RFC 8301); in bits. */
const SHORTEST_KEY = 1024;
const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blank, type.optional());

const url = (protocols: string[], example: string) =>
  optional(
    z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      message: `must look like ${example}`,
    }),
  );
const count = (fallback: number, from: number, to: number) =>
  z.preprocess(blank, z.coerce.number({ error: "must be a number" }).int().min(from).max(to).default(fallback));

/** What keeps the key in `file` from signing mail; undefined when nothing does. Never quotes the file. */
function keyProblem(file: string): string | undefined {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(readFileSync(file));
    if (asymmetricKeyType !== "rsa")
      return `holds a key of type ${asymmetricKeyType}, and mail is signed with RSA. Make one with openssl genrsa -out FILE 2048`;
    return (asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST_KEY
      ? "holds a key that receivers refuse as too short. Make one with openssl genrsa -out FILE 2048"
      : undefined;
  } catch (error) {
    const { code = "", syscall } = error as { code?: string; syscall?: string };
    return syscall
      ? `names a file that cannot be read (${code}). Correct the path or its rights`
      : "names a file without a private key in PEM form, or with one that has a passphrase";
  }
}

const Env = z
  .object({
    NODE_ENV: z.string().default("development"),
    DATA_DIR: z.preprocess(blank, z.string().default("data")),
    DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/cairn"),
    DATABASE_POOL: count(10, 1, 200),
    PORT: count(3000, 1, 65535),
    HOST: z.preprocess(blank, z.string().default("127.0.0.1")),
    APP_URL: url(["http:", "https:"], "https://cairn.example.com"),
    TRUST_PROXY: z.preprocess(blank, z.enum(["0", "1"], { error: "must be 0 or 1" }).default("0")),
    SIGNUPS: optional(z.enum(["open", "closed"], { error: "must be open or closed" })),
    AUTH_SECRET: optional(z.string().min(32, "must have at least 32 characters; leave it empty to have one made")),
    SMTP_URL: url(["smtp:", "smtps:"], "smtp://user:password@mail.example.com:587"),
    MAIL_FROM: z.preprocess(
      blank,
      z
        .string()
        .regex(MAIL_FROM, "must look like Cairn <cairn@example.com>, or be an address alone")
        .default("Cairn <cairn@localhost>"),
    ),
    DKIM_DOMAIN: optional(z.string().regex(DOMAIN, "must be a domain, such as example.com")),
    DKIM_SELECTOR: optional(z.string().regex(SELECTOR, "must be the name of a key in DNS, such as cairn")),
    DKIM_KEY_FILE: optional(z.string()),
    JOBS: z.preprocess(blank, z.enum(["0", "1"], { error: "must be 0 or 1" }).default("1")),
    MAGIC_LINK: z.preprocess(blank, z.enum(["0", "1"], { error: "must be 0 or 1" }).default("0")),
    OIDC_ISSUER: url(["http:", "https:"], "https://id.example.com"),
    OIDC_ID: optional(z.string()),
    OIDC_SECRET: optional(z.string()),
    OIDC_NAME: z.preprocess(blank, z.string().default("single sign-on")),
    GITHUB_ID: optional(z.string()),
    GITHUB_SECRET: optional(z.string()),
    GOOGLE_ID: optional(z.string()),
    GOOGLE_SECRET: optional(z.string()),
    CLOCK_FILE: optional(z.string()),
    LOG_LEVEL: z.preprocess(blank, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
  })
  .transform((env) => ({ ...env, APP_URL: (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "") }))
  .superRefine((env, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    const app = new URL(env.APP_URL);
    const loopback = LOOPBACK.has(app.hostname);
    if (env.NODE_ENV === "production" && app.protocol === "http:" && !loopback)
      refuse(
        "APP_URL",
        "must start with https:// unless it is localhost: sign-in cookies would cross the network in the clear",
      );
    if (app.pathname !== "/" || app.search)
      refuse("APP_URL", "must be an origin without a path, such as https://cairn.example.com");
    if (env.CLOCK_FILE && !loopback)
      refuse("CLOCK_FILE", "moves time and is for tests; it works only when APP_URL is localhost. Remove it");
    if (env.SIGNUPS === "open" && !loopback && !env.SMTP_URL)
      refuse(
        "SIGNUPS",
        "can be open only with SMTP_URL: a stranger's address is proved by mail. Set SMTP_URL, or make accounts with npm run admin -- create-user",
      );
    const issuer = env.OIDC_ISSUER && new URL(env.OIDC_ISSUER);
    if (issuer && issuer.protocol === "http:" && !LOOPBACK.has(issuer.hostname))
      refuse("OIDC_ISSUER", "must start with https:// unless it is localhost: secrets go there");
    const complete = [
      ["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET"],
      ["GITHUB_ID", "GITHUB_SECRET"],
      ["GOOGLE_ID", "GOOGLE_SECRET"],
      ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY_FILE"],
    ] as const;
    for (const names of complete)
      if (names.some((name) => env[name]))
        for (const name of names) if (!env[name]) refuse(name, `is needed as well: ${names.join(", ")} go together`);
    const keyIsWrong = env.DKIM_KEY_FILE && keyProblem(env.DKIM_KEY_FILE);
    if (keyIsWrong) refuse("DKIM_KEY_FILE", keyIsWrong);
  })
  .transform((env) => ({
    ...env,
    DATA_DIR: resolve(env.DATA_DIR),
    loopback: LOOPBACK.has(new URL(env.APP_URL).hostname),
    https: env.APP_URL.startsWith("https:"),
  }));

export type Env = z.infer<typeof Env>;

/** Reads settings from `source`. Throws one error naming every wrong setting and what to do; never prints values. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = Env.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(`Cairn's settings need a change:\n${lines.join("\n")}`);
}

let known: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** `postgres://…` when DATABASE_URL is set, else the path of the SQLite file in the data folder. */
export function databaseUrl(): string {
  return env().DATABASE_URL ?? resolve(env().DATA_DIR, "cairn.db");
}
