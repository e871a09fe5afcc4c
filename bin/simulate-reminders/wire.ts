import { once } from "node:events";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { dismiss, type Env, give, hand } from "./hands";
import { BEGIN, chanceOf, DUE_DAY } from "./people";
import { readState } from "./state";

const DAY = 86_400_000;
/** What the local server refuses or drops, by share. */
const [BUSY, GONE, DROPPED] = [0.08, 0.02, 0.05];

type Taken = { to: string; bytes: Buffer; isDropped: boolean };
export type Wired = {
  mails: number;
  taken: number;
  lost: number;
  duplicates: number;
  resends: number;
  refused: number;
  misread: string[];
};

/** Sends a day's messages as the product does, letters and all, over TCP to a mail server on this machine. */
export async function sendOverWire(trial: { env: Env; mails: number; seed: number; book: string }): Promise<Wired> {
  const { mails, seed, book } = trial;
  const server = await mailServer(seed);
  const env = { ...trial.env, SMTP_URL: server.url };
  const worker = hand("simulate-reminders/worker", env);
  await give(worker, { do: "plant", people: mails, seed: null });
  const until = Date.parse(`${DUE_DAY}T00:00:00Z`) + DAY;
  const lived = await give(worker, { do: "live", seed, book, from: BEGIN, until, isReal: true });
  await give(worker, { do: "settle", seed, book, from: lived?.at ?? until, isReal: true });
  await dismiss(worker);
  await server.stop();
  const { dead, notices } = await readState(env);
  return weigh(server.taken, { mails, dead: dead.length, told: notices.reduce((sum, { told }) => sum + told, 0) });
}

/** A server that says "later" or "never" to some, and takes some without a word. */
async function mailServer(seed: number) {
  const taken: Taken[] = [];
  const tries = new Map<string, number>();
  const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"], disableReverseLookup: true, logger: false },
    onRcptTo({ address }, _, done) {
      const nth = (tries.get(address) ?? 0) + 1;
      tries.set(address, nth);
      if (chanceOf(`never ${seed} ${address}`) < GONE) return done(refusal(550, "no such mailbox"));
      if (chanceOf(`later ${seed} ${address} ${nth}`) < BUSY) return done(refusal(450, "mailbox busy"));
      done();
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const to = envelope.rcptTo[0]?.address ?? "";
        const isDropped = chanceOf(`drop ${seed} ${to} ${tries.get(to)}`) < DROPPED;
        taken.push({ to, bytes: Buffer.concat(chunks), isDropped });
        if (!isDropped) return done();
        for (const connection of server.connections as Set<Talking>)
          if (connection.session?.envelope === envelope) connection._socket?.destroy();
      });
    },
  });
  // A conversation that is cut short is an error to the server, and the point of the trial.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${address.port}`, taken, stop };
}
/** What the server keeps of a conversation. */
type Talking = { session?: { envelope?: unknown }; _socket?: { destroy(): void } };

type Weighed = { mails: number; dead: number; told: number };

async function weigh(taken: readonly Taken[], { mails, dead, told }: Weighed): Promise<Wired> {
  const [misread, known]: [string[], Map<string, { id: string; copies: number; drops: number }>] = [[], new Map()];
  let duplicates = 0;
  for (const { to, bytes, isDropped } of taken) {
    const { messageId = "", html, text, subject, headers, to: told } = await PostalMime.parse(bytes);
    const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? "";
    if (!subject || !html || !text?.includes("http") || told?.[0]?.address !== to) misread.push(`${to}: its parts`);
    if (!/^<https?:\S+>$/.test(header("list-unsubscribe")) || header("auto-submitted") !== "auto-generated")
      misread.push(`${to}: its headers`);
    const one = known.get(to) ?? { id: messageId, copies: 0, drops: 0 };
    if (one.id !== messageId || one.copies > one.drops || one.copies > 1) duplicates += 1;
    known.set(to, { id: messageId, copies: one.copies + 1, drops: one.drops + Number(isDropped) });
  }
  const copies = [...known.values()].filter((one) => one.copies > 1).length;
  const given = [...known.values()].filter(({ copies, drops }) => copies === drops && drops > 1).length;
  // Whoever a server takes twice without a word has both copies, and is told that nobody knows.
  const lost = mails - known.size - (dead - given) + Math.abs(told - mails);
  return { mails, taken: taken.length, lost, duplicates, resends: copies, refused: dead, misread };
}
