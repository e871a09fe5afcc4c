import type { Route } from "next";
import Link from "next/link";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import { ItemLink } from "../../../_components/item-link";
import type { Filling } from "./filling";

type Props = { filling: Filling; promptId: string; lineId?: string; rowId?: string; name: string };

/** What a row cites, and the way to cite more. */
export function Evidence({ filling: { worksheet, cited }, promptId, lineId = "", rowId = "", name }: Props) {
  const own = worksheet.citations.filter(
    (one) => one.promptId === promptId && one.lineId === lineId && one.rowId === rowId,
  );
  const where = new URLSearchParams({
    prompt: promptId,
    ...(lineId && { line: lineId }),
    ...(rowId && { row: rowId }),
  });
  return (
    <div className="mt-1 text-sm">
      <CitedItems ids={own.map(({ evidenceId }) => evidenceId)} cited={cited} />
      <Link
        href={`/worksheets/${worksheet.sheet.id}/cite?${where}` as Route}
        prefetch={false}
        className="inline-flex min-h-8 pointer-coarse:min-h-11 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink print:hidden"
      >
        {own.length ? "Change the evidence" : "Cite evidence"}
        <span className="sr-only"> for: {name}</span>
      </Link>
    </div>
  );
}

/** Items that are cited, each a link; what was withdrawn since says so. */
export function CitedItems({ ids, cited }: { ids: string[]; cited: ReadonlyMap<string, CitedItem> }) {
  const items = ids.flatMap((id) => cited.get(id) ?? []);
  if (!items.length) return null;
  return (
    <ul className="border-line border-l-2 pl-3 text-sm" aria-label="Evidence cited">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLink item={item} />
          {item.withdrawn ? <span className="text-accent"> withdrawn</span> : null}
        </li>
      ))}
    </ul>
  );
}
