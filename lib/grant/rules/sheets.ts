import { listFrameworks } from "@/lib/framework/rules/library";

type Sheet = { id: string; title: string };

/** Every worksheet of every track and version, by its id, with its newest title. */
const SHEETS = new Map<string, Sheet>(
  listFrameworks().flatMap(({ worksheets = [] }) => worksheets.map(({ id, title }) => [id, { id, title }] as const)),
);

/** Whether some track has a worksheet of this id. */
export const isKnownSheet = (id: string): boolean => SHEETS.has(id);

/** What a worksheet is called; its id when this build does not hold it. */
export const sheetTitle = (id: string): string => SHEETS.get(id)?.title ?? id;
