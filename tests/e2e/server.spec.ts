import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ask, plainBrowser } from "../support/plain-browser";
import { type Server, startServer } from "../support/server";

test.describe.configure({ mode: "serial" });

let server: Server;
/** What connections hear that never ask anything, or never finish asking; they wait while the other tests run. */
let silent: Promise<string>;
let unfinished: Promise<string>;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer();
  silent = heard("");
  unfinished = heard("GET / HTTP/1.1\r\n");
});
test.afterAll(() => server?.stop());

const big = String(3 * 1024 * 1024);

test("every answer carries the security headers, whatever it is", async () => {
  const home = await ask(server.url, "/");
  const script = /src="(\/_next\/static\/[^"]+\.js)/.exec(home.body)?.[1];
  const style = /href="(\/_next\/static\/[^"]+\.css)/.exec(home.body)?.[1];
  expect(script).toBeDefined();
  expect(style).toBeDefined();
  const answers = {
    start: home,
    script: await ask(server.url, script!),
    style: await ask(server.url, style!),
    redirect: await ask(server.url, "/home"),
    missing: await ask(server.url, "/nothing-here"),
    "missing file": await ask(server.url, "/_next/static/nothing.js"),
    "missing icon": await ask(server.url, "/favicon-of-nobody"),
    "bad escape": await ask(server.url, "/%ff"),
    "bad data route": await ask(server.url, "/_next/data/x/home.json"),
    health: await ask(server.url, "/api/health"),
    ready: await ask(server.url, "/api/ready"),
    "wrong method": await ask(server.url, "/api/health", { method: "DELETE" }),
    "bad action": await ask(server.url, "/sign-in", { method: "POST", headers: { "next-action": "0".repeat(42) } }),
    "too big": await ask(server.url, "/", { method: "POST", headers: { "content-length": big } }),
    "no length": await ask(server.url, "/", { method: "POST", headers: { "transfer-encoding": "chunked" }, body: "x" }),
  };
  for (const [what, { status, headers }] of Object.entries(answers)) {
    const about = `${what} (${status})`;
    expect(headers["x-content-type-options"], about).toBe("nosniff");
    expect(headers["referrer-policy"], about).toBe("same-origin");
    expect(headers["permissions-policy"], about).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"], about).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"], about).toBe("same-origin");
    expect(headers["x-powered-by"], about).toBeUndefined();
    const policy = String(headers["content-security-policy"]);
    expect(policy, about).toContain("frame-ancestors 'none'");
    expect(policy, about).not.toMatch(/(script-src|default-src|script-src-elem)[^;]*'unsafe-(inline|eval)'/);
    if (!what.match(/script|style/)) expect(String(headers["cache-control"]), about).toContain("no-store");
    expect(status, about).toBeLessThan(500);
  }
  expect(answers["too big"].status).toBe(413);
  expect(answers["no length"].status).toBe(411);
  expect(answers.missing.status).toBe(404);
  expect(answers.redirect.status).toBe(307);
});

test("what only the server may say to itself is not heard from outside", async () => {
  const nonce = "Zm9ybS1vdXRzaWRl";
  const told = {
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-middleware-invoke": "1",
    "x-matched-path": "/home",
    "x-nonce": nonce,
    "content-security-policy": `script-src 'nonce-${nonce}'`,
    "x-cairn-address": "10.0.0.1",
    "x-forwarded-host": "evil.example.com",
  };
  const home = await ask(server.url, "/home", { headers: told });
  expect(home.status).toBe(307);
  expect(home.headers.location).toMatch(/^\/sign-in/);
  for (const path of ["/sign-in", "/nothing-here"]) {
    const { body, headers } = await ask(server.url, path, { headers: told });
    expect(body).not.toContain(nonce);
    expect(headers["content-security-policy"]).not.toContain(nonce);
    expect(body).not.toContain("evil.example.com");
  }
  const upgrade = { connection: "Upgrade", upgrade: "websocket" };
  expect((await ask(server.url, "/", { headers: upgrade })).status).toBe(200);
});

test("says that it is alive and ready, and no more", async () => {
  expect(JSON.parse((await ask(server.url, "/api/health")).body)).toEqual({ status: "alive" });
  const ready = async () => JSON.parse((await ask(server.url, "/api/ready")).body);
  await expect.poll(async () => (await ready()).lastScanSeconds.mail, { timeout: 60_000 }).toBeGreaterThanOrEqual(0);
  const { lastScanSeconds, ...rest } = await ready();
  expect(rest).toEqual({ status: "ready", oldestMailSeconds: null, oldestReminderSeconds: null });
  expect(Object.keys(lastScanSeconds).sort()).toEqual(["mail", "reminders"]);
});

