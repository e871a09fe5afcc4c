import { dayOf, timeOf } from "@/lib/date";
import type { Due } from "@/lib/reminder/queries/due";
import { actionLine, checkInLine, type Line, meetingLine } from "@/lib/reminder/rules/words";
import { openSeat, type Seat } from "@/lib/review/access";
import { KIND_NAMES } from "@/lib/review/content";
import { listOpenActions } from "@/lib/review/queries/action";
import { getCheckInLine } from "@/lib/review/queries/check-in";
import { getMeetingLine } from "@/lib/review/queries/meeting";
import { monthText } from "@/lib/review/rules/check-in";
import type { Reminded } from "./compose";

/** What this side calls the other. */
const otherName = ({ side, ownerName, readerName }: Seat) => (side === "leader" ? readerName : ownerName);

/** The seat at the table of a grant. Throws NOT_FOUND for its reader once it is over. */
const seatOf = ({ groupId }: Due, { userId, at }: Reminded) => openSeat({ id: userId }, { grantId: groupId, at });

export async function composeMeeting(due: Due, reminded: Reminded): Promise<Line | "over"> {
  const { access, at, today } = reminded;
  const seat = await seatOf(due, reminded);
  const { id, kind, startsAt, status } = await getMeetingLine(seat, due.subjectId);
  if (status !== "planned" || startsAt <= at || seat.isOver) return "over";
  const [startsOn, time] = [dayOf(startsAt, access.zone), timeOf(startsAt, access.zone)];
  const href = `/meetings/${seat.grantId}/${id}`;
  return meetingLine({ kind: KIND_NAMES[kind], other: otherName(seat), startsOn, time, today, href });
}

export async function composeAction(due: Due, reminded: Reminded): Promise<Line | "over"> {
  const seat = await seatOf(due, reminded);
  const action = (await listOpenActions(seat)).find(({ id }) => id === due.subjectId);
  if (!action || action.doer !== seat.side || action.dueOn !== due.subjectOn) return "over";
  const from = action.meetingId ? `/meetings/${seat.grantId}/${action.meetingId}` : `/check-ins/${seat.grantId}`;
  const href = action.checkInId ? `${from}/${action.checkInId}` : from;
  const { text, dueOn } = action;
  return actionLine({ text, other: otherName(seat), dueOn, today: reminded.today, href });
}

export async function composeCheckIn(due: Due, reminded: Reminded): Promise<Line | "over"> {
  const seat = await seatOf(due, reminded);
  const { id, month, sent, revealedAt, skippedAt } = await getCheckInLine(seat, due.subjectId);
  if (revealedAt || skippedAt || sent.own || !sent.other || seat.isOver) return "over";
  return checkInLine({ month: monthText(month), other: otherName(seat), href: `/check-ins/${seat.grantId}/${id}` });
}
