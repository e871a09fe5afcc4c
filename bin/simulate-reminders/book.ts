import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

/** What a simulated mail server does with one try. */
export const FAULTS = {
  "421": { share: 0.05, told: "421 service not available" },
  "450": { share: 0.08, told: "450 mailbox busy" },
  "452": { share: 0.04, told: "452 not enough storage" },
  "550": { share: 0.02, told: "550 no such mailbox" },
  hang: { share: 0.02, told: "no answer for a minute" },
  after: { share: 0.05, told: "connection lost after DATA" },
  before: { share: 0.03, told: "connection lost before DATA" },
} as const;
export type Fault = keyof typeof FAULTS;

/** One try as the mail server saw it, written at the moment at which a real one would have the message or not. */
export type Try = {
  kind: "try";
  begunAt: number;
  at: number;
  /** Who it went to, for which of their days, and how often it was claimed. */
  person: number;
  day: string;
  attempts: number;
  messageId: string;
  queuedAt: number;
  fault: Fault | null;
  arrived: boolean;
  /** What the message carries, by the names of `expected.ts`. */
  names: string[];
};
/** What befell the machine, beside the tries; times are those of its own clock. */
export type Event =
  | { kind: "killed"; at: number; where: string }
  | { kind: "outage" | "jump"; from: number; to: number };
export type Line = Try | Event;

/** A file that outlives whoever writes it: every line is with the system before the next step is taken. */
export function openBook(path: string) {
  const file = openSync(path, "a", 0o600);
  return {
    note: (line: Line) => writeSync(file, `${JSON.stringify(line)}\n`),
    close: () => closeSync(file),
  };
}
export type Book = ReturnType<typeof openBook>;

export const readBook = (path: string): Line[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
