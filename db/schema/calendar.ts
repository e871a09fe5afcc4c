import { flag, id, instant, table, text, unique } from "../columns";
import { ownerId } from "./account";

/** The address at which somebody's dates can be read without signing in: one a person, of which only the SHA-256 is kept. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: id(),
    ownerId: ownerId(),
    tokenHash: text("token_hash").notNull().unique(),
    /** With a link and what each date is about, not dates and titles alone. */
    detailed: flag("detailed").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When it was read last, to the hour. */
    lastReadAt: instant("last_read_at"),
  },
  (t) => [unique("calendar_feeds_owner").on(t.ownerId)],
);
