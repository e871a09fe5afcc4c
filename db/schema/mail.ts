import { sql } from "drizzle-orm";
import { atMost, email, id, index, instant, integer, json, notEmpty, table, text } from "../columns";
import { users } from "./account";

/** A message is a row first, written with what causes it, and mail second. Deleting the account cancels what is queued. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    template: text("template").notNull(),
    to: email("to_address").notNull(),
    props: json<Record<string, string>>("props").notNull(),
    messageId: text("message_id").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    dueAt: instant("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    claimedUntil: instant("claimed_until"),
    sentAt: instant("sent_at"),
    /** A permanent refusal, or too many tries; shown to the person and never tried again. */
    deadAt: instant("dead_at"),
    lastError: text("last_error").notNull().default(""),
    /** Tries of which nobody knows whether they arrived; such a message is sent once more, not for ever. */
    doubts: integer("doubts").notNull().default(0),
  },
  (t) => [
    index("outbox_due").on(t.dueAt).where(sql`sent_at is null and dead_at is null`),
    index("outbox_user").on(t.userId),
  ],
);

/** What the product has to tell a person; it is here whatever the mail does. */
export const notices = table(
  "notices",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Whose record or account it tells of, when that is somebody else; it goes with them. */
    aboutId: text("about_id").references(() => users.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    body: text("body").notNull().default(""),
    href: text("href").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
  },
  (t) => [
    index("notices_user").on(t.userId, t.id),
    index("notices_about").on(t.aboutId),
    notEmpty(t.title, 200),
    atMost(t.body, 1000),
  ],
);

/** One row a job; whoever holds the lease runs it. */
export const jobs = table("jobs", {
  name: text("name").primaryKey(),
  leasedUntil: instant("leased_until"),
  fence: integer("fence").notNull().default(0),
  finishedAt: instant("finished_at"),
});
