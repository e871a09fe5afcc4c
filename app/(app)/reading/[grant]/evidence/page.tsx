import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { listGrantedEvidence } from "@/lib/evidence/queries/granted";
import { activeFilters, filterChoices, grantedFilter } from "@/lib/evidence/rules/filters";
import { EvidenceFilter, filterQuery } from "@/lib/evidence/schema";
import { EvidenceFilterForm } from "../../../_components/evidence-filter";
import { EvidenceFound } from "../../../_components/evidence-found";
import { EvidenceMonths } from "../../../_components/evidence-months";
import { EvidencePages } from "../../../_components/evidence-pages";
import { ReadingFrame, readingPath } from "../_components/frame";

type Props = PageProps<"/reading/[grant]/evidence">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Evidence");

export default async function ReadingEvidencePage({ params, searchParams }: Props) {
  const { grant } = await params;
  const asked = await searchParams;
  const filter = grantedFilter(EvidenceFilter.parse(asked));
  // A form sends every field; the address keeps those that say something.
  if (Object.values(asked).includes(""))
    redirect(`${readingPath({ grantId: grant }, "evidence")}${filterQuery(filter)}` as Route);
  const { access, found } = await readGranted({
    grantId: grant,
    page: "evidence",
    ask: (opened) => listGrantedEvidence(opened, filter),
  });
  const { items, total, next, ...known } = found;
  const list = readingPath(access, "evidence");
  const choices = filterChoices({ ...known, today: dayOf(now(), access.zone), sinceOn: access.fromOn });
  const active = activeFilters(filter, { choices, list });
  return (
    <ReadingFrame access={access} here="evidence">
      <PageHead title="Evidence" />
      {total || active.length ? <EvidenceFilterForm {...{ list, filter, choices }} /> : null}
      <EvidenceFound {...{ total, active, list }} />
      {items.length ? (
        <EvidenceMonths {...{ items }} zone={access.zone} pages={list} />
      ) : (
        <div className="mt-8">
          <Empty>
            {active.length
              ? "Nothing that this opens fits all of that. Take a filter away, or search for fewer words."
              : `Nothing that this opens has happened since ${longDay(access.fromOn)}.`}
          </Empty>
        </div>
      )}
      <EvidencePages {...{ list, filter, next }} />
    </ReadingFrame>
  );
}
