import type { Day } from "@/lib/date";
import { invalid } from "@/lib/errors";

/** The texts of an item that its history keeps and its owner can purge. */
export const WORDED = ["sentence", "details", "rescueCause"] as const;

/** Throws INVALID at `happenedOn` when that day is still to come for the owner. */
export function checkHappened(happenedOn: Day, today: Day): void {
  if (happenedOn > today)
    throw invalid("happenedOn", "Choose today or a day in the past; this day has not happened yet.");
}

/** What became of an item since something that is kept named this wording of it; null when it reads as it did. */
export function sinceThen(then: { wording: number }, now: { wording: number; withdrawn: boolean }): string | null {
  if (now.withdrawn) return "withdrawn since";
  return now.wording > then.wording ? "worded anew since" : null;
}

type Fields = Record<string, unknown> | null;

/** The claims that a side of a history row lists, with the line that says why. */
function claimsIn(fields: Fields): { rationale?: unknown }[] {
  return Array.isArray(fields?.claims) ? (fields.claims as { rationale?: unknown }[]) : [];
}

/** Whether a side of a history row holds a text that a purge would remove. */
export const isWorded = (fields: Fields) =>
  WORDED.some((name) => typeof fields?.[name] === "string" && fields[name] !== "") ||
  claimsIn(fields).some(({ rationale }) => typeof rationale === "string" && rationale !== "");

/** The same fields with their texts gone, and a mark that they were there. */
export function purged(fields: Fields): Fields {
  if (!fields || !isWorded(fields)) return fields;
  const gone = Object.fromEntries(WORDED.filter((name) => name in fields).map((name) => [name, null]));
  const claims = claimsIn(fields).map((claim) => ({ ...claim, rationale: "" }));
  return { ...fields, ...gone, ...(claims.length ? { claims } : {}), purged: true };
}
