import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { citedItems, listCitable } from "@/lib/evidence/queries/cited";
import { getWorksheet } from "@/lib/worksheet/queries/worksheet";
import { findRow } from "@/lib/worksheet/rules/row";
import { CitedHere } from "../_components/cited-here";
import { Picker } from "../_components/picker";

export const metadata: Metadata = { title: "Cite evidence" };

const text = (value: unknown) => (typeof value === "string" ? value.slice(0, 200) : "");

export default async function CiteEvidencePage({ params, searchParams }: PageProps<"/worksheets/[id]/cite">) {
  const { id } = await params;
  const { prompt, line, row, q } = await searchParams;
  const { access } = await ownRecord("edit", `/worksheets/${id}`);
  const worksheet = await orNotFound(getWorksheet(access, id));
  if (prompt === undefined) redirect(`/worksheets/${id}`);
  const which = { promptId: text(prompt), lineId: text(line), rowId: text(row) };
  const found = findRow(worksheet, which) ?? notFound();
  const own = worksheet.citations.filter(
    (one) => one.promptId === which.promptId && one.lineId === which.lineId && one.rowId === which.rowId,
  );
  const ids = own.map(({ evidenceId }) => evidenceId);
  const [cited, citable] = await Promise.all([
    citedItems(access, ids),
    listCitable(access, { search: text(q), without: ids }),
  ]);
  const back = `/worksheets/${id}#${which.lineId || which.rowId || which.promptId}` as Route;
  return (
    <div className="mx-auto max-w-prose">
      <PageHead title={found.text || found.label} eyebrow={<Link href={back}>{worksheet.sheet.title}</Link>} />
      {found.text ? <p className="mb-6 text-soft">{found.label}</p> : null}
      <CitedHere worksheetId={id} which={which} items={ids.flatMap((one) => cited.get(one) ?? [])} />
      <Picker worksheetId={id} which={which} search={text(q)} items={citable} />
      <p className="mt-6">
        <Link href={back} className="underline decoration-line underline-offset-4">
          Back to the worksheet
        </Link>
      </p>
    </div>
  );
}
