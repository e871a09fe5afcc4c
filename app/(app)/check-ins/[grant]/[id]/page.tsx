import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { readSeat } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { listActions } from "@/lib/review/queries/action";
import { escalationsOf, getCheckIn } from "@/lib/review/queries/check-in";
import { monthText } from "@/lib/review/rules/check-in";
import { who } from "../../../_components/who";
import { standingText } from "../_components/standing";
import { Trend } from "../_components/trend";
import { Agreed } from "./_components/agreed";
import { Compare } from "./_components/compare";
import { Lines } from "./_components/lines";
import { Unrevealed } from "./_components/unrevealed";

export const metadata: Metadata = { title: "Check-in" };

export default async function CheckInPage({ params }: PageProps<"/check-ins/[grant]/[id]">) {
  const { grant, id } = await params;
  const { seat, found } = await readSeat({
    ...{ grantId: grant, place: "check-ins", id },
    ask: (taken) => Promise.all([getCheckIn(taken, id), listActions(taken, { checkInId: id }), escalationsOf(taken)]),
  });
  const [checkIn, actions, counted] = found;
  const { result, month } = checkIn;
  return (
    <>
      <PageHead
        title={`Check-in for ${monthText(month)}`}
        eyebrow={
          <>
            <Link href={`/check-ins/${grant}` as Route} className="underline decoration-line underline-offset-4">
              Check-ins with {who(seat).other}
            </Link>
            {seat.side === "reviewer" ? `, who sees that you read this` : ""}
          </>
        }
      />
      <p className="max-w-prose">{standingText(seat, checkIn)}</p>
      {result ? (
        <>
          <Compare seat={seat} checkIn={checkIn} result={result} />
          <Lines seat={seat} result={result} />
          <Agreed {...{ seat, id, actions }} today={dayOf(now(), seat.zone)} sendKey={randomUUID()} />
          <Trend counted={counted.filter((one) => one.month <= month)} isLeader={seat.side === "leader"} />
        </>
      ) : (
        <Unrevealed seat={seat} checkIn={checkIn} />
      )}
    </>
  );
}