test("keeps its folder and its secret to itself", () => {
  const mode = (path: string) => statSync(path).mode & 0o777;
  expect(mode(server.dataDir)).toBe(0o700);
  for (const name of readdirSync(server.dataDir, { recursive: true, encoding: "utf8" }))
    expect(mode(join(server.dataDir, name)) & 0o077, name).toBe(0);
  expect(readFileSync(join(server.dataDir, "secret"), "utf8").trim().length).toBeGreaterThanOrEqual(43);
  expect(existsSync(join(server.dataDir, "instance"))).toBe(true);
});

test("a second one on the same port says so", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "cairn-e2e-"));
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: new URL(server.url).port, NODE_ENV: "production" };
  const second = spawn(process.execPath, ["bin/run.mjs", "start"], { env: env as NodeJS.ProcessEnv });
  let said = "";
  for (const stream of [second.stdout, second.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const [code] = await once(second, "close");
  rmSync(dataDir, { recursive: true });
  expect(said).toMatch(/Port \d+ of 127\.0\.0\.1 is in use/);
  expect(code).toBe(1);
});

test("asked to stop, it finishes what is under way and empties the journal", async () => {
  test.setTimeout(120_000);
  const own = await startServer();
  const { hostname, port } = new URL(own.url);
  const socket = connect(Number(port), hostname);
  let said = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    said += chunk;
  });
  const type = "Content-Type: multipart/form-data; boundary=x";
  socket.write(`POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${type}\r\nContent-Length: 7\r\n\r\n--x`);
  await ask(own.url, "/api/health");
  const ended = own.end();
  await expect.poll(() => ask(own.url, "/api/health").catch(() => "refused")).toBe("refused");
  expect(said).toBe("");
  socket.write("--\r\n");
  expect(await ended).toBe(0);
  expect(said).toMatch(/^HTTP\/1\.1 \d+/);
  const left = existsSync(`${own.dataDir}/cairn.db-wal`) ? statSync(`${own.dataDir}/cairn.db-wal`).size : 0;
  expect(left).toBe(0);
  expect(readdirSync(join(own.dataDir, "running"))).toEqual([]);
  await own.stop();
});

test("on a full disk a capture is refused in a sentence, keeps what was typed, and works again without a restart", async () => {
  test.setTimeout(120_000);
  const home = mkdtempSync(join(tmpdir(), "cairn-e2e-"));
  const disk = join(home, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    test.skip(true, "this user may not mount a small disk");
  }
  const own = await startServer({ env: { DATA_DIR: join(disk, "data") } });
  try {
    const browser = plainBrowser(own.url);
    const tag = Math.random().toString(36).slice(2);
    const fields = { name: "Robin Vale", email: `${tag}@example.com`, password: `stone path ${tag}` };
    expect((await browser.send("/sign-up", "password", fields)).status).toBe(303);
    expect((await browser.send("/start", "startOn", {})).status).toBe(303);
    const keep = (text: string) => browser.send("/home", "captureKey", { text, step: "keep" });
    expect((await keep("Settled the first review")).body.includes("Kept, for")).toBe(true);

    fill(disk);
    let refused = await keep(`Settled another review ${"word ".repeat(150)}`);
    for (let tries = 0; tries < 300 && refused.body.includes("Kept, for"); tries++)
      refused = await keep(`Settled another review ${"word ".repeat(150)}`);
    expect(/The disk is full, so nothing was saved[^<]*/.exec(refused.body)?.[0]).toBeDefined();
    expect(/<textarea[^>]*>Settled another review word/.test(refused.body)).toBe(true);
    expect(refused.status).toBe(200);
    expect((await browser.open("/home")).body.includes("Robin Vale")).toBe(true);

    rmSync(join(disk, "ballast"));
    expect((await keep("Settled the last review")).body.includes("Kept, for")).toBe(true);
  } finally {
    await own.stop();
    execFileSync("umount", ["-l", disk]);
    rmSync(home, { recursive: true, force: true });
  }
});

// A browser opens connections ahead of need, and would take whatever comes for the answer to its next question.
test("a connection that asks nothing is closed without a word, one that does not finish is told so", async () => {
  expect(await silent).toBe("");
  expect(await unfinished).toMatch(/^HTTP\/1\.1 408 /);
});

/** Everything the server says to `said` until it hangs up. */
async function heard(said: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  if (said) socket.write(said);
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
  });
  await once(socket, "close");
  return text;
}

/** Leaves no room on this disk. */
function fill(disk: string) {
  for (let size = 4_000_000; size >= 4096; size = Math.floor(size / 2))
    try {
      writeFileSync(join(disk, "ballast"), Buffer.alloc(size), { flag: "a" });
    } catch {}
}
