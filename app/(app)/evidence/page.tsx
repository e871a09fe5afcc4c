import { X } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, monthName } from "@/lib/date";
import { countToPlace, type ListedEvidence, listEvidence } from "@/lib/evidence/queries/list";
import { listRequests } from "@/lib/evidence/queries/requests";
import { listClaimedSignals, pinnedFramework } from "@/lib/evidence/queries/signals";
import { type ActiveFilter, activeFilters, filterChoices } from "@/lib/evidence/rules/filters";
import { countAsked, waitingText } from "@/lib/evidence/rules/placing";
import { EvidenceFilter, filterQuery } from "@/lib/evidence/schema";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { EvidenceEntry } from "./_components/entry";
import { FilterForm } from "./_components/filter-form";

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
  const active = activeFilters(filter, choices);
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
        <FilterForm filter={filter} choices={choices} focus={asked.focus === "search"} />
      ) : null}
      <Found total={total} active={active} />
      {items.length ? <Months items={items} zone={access.zone} /> : <Nothing filtered={active.length > 0} />}
      <nav aria-label="Pages" className="mt-8 flex gap-3 print:hidden">
        {filter.after ? (
          <LinkButton look="quiet" href={`/evidence${filterQuery({ ...filter, after: undefined })}` as Route}>
            Newest
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton look="quiet" href={`/evidence${filterQuery({ ...filter, after: next })}` as Route}>
            Earlier
          </LinkButton>
        ) : null}
      </nav>
    </>
  );
}

function Found({ total, active }: { total: number; active: ActiveFilter[] }) {
  if (!total && !active.length) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2 text-sm">
      <p role="status" className="mr-2 text-soft">
        {total} {total === 1 ? "entry" : "entries"}
      </p>
      {active.map(({ text, without }) => (
        <Link
          key={without}
          href={without as Route}
          className="flex min-h-9 items-center gap-2 rounded-sm border border-line bg-wash px-3 hover:border-ink"
        >
          {text}
          <X aria-hidden size={14} />
          <span className="sr-only">, take this filter away</span>
        </Link>
      ))}
      {active.length > 1 ? (
        <Link href="/evidence" className="px-2 text-soft underline decoration-line underline-offset-4">
          Show everything
        </Link>
      ) : null}
    </div>
  );
}

function Months({ items, zone }: { items: ListedEvidence[]; zone: string }) {
  const months = Map.groupBy(items, ({ happenedOn }) => happenedOn.slice(0, 7));
  return [...months].map(([month, entries]) => (
    <section key={month} aria-labelledby={`month-${month}`} className="mt-8 max-w-4xl">
      <h2 id={`month-${month}`} className="mb-2 font-medium text-xl">
        {monthName(`${month}-01`)}
      </h2>
      <ol>
        {entries.map((item, at) => (
          <EvidenceEntry
            key={item.id}
            {...{ item, zone }}
            isFirstOfDay={entries[at - 1]?.happenedOn !== item.happenedOn}
          />
        ))}
      </ol>
    </section>
  ));
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
