import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type Failure, oneLine, type Verdict, verdictOf, withoutAddresses } from "../rules";

/** A try that failed, and what that means for the message. `reason` names no address. */
export class Undelivered extends Error {
  readonly verdict: Verdict;
  readonly failure: Failure;

  constructor(failure: Failure & Error, verdict: Verdict) {
    super(withoutAddresses(failure.message));
    this.name = "Undelivered";
    this.failure = failure;
    this.verdict = verdict;
  }
}

/** The server that answered, such as "mail.example.com:587", and how it was spoken to. */
export type Answered = { server: string; encrypted: boolean; signedIn: boolean };

/** Limits in milliseconds; together well inside the time a message is claimed for. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** However slowly a server answers, one message takes no longer than this; in milliseconds. */
const LONGEST = 60_000;

type Posting = { url: string; from: string; to: string; bytes: Buffer };

/** One conversation a message: whether it was handed over whole decides what a lost connection means. Throws Undelivered. */
export function send({ url, from, to, bytes }: Posting): Promise<Answered> {
  let handedOver = false;
  const body = Readable.from(
    (function* () {
      yield bytes;
      handedOver = true;
    })(),
    { objectMode: false },
  );
  return converse({
    url,
    isHandedOver: () => handedOver,
    talk: (connection, done) => connection.send({ from, to: [to], size: bytes.length }, body, done),
  });
}

/** Greets the server of `url`, signs in when the address says so, and leaves without a message. Throws Undelivered. */
export const greet = (url: string): Promise<Answered> =>
  converse({ url, isHandedOver: () => false, talk: (_, done) => done(null) });

/** Host and port of an SMTP address, never who signs in there. */
export function serverOf(url: string): string {
  const { host, port } = new SMTPConnection(parseConnectionUrl(url));
  return `${host}:${port}`;
}

type Conversation = {
  url: string;
  isHandedOver: () => boolean;
  talk: (connection: SMTPConnection, done: (error: Error | null) => void) => void;
};

function converse({ url, isHandedOver, talk }: Conversation): Promise<Answered> {
  const { auth, ...options } = parseConnectionUrl(url);
  // Credentials never cross a network in the clear.
  const requireTLS = Boolean(auth) && !["localhost", "127.0.0.1", "::1"].includes(options.host ?? "");
  const connection = new SMTPConnection({ requireTLS, ...options, ...TIMEOUTS });
  return new Promise<Answered>((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(late);
      error.message = hushed(error.message, auth);
      reject(new Undelivered(error, verdictOf(error as Failure, isHandedOver())));
      connection.close();
    };
    const late = setTimeout(
      () => fail(Object.assign(new Error("The mail server took too long."), { code: "ETIMEDOUT" })),
      LONGEST,
    );
    const done = (error: Error | null) => {
      if (error) return fail(error);
      clearTimeout(late);
      resolve({ server: serverOf(url), encrypted: connection.secure, signedIn: Boolean(auth) });
      connection.quit();
    };
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!auth) return talk(connection, done);
      connection.login(auth, (refused) => (refused ? fail(refused) : talk(connection, done)));
    });
  });
}

/** A refused server may repeat who asked; that is nobody's to read. */
function hushed(text: string, auth?: { user?: string; pass?: string }): string {
  const secrets = [auth?.pass ?? "", auth?.user ?? ""].filter((secret) => secret.length > 2);
  return secrets.reduce((told, secret) => told.replaceAll(secret, "(kept out)"), oneLine(text));
}
