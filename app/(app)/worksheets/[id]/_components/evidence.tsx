import type { Route } from "next";
import Link from "next/link";
import { CitedItems } from "../../../_components/worksheet/cited-items";
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
