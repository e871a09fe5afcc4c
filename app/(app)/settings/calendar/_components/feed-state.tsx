import type { Feed } from "@/lib/calendar/queries";
import { dayOf, fullDay, longDay, timeOf } from "@/lib/date";

/** Whether there is an address, with what in it, and whether programs read it. */
export function FeedState({ feed, zone }: { feed: Feed | null; zone: string }) {
  if (!feed)
    return (
      <p className="text-soft">
        There is no address yet. Whoever has it can read your dates without signing in, so pass it to your own calendar
        program and to nobody else.
      </p>
    );
  const { createdAt, lastReadAt, detailed } = feed;
  const on = (at: Date) => {
    const day = dayOf(at, zone);
    return (
      <time dateTime={at.toISOString()} title={fullDay(day)}>
        {longDay(day)}
      </time>
    );
  };
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-line border-y py-4">
      <dt className="text-soft">Made</dt>
      <dd>{on(createdAt)}</dd>
      <dt className="text-soft">Holds</dt>
      <dd>{detailed ? "dates and titles, with a link and what each is about" : "dates and titles only"}</dd>
      <dt className="text-soft">Last read</dt>
      <dd>
        {lastReadAt ? (
          <>
            {on(lastReadAt)}, {timeOf(lastReadAt, zone)}
            <span className="text-soft"> (noted at most once an hour)</span>
          </>
        ) : (
          "not yet"
        )}
      </dd>
    </dl>
  );
}
