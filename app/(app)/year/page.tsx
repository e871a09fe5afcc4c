import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { describeYear, yearRows } from "@/lib/drawing/year";
import { yearInputOf } from "@/lib/drawing/year-input";
import { listForYear } from "@/lib/evidence/queries/list";
import { readinessRows } from "@/lib/readiness/queries";
import { presentView, withAttested } from "@/lib/readiness/rules/view";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { YearDrawing } from "../_components/year-drawing";
import { YearTable } from "../_components/year-table";

export const metadata: Metadata = { title: "The year" };

export default async function YearPage({ searchParams }: PageProps<"/year">) {
  const { access } = await ownRecord("read", "/year");
  const asTable = (await searchParams).as === "table";
  const at = now();
  const [home, evidence, rows] = await Promise.all([homeRoadmap(access), listForYear(access), readinessRows(access)]);
  if (!home) redirect("/start");
  const { zone, framework } = home.roadmap;
  const names = framework.phases.map(({ name }) => name);
  const view = presentView(rows, { at, zone, thresholds: framework.thresholds });
  const seen = withAttested(evidence, view);
  const year = yearInputOf({ roadmap: { ...home, names }, evidence: seen, today: dayOf(at, access.zone) });
  return (
    <>
      <PageHead title="The year">
        <Link href={asTable ? "/year" : "/year?as=table"}>{asTable ? "As a drawing" : "As a table"}</Link>
      </PageHead>
      <p className="mb-8 max-w-prose text-soft">{describeYear(year)}</p>
      {asTable ? <YearTable rows={yearRows(year)} /> : <YearDrawing year={year} />}
    </>
  );
}
