import { listFrameworks } from "@/lib/framework/rules/library";
import type { Signer } from "@/lib/framework/schema";

type Sheet = { id: string; title: string; signedBy: readonly Signer[] };

/** Every worksheet of every track and version, by its id, with its newest title. */
const SHEETS = new Map<string, Sheet>(
  listFrameworks().flatMap(({ worksheets = [] }) =>
    worksheets.map(({ id, title, signedBy = [] }) => [id, { id, title, signedBy }] as const),
  ),
);

/** Whether some track has a worksheet of this id. */
export const isKnownSheet = (id: string): boolean => SHEETS.has(id);

/** The worksheets of any track that somebody signs. */
export const SIGNED_SHEETS: readonly string[] = [...SHEETS.values()]
  .filter(({ signedBy }) => signedBy.length)
  .map(({ id }) => id);

/** Whether a worksheet asks for a sponsor's signature: no other is opened to a sponsor. */
export const isSignedBySponsor = (id: string): boolean => SHEETS.get(id)?.signedBy.includes("sponsor") ?? false;

/** What a worksheet is called; its id when this build does not hold it. */
export const sheetTitle = (id: string): string => SHEETS.get(id)?.title ?? id;
