import { z } from "zod";
import { Placement } from "../schema";

const Which = {
  id: z.string().regex(/^[\w-]{1,64}$/, "Go back to the list and open the item again."),
  version: z.coerce.number("Reload the page, then try again.").int().min(1).max(1_000_000),
};

/** An item, and the version of it that the form was made from. */
export const ItemVersion = z.object(Which);
export type ItemVersion = z.infer<typeof ItemVersion>;

const ROW = /^(claims|links)\.(\d{1,2})\.(\w+)$/;

/** `claims.1.signalId` and the like, as a form sends them, made rows; a row that was not sent is null. */
function withRows(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const rows: Record<string, Record<string, unknown>[]> = { claims: [], links: [] };
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const [, list = "", at = "", field = ""] = ROW.exec(name) ?? [];
    const row = rows[list];
    if (row) row[Number(at)] = { ...row[Number(at)], [field]: value };
    else rest.push([name, value]);
  }
  const filled = Object.entries(rows).map(([name, list]) => [name, Array.from(list, (row) => row ?? null)]);
  return { ...Object.fromEntries(rest), ...Object.fromEntries(filled) };
}

/** What the placing form sends; messages come at the names that its fields have. */
export const PlaceForm = z.preprocess(withRows, z.object({ ...Placement.shape, ...Which }));
export type PlaceForm = z.infer<typeof PlaceForm>;
