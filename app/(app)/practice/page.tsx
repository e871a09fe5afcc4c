import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readPractice } from "@/app/_server/access";
import { buttonClass } from "@/app/_ui/button-look";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { dayOf } from "@/lib/date";
import { fits, groupsOf } from "@/lib/review/rules/practice";
import { filterQuery, PracticeFilter } from "@/lib/review/schema/practice";
import { Clients } from "./_components/clients";
import { FilterForm } from "./_components/filter-form";

export const metadata: Metadata = { title: "Practice" };

export default async function PracticePage({ searchParams }: PageProps<"/practice">) {
  const { user, at, clients, past } = await readPractice("/practice");
  const asked = await searchParams;
  const filter = PracticeFilter.parse(asked);
  // A form sends every field; the address keeps those that say something.
  if (Object.values(asked).includes("")) redirect(`/practice${filterQuery(filter)}` as Route);
  const shown = clients.filter((client) => fits(client, filter));
  return (
    <>
      <PageHead title={headline(clients)} eyebrow="Practice">
        {clients.length ? (
          <a href={`/api/practice?month=${dayOf(at, user.zone).slice(0, 7)}`} className={buttonClass("plain")}>
            This month as CSV
          </a>
        ) : null}
      </PageHead>
      {clients.length ? <FilterForm filter={filter} groups={groupsOf(clients)} /> : null}
      {shown.length < clients.length ? (
        <p role="status" className="mb-3 text-sm text-soft">
          {shown.length} of {clients.length} shown.{" "}
          <Link href="/practice" className="underline decoration-line underline-offset-4">
            Show all
          </Link>
        </p>
      ) : null}
      {shown.length ? <Clients clients={shown} at={at} zone={user.zone} /> : <Nobody isFiltered={clients.length > 0} />}
      {past ? (
        <p className="mt-8 text-sm">
          <Link href="/practice/past" className="text-soft underline decoration-line underline-offset-4">
            {past} whose grant is over
          </Link>
        </p>
      ) : null}
    </>
  );
}

function headline(clients: readonly { reasons: readonly unknown[] }[]): string {
  const needing = clients.filter(({ reasons }) => reasons.length).length;
  if (!clients.length) return "Nobody opens a record to you yet";
  if (!needing) return clients.length === 1 ? "Your client does not need you" : "No client needs you now";
  if (clients.length === 1) return "Your client needs you";
  return `${needing} of ${clients.length} clients ${needing === 1 ? "needs" : "need"} you`;
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <Empty>No client fits all of this. Take a filter away, or search for another name.</Empty>;
  return (
    <Empty action={<LinkButton href="/home">Go to your own record</LinkButton>}>
      Whoever invites you to their record as coach or manager stands here, with what calls for you: answers that are
      owed, what is overdue, boundaries, silence. The invitation is theirs to make.
    </Empty>
  );
}
