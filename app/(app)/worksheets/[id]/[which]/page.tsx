import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { citedItems } from "@/lib/evidence/queries/cited";
import { readVersion } from "@/lib/worksheet/queries/worksheet";
import { Reading } from "../../../_components/worksheet/reading";
import { removeVersionAction } from "../../actions";

export const metadata: Metadata = { title: "Worksheet" };

export default async function WorksheetVersionPage({ params }: PageProps<"/worksheets/[id]/[which]">) {
  const { id, which } = await params;
  const { access } = await ownRecord("read", `/worksheets/${id}/${which}`);
  const { sheet, version, read } = await orNotFound(readVersion(access, { id, which }));
  const { number, label, keptAt } = version;
  const cited = await citedItems(
    access,
    read.flatMap(({ rows }) => rows.flatMap((row) => row.evidenceIds)),
  );
  return (
    <>
      <PageHead
        title={sheet.title}
        eyebrow={
          <Link href={`/worksheets/${id}` as Route} className="hover:text-ink">
            {keptAt
              ? `Version ${number}, kept on ${longDay(dayOf(keptAt, access.zone))}${label ? `: ${label}` : ""}`
              : "As it stands now"}
          </Link>
        }
      />
      <p className="max-w-prose text-soft">{sheet.purpose}</p>
      <Reading read={read} cited={cited} />
      {keptAt ? (
        <details className="mt-12 print:hidden">
          <summary className="min-h-11 cursor-pointer py-2 text-soft">Remove this version for good</summary>
          <ActionForm action={removeVersionAction} className="max-w-prose">
            <input type="hidden" name="worksheetId" value={id} />
            <input type="hidden" name="number" value={number} />
            <p className="mb-3">
              What you answered then is erased, and can no longer be compared. What stands on the worksheet now stays.
              This cannot be undone.
            </p>
            <SubmitButton look="quiet">Remove version {number}</SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </>
  );
}
