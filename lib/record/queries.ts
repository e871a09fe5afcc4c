import { fault } from "@/db/errors";

/** A sentence for the person when the store itself is in trouble; undefined when `error` is something else. */
export function storeTrouble(error: unknown): string | undefined {
  const kind = fault(error);
  if (kind === "full")
    return "The disk is full, so nothing was saved. What you typed is still here; tell whoever runs this Cairn.";
  if (kind === "unavailable")
    return "The database cannot be written at the moment, so nothing was saved. What you typed is still here.";
  if (kind === "busy")
    return "Too much is going on at once, so nothing was saved. What you typed is still here; send it again.";
  return undefined;
}
