import { once } from "node:events";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What a mail server was handed: the envelope, and the bytes as they came. */
export type Received = { from: string; to: string[]; bytes: string };

/** A mail server in this process that keeps what it is handed; `options` make it misbehave. */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          bytes: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  // A conversation that a test cuts short is an error to the server, and the point of the test.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${address.port}`, received, stop };
}
