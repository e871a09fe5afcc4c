import type { Route } from "next";
import Link from "next/link";
import { KIND_NAMES } from "@/lib/review/content";
import { timesOf, type Zoned } from "@/lib/review/rules/meeting";
import type { MeetingKind, MeetingStatus } from "@/lib/review/schema/meeting";

type Listed = {
  id: string;
  kind: MeetingKind;
  startsAt: Date;
  minutes: number;
  status: MeetingStatus;
  cancelReason: string | null;
};

type Props<M extends Listed> = {
  meetings: readonly M[];
  /** Whoever reads it first. */
  sides: readonly [Zoned, Zoned];
  hrefOf: (meeting: M) => Route | null;
  nameOf?: (meeting: M) => string;
};

/** Meetings with when they are for both, each a link where there is something to open. */
export function MeetingList<M extends Listed>({ meetings, sides, hrefOf, nameOf }: Props<M>) {
  return (
    <ul className="border-line border-b">
      {meetings.map((meeting) => {
        const { first, second } = timesOf(meeting.startsAt, sides);
        const href = hrefOf(meeting);
        const name = `${KIND_NAMES[meeting.kind]}${nameOf ? ` with ${nameOf(meeting)}` : ""}`;
        return (
          <li key={meeting.id} className="grid gap-x-8 border-line border-t py-3 md:grid-cols-[1fr_14rem]">
            <p className="font-medium">
              {href ? (
                <Link href={href} prefetch={false} className="hover:underline hover:decoration-accent">
                  {name}, {first}
                </Link>
              ) : (
                <span>
                  {name}, {first}
                </span>
              )}
              {second ? <span className="block font-normal text-sm text-soft">{second}</span> : null}
            </p>
            <p className="text-sm text-soft">
              {meeting.minutes} minutes
              {meeting.status === "cancelled" ? <span className="block">Cancelled: {meeting.cancelReason}</span> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
