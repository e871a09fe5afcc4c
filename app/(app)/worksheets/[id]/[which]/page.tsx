import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { citedItems } from "@/lib/evidence/queries/cited";
import { readVersion } from "@/lib/worksheet/queries/worksheet";
import { Reading } from "../../../_components/worksheet/reading";
import { RemoveVersion } from "../_components/remove-version";
import { partsWithOthers, WithOthers } from "../_components/with-others";

export const metadata: Metadata = { title: "Worksheet" };

export default async function WorksheetVersionPage({ params }: PageProps<"/worksheets/[id]/[which]">) {
  const { id, which } = await params;
  const { user, access } = await ownRecord("read", `/worksheets/${id}/${which}`);
  const { sheet, version, read } = await orNotFound(readVersion(access, { id, which }));
  const { number, label, keptAt } = version;
  const evidenceIds = read.flatMap(({ rows }) => rows.flatMap((row) => row.evidenceIds));
  const [cited, others] = await Promise.all([
    citedItems(access, evidenceIds),
    keptAt ? partsWithOthers(access, { id, which }) : null,
  ]);
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
      {others ? <WithOthers access={access} name={user.name} {...others} /> : null}
      {keptAt && !others?.signing?.signatures.length ? <RemoveVersion id={id} number={number} /> : null}
    </>
  );
}
