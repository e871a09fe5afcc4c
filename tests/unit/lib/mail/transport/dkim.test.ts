import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkSignature } from "../../../../support/dkim";
import { startMailServer } from "../../../../support/mail-server";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const message = {
  to: "robin@example.com",
  subject: "Where the plan for Zürich stands, and which of its three phases ends in three weeks from today",
  html: "<p>Zürich,  20 April </p>\n\n\n",
  text: "Zürich,  20 April \n\n\n",
  messageId: "<0f1e2d@cairn.example.com>",
  createdAt: new Date("2026-11-20T09:00:00Z"),
  unsubscribe: { url: `https://cairn.example.com/stop/${"k".repeat(43)}` },
};

let folder = "";
let stop: (() => unknown) | undefined;
beforeEach(() => {
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), "cairn-dkim-"));
  writeFileSync(join(folder, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await stop?.();
  stop = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function transport(settings: Record<string, string>) {
  const own = {
    DATA_DIR: folder,
    SMTP_URL: "",
    MAIL_FROM: "Cairn <cairn@example.com>",
    APP_URL: "https://cairn.example.com",
  };
  for (const [name, value] of Object.entries({ ...own, ...settings })) vi.stubEnv(name, value);
  return await import("@/lib/mail/transport");
}

const signing = () => ({ DKIM_DOMAIN: "example.com", DKIM_SELECTOR: "cairn", DKIM_KEY_FILE: join(folder, "key.pem") });

test("a message is signed over what it says and how it is ended, and any change shows", async () => {
  const server = await startMailServer();
  stop = server.stop;
  const { deliver } = await transport({ ...signing(), SMTP_URL: server.url });
  await deliver(message);
  const bytes = server.received[0]?.bytes ?? "";
  const { tags, covered, bodyHolds, signatureHolds } = checkSignature(bytes, publicKey);
  expect(Object.fromEntries(tags)).toMatchObject({
    ...{ v: "1", a: "rsa-sha256", c: "relaxed/relaxed", d: "example.com", s: "cairn" },
  });
  for (const name of ["from", "to", "subject", "date", "message-id", "auto-submitted", "mime-version", "content-type"])
    expect(covered).toContain(name);
  expect(covered).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post"]));
  expect({ bodyHolds, signatureHolds }).toEqual({ bodyHolds: true, signatureHolds: true });

  expect(checkSignature(bytes.replace("One-Click", "Two-Click"), publicKey).signatureHolds).toBe(false);
  expect(checkSignature(bytes.replace("/stop/", "/stay/"), publicKey).signatureHolds).toBe(false);
  expect(checkSignature(bytes.replace("20 April", "21 April"), publicKey).bodyHolds).toBe(false);
});

test("the file written without a mail server is signed as well, and the key is never in it", async () => {
  const { deliver, outboxFolder } = await transport(signing());
  await deliver(message);
  const [name = ""] = readdirSync(outboxFolder());
  const bytes = readFileSync(join(outboxFolder(), name), "latin1");
  expect(checkSignature(bytes, publicKey)).toMatchObject({ bodyHolds: true, signatureHolds: true });
  expect(bytes).not.toContain("PRIVATE KEY");
});

test.each([
  ["is gone", (file: string) => rmSync(file)],
  ["is another kind", (file: string) => writeFileSync(file, ed25519())],
])("no message leaves unsigned when the key %s after the start", async (_, spoil) => {
  const server = await startMailServer();
  stop = server.stop;
  const { deliver } = await transport({ ...signing(), SMTP_URL: server.url });
  await deliver(message);
  spoil(join(folder, "key.pem"));
  const failed = await deliver(message).catch((error) => error);
  expect(failed).toMatchObject({ message: "The message could not be signed with the key in DKIM_KEY_FILE." });
  expect(server.received).toHaveLength(1);
});

const ed25519 = () => generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
