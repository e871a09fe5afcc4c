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
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { YearDrawing } from "../_components/year-drawing";
import { YearTable } from "./_components/year-table";

export const metadata: Metadata = { title: "The year" };

export default async function YearPage({ searchParams }: PageProps<"/year">) {
  const { access } = await ownRecord("read", "/year");
  const asTable = (await searchParams).as === "table";
  const [home, evidence] = await Promise.all([homeRoadmap(access), listForYear(access)]);
  if (!home) redirect("/start");
  const names = home.roadmap.framework.phases.map(({ name }) => name);
  const year = yearInputOf({ roadmap: { ...home, names }, evidence, today: dayOf(now(), access.zone) });
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
