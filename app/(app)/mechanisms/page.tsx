import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { mechanismRows } from "@/lib/mechanism/queries";
import { causesOf, debtsOf } from "@/lib/mechanism/rules/debt";
import { answersTo, howsOf } from "@/lib/mechanism/rules/hows";
import { headlineText } from "@/lib/mechanism/rules/telling";
import { mechanismsAt } from "@/lib/mechanism/rules/view";
import { readDay } from "@/lib/readiness/rules/as-of";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { Hows } from "../_components/hows";
import { PastDay } from "../_components/past-day";
import { Across } from "./_components/across";
import { Debts } from "./_components/debts";
import { Inventory, Stopped } from "./_components/inventory";
import { NothingYet } from "./_components/nothing-yet";
import { RescueMonths } from "./_components/rescue-months";
import { Words } from "./_components/words";

export const metadata: Metadata = { title: "Mechanisms" };

export default async function MechanismsPage({ searchParams }: PageProps<"/mechanisms">) {
  const { access } = await ownRecord("read", "/mechanisms");
  const [roadmap, rows] = await Promise.all([findLatestRoadmap(access), mechanismRows(access)]);
  if (!roadmap) redirect("/start");
  const { startOn, framework } = roadmap;
  const { zone } = access;
  const today = dayOf(now(), zone);
  const day = readDay({ on: (await searchParams).on, today, startOn });
  const view = mechanismsAt(rows, { on: day.on, zone });
  const [debts, causes] = [debtsOf(view), causesOf(view)];
  const sentences = await sentencesOf(
    access,
    view.rescues.map(({ evidenceId }) => evidenceId),
  );
  const isEmpty = !view.running.length && !view.stopped.length;
  return (
    <>
      <PageHead title={headlineText(debts.open, view.running)} eyebrow="Mechanisms and rescues">
        {day.isPast || isEmpty ? null : <LinkButton href="/mechanisms/new">Write one down</LinkButton>}
      </PageHead>
      <PastDay to="/mechanisms" day={day} sinceOn={startOn} today={today} title="See a past day" />
      {isEmpty ? <NothingYet /> : null}
      <Debts {...{ ...debts, causes, view, sentences }} isPast={day.isPast} />
      <RescueMonths causes={causes} on={day.on} />
      {isEmpty ? null : (
        <>
          <Inventory running={view.running} isPast={day.isPast} />
          <Hows answered={answersTo(howsOf(framework), view)} isPast={day.isPast} />
          <Across running={view.running} />
        </>
      )}
      <Words running={view.running} when={{ on: day.on, zone }} />
      <Stopped mechanisms={view.stopped} />
    </>
  );
}
