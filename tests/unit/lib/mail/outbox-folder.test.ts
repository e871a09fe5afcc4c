import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, expect, test, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "cairn-outbox-"));
vi.stubEnv("DATA_DIR", folder);
vi.stubEnv("SMTP_URL", "");
vi.resetModules();
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

test("without a mail server a message is a file that only the operator reads, once however often it is tried", async () => {
  const { deliver, outboxFolder } = await import("@/lib/mail/transport");
  const message = {
    to: "robin@example.com",
    subject: "Confirm",
    html: "<p>Hello</p>",
    text: "Hello\n",
    messageId: `<${"0f".repeat(32)}@localhost>`,
    createdAt: new Date("2026-11-20T09:00:00Z"),
  };
  await deliver(message);
  await deliver(message);
  const files = readdirSync(outboxFolder());
  expect(files).toEqual(["2026-11-20T09-00-00-0f0f0f0f0f0f.eml"]);
  const path = join(outboxFolder(), files[0] ?? "");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(outboxFolder()).mode & 0o777).toBe(0o700);
  expect(await PostalMime.parse(readFileSync(path))).toMatchObject({
    to: [{ address: "robin@example.com" }],
    html: "<p>Hello</p>\n",
  });
});
