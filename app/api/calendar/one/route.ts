import { orNotFound, ownRecord, readSeat } from "@/app/_server/access";
import { calendarAnswer, notOneDate } from "@/app/_server/calendar";
import { findFeed, getBoundaryEvent, getMeetingEvent, getMilestoneEvent } from "@/lib/calendar/queries";
import { OneDate } from "@/lib/calendar/schema";
import { now } from "@/lib/clock";
import type { RecordAccess } from "@/lib/record/access";

/** One date of the signed-in person as a file, which a calendar knows for the same as in the feed. */
export async function GET(request: Request) {
  const { access } = await ownRecord("read", "/home");
  const which = OneDate.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!which.success) return notOneDate();
  const [event, feed] = await Promise.all([eventOf(access, which.data), findFeed(access)]);
  const detailed = feed?.detailed ?? false;
  return calendarAnswer(request, { events: [event], detailed, fileName: "cairn-date", isAttachment: true });
}

/** What is missing, or somebody else's, is a 404. */
async function eventOf(access: RecordAccess, which: OneDate) {
  const at = now();
  if ("milestone" in which) return orNotFound(getMilestoneEvent(access, { id: which.milestone, at }));
  if ("boundary" in which) return orNotFound(getBoundaryEvent(access, { ...which.boundary, at }));
  const { grantId, id } = which.meeting;
  const read = await readSeat({ grantId, place: "meetings", id, ask: (seat) => getMeetingEvent(seat, { id, at }) });
  return read.found;
}
