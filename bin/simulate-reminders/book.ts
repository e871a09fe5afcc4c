import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";

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

/** What a killed process wrote last is among the last lines; a year of them takes long to read. */
const TAIL = 16_384;

/** When the last process to be killed was, by its own clock; null when none was. */
export function lastKill(path: string): number | null {
  const file = openSync(path, "r");
  const from = Math.max(0, fstatSync(file).size - TAIL);
  const bytes = Buffer.alloc(TAIL);
  const text = bytes.toString("utf8", 0, readSync(file, bytes, 0, TAIL, from));
  closeSync(file);
  const last = text.split("\n").findLast((line) => line.startsWith('{"kind":"killed"'));
  return last ? (JSON.parse(last) as { at: number }).at : null;
}
