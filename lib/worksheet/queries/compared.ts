import type { RecordAccess } from "@/lib/record/access";
import { compareReadings } from "../rules/compare";
import { chosenPair } from "../rules/pair";
import { getWorksheet, readVersion } from "./worksheet";

type Asked = { id: string; from: unknown; to: unknown };

/**
 * Two versions of a worksheet side by side, as an address asks for them: numbers of versions that were kept, or "now".
 * What cannot be shown is replaced, with a note. NOT_FOUND for what is no worksheet.
 */
export async function compareVersions(access: RecordAccess, { id, ...asked }: Asked) {
  const { sheet, kept } = await getWorksheet(access, id);
  const { from, to, note } = chosenPair(
    kept.map(({ number }) => number),
    asked,
  );
  const readings = kept.length ? await Promise.all([from, to].map((which) => readVersion(access, { id, which }))) : [];
  const [before = [], after = []] = readings.map(({ read }) => read);
  const evidenceIds = [...before, ...after].flatMap(({ rows }) => rows.flatMap((row) => row.evidenceIds));
  return { title: sheet.title, kept, from, to, note, comparison: compareReadings(before, after), evidenceIds };
}
