import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { countToPlace, listEvidence } from "@/lib/evidence/queries/list";
import { listRequests } from "@/lib/evidence/queries/requests";
import { listClaimedSignals, pinnedFramework } from "@/lib/evidence/queries/signals";
import { activeFilters, filterChoices } from "@/lib/evidence/rules/filters";
import { countAsked, waitingText } from "@/lib/evidence/rules/placing";
import { EvidenceFilter, filterQuery } from "@/lib/evidence/schema";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { EvidenceFilterForm } from "../_components/evidence-filter";
import { EvidenceFound } from "../_components/evidence-found";
import { EvidenceMonths } from "../_components/evidence-months";
import { EvidencePages } from "../_components/evidence-pages";
import { OwnChoices } from "./_components/own-choices";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const { access } = await ownRecord("read", "/evidence");
  const asked = await searchParams;
  const filter = EvidenceFilter.parse(asked);
  // A form sends every field; the address keeps those that say something.
  if (Object.values(asked).includes("")) redirect(`/evidence${filterQuery(filter)}` as Route);
  const [framework, claimed, roadmap, toPlace, requests] = await Promise.all([
    pinnedFramework(access),
    listClaimedSignals(access),
    homeRoadmap(access),
    countToPlace(access),
    listRequests(access, { at: now() }),
  ]);
  const plan = roadmap?.plan ?? null;
  const { items, total, next } = await listEvidence(access, { filter, framework, plan });
  const choices = filterChoices({ framework, plan, claimed, today: dayOf(now(), access.zone) });
  const active = activeFilters(filter, { choices });
  return (
    <>
      <PageHead title="Evidence">
        <LinkButton look="plain" href="/evidence/bring-in">
          Bring in older notes
        </LinkButton>
        <LinkButton look="plain" href="/evidence/asks">
          Asks
        </LinkButton>
        {toPlace || requests.length ? (
          <LinkButton look="quiet" href="/evidence/tidy">
            {waitingText({ toPlace, asked: countAsked(requests) })}
          </LinkButton>
        ) : null}
      </PageHead>
      {total || active.length ? (
        <EvidenceFilterForm list="/evidence" {...{ filter, choices }} focus={asked.focus === "search"}>
          <OwnChoices filter={filter} />
        </EvidenceFilterForm>
      ) : null}
      <EvidenceFound list="/evidence" {...{ total, active }} />
      {items.length ? (
        <EvidenceMonths {...{ items }} zone={access.zone} pages="/evidence" tidy="/evidence/tidy" />
      ) : (
        <Nothing filtered={active.length > 0} />
      )}
      <EvidencePages list="/evidence" {...{ filter, next }} />
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <div className="mt-8">
      {filtered ? (
        <Empty action={<LinkButton href="/evidence">Show everything</LinkButton>}>
          Nothing is written down that fits all of this. Take a filter away, or search for fewer words.
        </Empty>
      ) : (
        <Empty action={<LinkButton href="/home">Write the first sentence</LinkButton>}>
          This is your record: one sentence for each thing that changed because of you, dated, and yours to keep. A
          committee believes what was written down at the time. Press c anywhere, or begin on Today.
        </Empty>
      )}
    </div>
  );
}
