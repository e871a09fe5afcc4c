import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { citedItems } from "@/lib/evidence/queries/cited";
import { capital, numberWord } from "@/lib/text";
import { compareVersions } from "@/lib/worksheet/queries/compared";
import { countChanges } from "@/lib/worksheet/rules/compare";
import { Changes, Unchanged } from "../../../_components/worksheet/differences";
import { CompareForm } from "../_components/compare-form";

export const metadata: Metadata = { title: "Two versions compared" };

export default async function CompareVersionsPage({ params, searchParams }: PageProps<"/worksheets/[id]/compare">) {
  const { id } = await params;
  const { from, to } = await searchParams;
  const { access } = await ownRecord("read", `/worksheets/${id}/compare`);
  const compared = await orNotFound(compareVersions(access, { id, from, to }));
  const { title, kept, comparison, note } = compared;
  const count = countChanges(comparison);
  const cited = await citedItems(access, compared.evidenceIds);
  const named = (which: string) => (which === "now" ? "now" : `version ${which}`);
  return (
    <>
      <PageHead
        title={count ? `${capital(numberWord(count))} ${count === 1 ? "row" : "rows"} changed` : "Nothing differs"}
        eyebrow={
          <>
            <Link href={`/worksheets/${id}` as Route}>{title}</Link>, {named(compared.from)} and {named(compared.to)}
          </>
        }
      />
      {note ? <p className="mb-6 border-line border-l-2 py-1 pl-3 text-soft">{note}</p> : null}
      {kept.length ? (
        <CompareForm id={id} kept={kept} zone={access.zone} from={compared.from} to={compared.to} />
      ) : null}
      <Changes comparison={comparison} cited={cited} />
      <Unchanged comparison={comparison} cited={cited} />
    </>
  );
}
