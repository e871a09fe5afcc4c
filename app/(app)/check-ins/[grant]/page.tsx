import type { Metadata } from "next";
import { readSeat } from "@/app/_server/access";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { listOpenActions } from "@/lib/review/queries/action";
import { escalationsOf, hasRows, listCheckIns } from "@/lib/review/queries/check-in";
import { monthOf } from "@/lib/review/rules/check-in";
import { ActionList } from "../../_components/action-list";
import { SeatCrumb } from "../../_components/seat-crumb";
import { who } from "../../_components/who";
import { Months } from "./_components/months";
import { ThisMonth } from "./_components/this-month";
import { Trend } from "./_components/trend";

export const metadata: Metadata = { title: "Check-ins" };

export default async function CheckInsPage({ params }: PageProps<"/check-ins/[grant]">) {
  const { grant } = await params;
  const { seat, found } = await readSeat({
    ...{ grantId: grant, place: "check-ins" },
    ask: (taken) => Promise.all([listCheckIns(taken), hasRows(taken), escalationsOf(taken), listOpenActions(taken)]),
  });
  const [checkIns, canPlace, counted, open] = found;
  const { other, doers } = who(seat);
  const { zone } = seat;
  const today = dayOf(now(), zone);
  const month = monthOf(today);
  return (
    <>
      <PageHead title={`Check-ins with ${other}`} eyebrow={<SeatCrumb seat={seat} />} />
      <ThisMonth seat={seat} month={month} canPlace={canPlace} checkIn={checkIns.find((one) => one.month === month)} />
      <Months seat={seat} checkIns={checkIns.filter((one) => one.month !== month)} />
      {open.length ? (
        <Section title="Agreed and open">
          <ActionList actions={open} grantId={grant} doers={doers} today={today} zone={zone} made={null} />
        </Section>
      ) : null}
      <Trend counted={counted} isLeader={seat.side === "leader"} />
    </>
  );
}
