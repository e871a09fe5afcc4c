import { calendarAnswer, noCalendar, tooOften } from "@/app/_server/calendar";
import { takeTurn } from "@/app/_server/limits";
import { clientAddress } from "@/app/_server/origin";
import { findOpenFeed } from "@/lib/calendar/access";
import { noteFeedRead } from "@/lib/calendar/mutations";
import { listEvents } from "@/lib/calendar/queries";
import { isNoteDue, tokenIn } from "@/lib/calendar/rules/feed";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { noteListed } from "@/lib/grant/mutations/read";

/** The dates of whoever made this address, for programs that hold nothing but its secret. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[token]">) {
  const { token } = await params;
  const at = now();
  const feed = await findOpenFeed(tokenIn(token));
  try {
    // Programs of many people ask from the same few addresses, so that only wrong secrets are counted by address.
    await (feed ? takeTurn("feed", feed.id) : takeTurn("form", clientAddress(request.headers)));
  } catch (error) {
    if (error instanceof AppError && error.code === "LIMITED") return tooOften(error.message);
    throw error;
  }
  if (!feed) return noCalendar();
  const { id, access, detailed, lastReadAt } = feed;
  const { events, shown } = await listEvents(access, { at });
  // Whoever opened something to this person sees that it was read; a program that comes every hour is told of once a day.
  await noteListed({ readerId: access.ownerId, grants: shown, page: "calendar", at, hours: 24 });
  if (isNoteDue(lastReadAt, at)) await noteFeedRead({ id, at });
  return calendarAnswer(request, { events, detailed, fileName: "cairn" });
}
