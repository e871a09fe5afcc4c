import { createServer, type Socket } from "node:net";
import PostalMime from "postal-mime";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Message } from "@/lib/mail/transport";
import { startMailServer } from "../../../support/mail-server";

const message: Message = {
  to: "robin@example.com",
  subject: "Confirm your address for Cairn",
  html: "<p>Zürich, 20 April</p>",
  text: "Zürich, 20 April\n",
  messageId: "<0f1e2d@cairn.example.com>",
  createdAt: new Date("2026-11-20T09:00:00Z"),
};

const stops: (() => unknown)[] = [];
beforeEach(() => vi.resetModules());
afterAll(() => vi.resetModules());
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const stop of stops.splice(0)) await stop();
});

/** Settings are read once a process, so each server gets the module afresh. */
async function transportTo(url: string) {
  vi.stubEnv("SMTP_URL", url);
  vi.stubEnv("MAIL_FROM", "Cairn at Example <cairn@example.com>");
  vi.stubEnv("APP_URL", "https://cairn.example.com");
  return await import("@/lib/mail/transport");
}

async function serverWith(options: SMTPServerOptions = {}) {
  const server = await startMailServer(options);
  stops.push(server.stop);
  return { ...server, ...(await transportTo(server.url)) };
}

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

describe("a message on the wire", () => {
  test("goes from the fixed sender to exactly one mailbox, in both forms, with no header too many", async () => {
    const { deliver, received } = await serverWith();
    await deliver(message);
    const [mail] = received;
    expect(mail).toMatchObject({ from: "cairn@example.com", to: ["robin@example.com"] });
    const read = await PostalMime.parse(mail?.bytes ?? "");
    expect(read.headers.map(({ key }) => key).sort()).toEqual(
      ["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"].sort(),
    );
    expect(read).toMatchObject({
      from: { name: "Cairn at Example", address: "cairn@example.com" },
      to: [{ address: "robin@example.com" }],
      subject: message.subject,
      messageId: message.messageId,
      date: "2026-11-20T09:00:00.000Z",
    });
    expect(read.headers.find(({ key }) => key === "content-type")?.value).toMatch(/^multipart\/alternative;/);
    expect(read.headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
    expect(read.text?.trim()).toBe("Zürich, 20 April");
    expect(read.html?.trim()).toBe("<p>Zürich, 20 April</p>");
  });

  test("can be ended with one click when it is of a kind that may be", async () => {
    const { deliver, received } = await serverWith();
    const url = `https://cairn.example.com/stop/${"k".repeat(43)}?kind=weekly`;
    await deliver({ ...message, unsubscribe: { url } });
    const { headers } = await PostalMime.parse(received[0]?.bytes ?? "");
    const value = (name: string) => headers.filter(({ key }) => key === name).map((header) => header.value.trim());
    expect(value("list-unsubscribe")).toEqual([`<${url}>`]);
    expect(value("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
  });

  test.each([
    "https://cairn.example.com/a\r\nBcc: all@example.com",
    "https://cairn.example.com/>, <mailto:x@example.com",
  ])("takes no header out of such a link as %j", async (url) => {
    const { deliver, received } = await serverWith();
    await deliver({ ...message, unsubscribe: { url } });
    const { headers } = await PostalMime.parse(received[0]?.bytes ?? "");
    expect(headers.map(({ key }) => key)).not.toContain("bcc");
    expect(headers.find(({ key }) => key === "list-unsubscribe")?.value.trim()).toMatch(/^<https:[^<>\s]*>$/);
  });

  test("is not sent with a link that leads to no page", async () => {
    const { deliver, received } = await serverWith();
    await expect(deliver({ ...message, unsubscribe: { url: "javascript:alert(1)" } })).rejects.toThrow();
    expect(received).toEqual([]);
  });

  test("is told of with the server that took it", async () => {
    const { deliver, url } = await serverWith();
    expect(await deliver(message)).toEqual({
      by: { server: url.replace("smtp://", ""), encrypted: false, signedIn: false },
    });
  });

  test("carries the same Message-ID and date when it is sent again", async () => {
    const { deliver, received } = await serverWith();
    await deliver(message);
    await deliver(message);
    const heads = received.map(({ bytes }) => bytes.match(/^(Message-ID|Date): .*$/gim));
    expect(heads).toHaveLength(2);
    expect(heads[0]).toHaveLength(2);
    expect(heads[1]).toEqual(heads[0]);
  });

  test("cannot be given headers or recipients through its words", async () => {
    const { deliver, received } = await serverWith();
    await deliver({
      ...message,
      subject: "Hello\r\nBcc: all@example.com\r\n\r\nbody",
      text: "\r\n.\r\nMAIL FROM:<x@y>\r\n",
    });
    const read = await PostalMime.parse(received[0]?.bytes ?? "");
    expect(read.subject).toBe("Hello Bcc: all@example.com body");
    expect(read.bcc).toBeUndefined();
    expect(received).toHaveLength(1);
  });

  test.each(["a@example.com,b@example.com", "a@example.com\r\nRCPT TO:<b@example.com>", "Robin <a@example.com>"])(
    "is refused for %j, and nobody is asked",
    async (to) => {
      const { deliver, received } = await serverWith();
      await expect(deliver({ ...message, to })).rejects.toMatchObject({ verdict: "refused" });
      expect(received).toEqual([]);
    },
  );

  test("is sent under the name and password of the address given", async () => {
    const users: unknown[] = [];
    const server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _, done) {
        users.push([username, password]);
        done(null, { user: username });
      },
    });
    stops.push(server.stop);
    const { deliver } = await transportTo(server.url.replace("smtp://", "smtp://cairn:p%40ss@"));
    await deliver(message);
    expect(users).toEqual([["cairn", "p@ss"]]);
    expect(server.received).toHaveLength(1);
  });
});

