import { readFileSync } from "node:fs";

/**
 * The only source of the present. `CLOCK_FILE` names a file holding an ISO instant; from the moment it is read, time
 * runs on from there. `lib/env.ts` refuses the setting unless the product is served on loopback.
 */
let moved = { text: "", offset: 0 };

export function now(): Date {
  const file = process.env.CLOCK_FILE;
  if (!file) return new Date();
  const text = readFileSync(file, "utf8").trim();
  if (text !== moved.text) moved = { text, offset: new Date(text).getTime() - Date.now() };
  return new Date(Date.now() + moved.offset);
}
