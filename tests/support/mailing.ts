import PostalMime from "postal-mime";
import { test as base } from "./fixtures";
import { type Received, startMailServer } from "./mail-server";
import { type Server, startServer } from "./server";

/** A Monday morning in Berlin. */
export const START = new Date("2027-01-04T09:00:00Z");

type Neighbours = { mail: { url: string; received: Received[] } };

/** Cairn with a mail server of its own, and a clock that moves. */
export const test = base.extend<object, Neighbours & { server: Pick<Server, "url" | "dataDir" | "moveTo"> }>({
  mail: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ mail }, use) => {
      const server = await startServer({ at: START, env: { SMTP_URL: mail.url } });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});

/** What the mail server was handed for somebody, in order. */
export function sentTo({ received }: { received: Received[] }, address: string) {
  const own = received.filter(({ to }) => to.includes(address));
  return Promise.all(own.map(async ({ bytes }) => ({ bytes, ...(await PostalMime.parse(bytes)) })));
}

/** The address of the first link of this kind in a message. */
export const linkIn = (text: string | undefined, path: string) =>
  new RegExp(`http://localhost:\\d+${path}/[\\w-]+`).exec(text ?? "")?.[0] ?? "";
