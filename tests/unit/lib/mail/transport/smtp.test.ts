import { afterEach, expect, test } from "vitest";
import { adviceFor } from "@/lib/mail/rules";
import { greet, serverOf } from "@/lib/mail/transport/smtp";
import { startMailServer } from "../../../../support/mail-server";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serverWith(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  stops.push(server.stop);
  return server;
}
const signedIn = (url: string) => url.replace("smtp://", "smtp://postmaster:hush-hush@");

test("a greeting says who answered and leaves no message", async () => {
  const server = await serverWith();
  const host = server.url.replace("smtp://", "");
  expect(await greet(server.url)).toEqual({ server: host, encrypted: false, signedIn: false });
  expect(server.received).toEqual([]);
});

test("a greeting signs in", async () => {
  const users: unknown[] = [];
  const server = await serverWith({
    ...{ authOptional: false, allowInsecureAuth: true },
    onAuth({ username }, _, done) {
      users.push(username);
      done(null, { user: username });
    },
  });
  expect(await greet(signedIn(server.url))).toMatchObject({ signedIn: true });
  expect(users).toEqual(["postmaster"]);
});

test("a greeting is encrypted where the server can, and ends where its certificate proves nothing", async () => {
  // The library brings a certificate that nobody vouches for.
  const server = await serverWith({ disabledCommands: [] });
  expect(await greet(`${server.url}?tls.rejectUnauthorized=false`)).toMatchObject({ encrypted: true });
  const failed = await greet(server.url).catch((error) => error);
  expect(failed).toMatchObject({ name: "Undelivered", verdict: "later" });
  expect(adviceFor(failed.failure)).toMatch(/could not be encrypted/);
});

test("what a server says to a refused sign-in is told without the user and the password it repeats", async () => {
  const server = await serverWith({
    ...{ authOptional: false, allowInsecureAuth: true },
    onAuth: ({ username, password }, _, done) => done(new Error(`${username} may not enter with ${password}`)),
  });
  const failed = await greet(signedIn(server.url)).catch((error) => error);
  expect(failed).toMatchObject({ name: "Undelivered", verdict: "later", failure: { code: "EAUTH" } });
  expect(failed.message).toContain("(kept out) may not enter with (kept out)");
  expect(failed.message).not.toMatch(/postmaster|hush/);
});

test("credentials are not given to a server elsewhere that cannot encrypt", async () => {
  const users: unknown[] = [];
  const server = await serverWith({
    ...{ authOptional: false, allowInsecureAuth: true },
    onAuth({ username }, _, done) {
      users.push(username);
      done(null, { user: username });
    },
  });
  // Another name of this machine, which is not among those that need no encryption.
  const elsewhere = signedIn(server.url).replace("127.0.0.1", "[::ffff:127.0.0.1]");
  await expect(greet(elsewhere)).rejects.toMatchObject({ verdict: "later", failure: { code: "ETLS" } });
  expect(users).toEqual([]);
});

test.each([
  ["smtp://cairn:hush@mail.example.com", "mail.example.com:587"],
  ["smtps://cairn:hush@mail.example.com", "mail.example.com:465"],
  ["smtp://mail.example.com:2525", "mail.example.com:2525"],
])("%s is spoken of as %s", (url, server) => {
  expect(serverOf(url)).toBe(server);
});
