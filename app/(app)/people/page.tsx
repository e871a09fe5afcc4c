import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { listGiven } from "@/lib/grant/queries/given";
import { listTaken } from "@/lib/grant/queries/taken";
import { isLive } from "@/lib/grant/rules/state";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { Claims } from "./_components/claims";
import { NobodyReads } from "./_components/nobody-reads";
import { Past, Readers } from "./_components/readers";
import { TakenList } from "./_components/taken-list";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { access } = await ownRecord("read", "/people");
  const at = now();
  const [given, taken, roadmap] = await Promise.all([
    listGiven(access, { at }),
    listTaken(access, { at }),
    findLatestRoadmap(access),
  ]);
  const live = given.filter(({ course }) => isLive(course));
  const when = { at, zone: access.zone };
  return (
    <>
      <PageHead title="People" eyebrow="Who reads your record, and whose you read">
        {given.length ? <LinkButton href="/people/invite">Invite somebody</LinkButton> : null}
      </PageHead>
      <Claims given={live} when={when} />
      {given.length ? <Readers given={live} when={when} /> : null}
      <TakenList taken={taken} />
      {given.length ? null : <NobodyReads keepsRecord={roadmap !== null || !taken.length} />}
      <Past given={given.filter(({ course }) => !isLive(course))} when={when} />
    </>
  );
}