describe("a try that fails", () => {
  test.each<[string, string, SMTPServerOptions]>([
    ["refused", "no such mailbox", { onRcptTo: (_, __, done) => done(refusal(550, "robin@example.com: unknown")) }],
    ["later", "a busy mailbox", { onRcptTo: (_, __, done) => done(refusal(450, "try later")) }],
    ["later", "a server that is closing", { onConnect: (_, done) => done(refusal(421, "closing")) }],
    ["later", "a server that serves nobody", { onConnect: (_, done) => done(refusal(554, "go away")) }],
    ["later", "our sign-in refused", { authOptional: false }],
  ])("is %s after %s", async (verdict, _, options) => {
    const { deliver } = await serverWith(options);
    const failed = await deliver(message).catch((error) => error);
    expect(failed).toMatchObject({ name: "Undelivered", verdict });
    expect(failed.message).not.toContain("robin");
  });

  test("is refused when the server says so after reading the message, and later when it has no room", async () => {
    for (const [code, verdict] of [
      [554, "refused"],
      [452, "later"],
    ] as const) {
      vi.resetModules();
      const { deliver } = await serverWith({
        onData(stream, _, done) {
          stream.resume().on("end", () => done(refusal(code, "no")));
        },
      });
      await expect(deliver(message)).rejects.toMatchObject({ verdict });
    }
  });

  test("is later when nobody listens", async () => {
    const server = await startMailServer();
    await server.stop();
    const { deliver } = await transportTo(server.url);
    await expect(deliver(message)).rejects.toMatchObject({ verdict: "later" });
  });

  test.each([
    ["unknown", "after the whole message", /\r\n\.\r\n/],
    ["later", "before the message", /^DATA\r\n/m],
  ] as const)("is %s when the connection is lost %s", async (verdict, _, until) => {
    const { deliver } = await transportTo(await startBrokenServer(until));
    await expect(deliver(message)).rejects.toMatchObject({ verdict });
  });
});

/** A mail server that hangs up once it has heard what matches `until`. */
async function startBrokenServer(until: RegExp): Promise<string> {
  const server = createServer((socket: Socket) => {
    let heard = "";
    socket.on("error", () => {});
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      heard += chunk;
      if (until.test(heard)) return socket.destroy();
      if (/^DATA\r\n/m.test(String(chunk))) return socket.write("354 go on\r\n");
      if (/^(EHLO|MAIL|RCPT)/.test(String(chunk))) socket.write("250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return `smtp://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
}
