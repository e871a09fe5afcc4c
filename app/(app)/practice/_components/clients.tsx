import { Drawing } from "@/app/_ui/drawing";
import { type Day, dayOf, longDay, shortDay, timeOf } from "@/lib/date";
import { drawPractice } from "@/lib/drawing/practice";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { Client } from "@/lib/review/queries/practice";
import { PracticeKeys } from "./practice-keys";

/** `zone` is that of whoever looks. */
type Props = { clients: readonly Client[]; at: Date; zone: string };

const HEADS = ["Boundary", "Newest evidence", "Last meeting", "Next meeting"];

/** All clients, one row each, with the keys that go from one to the next. */
export function Clients({ clients, at, zone }: Props) {
  const today = dayOf(at, zone);
  const dayText = (day: Day) => (day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : longDay(day));
  const rows = clients.map(({ grantId, name, role, group, reasons, boundary, hasBrief, ...dates }) => ({
    ...{ name, href: `/reading/${grantId}${hasBrief ? "/brief" : ""}`, nudgeHref: `/practice/${grantId}` },
    beneath: [`as ${ROLE_NAMES[role].toLowerCase()}`, group].filter(Boolean).join(", "),
    reasons,
    dates: [
      boundary ? dayText(boundary.on) : "",
      dates.newestOn ? dayText(dates.newestOn) : "",
      dates.lastMetAt ? dayText(dayOf(dates.lastMetAt, zone)) : "",
      dates.nextMeetsAt ? `${dayText(dayOf(dates.nextMeetsAt, zone))}, ${timeOf(dates.nextMeetsAt, zone)}` : "",
    ],
  }));
  return (
    <div>
      <Drawing svg={drawPractice({ caption: "Clients, those who need you first", heads: HEADS, rows })} />
      <PracticeKeys />
      <p className="mt-4 hidden text-sm text-soft md:block print:hidden">
        j and k go from client to client, Enter opens the one you are at, n nudges them.
      </p>
    </div>
  );
}
