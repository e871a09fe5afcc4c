import { sql } from "drizzle-orm";
import { LINK_PURPOSES, MAILED, OUTCOMES, RULES, type Settings, WEEKENDS } from "@/lib/reminder/schema";
import {
  atMost,
  check,
  day,
  id,
  index,
  instant,
  integer,
  json,
  notEmpty,
  oneOf,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns";
import { users } from "./account";

const person = () =>
  text("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** When and how somebody wants to be reminded; who has no row has the defaults. */
export const reminderSettings = table(
  "reminder_settings",
  {
    userId: person().primaryKey(),
    messageAt: text("message_at").notNull(),
    promptOn: integer("prompt_on").notNull(),
    promptAt: text("prompt_at").notNull(),
    quietFrom: text("quiet_from"),
    quietUntil: text("quiet_until"),
    weekends: text("weekends", { enum: WEEKENDS }).notNull(),
    pausedUntil: day("paused_until"),
    channels: json<Settings["channels"]>("channels").notNull(),
    always: json<Settings["always"]>("always").notNull(),
  },
  (t) => [
    oneOf(t.weekends, WEEKENDS),
    check("reminder_settings_weekday", sql`prompt_on between 1 and 7`),
    check("reminder_settings_times", sql`length(message_at) = 5 and length(prompt_at) = 5`),
    check("reminder_settings_quiet", sql`(quiet_from is null) = (quiet_until is null)`),
  ],
);

/**
 * One occurrence of a reminder. Of each person, rule and subject at most one still waits: the next. Handling it writes
 * what was said, and the one after it.
 */
export const reminders = table(
  "reminders",
  {
    id: id(),
    userId: person(),
    rule: text("rule", { enum: RULES }).notNull(),
    /** What it is about, such as the id of a milestone, and what that belongs to: a roadmap, a grant, or itself. */
    subjectId: text("subject_id").notNull(),
    groupId: text("group_id").notNull(),
    /** Whose record it tells of, when that is somebody else's: it goes with theirs. */
    aboutId: text("about_id").references(() => users.id, { onDelete: "cascade" }),
    /** The day that the subject is about, and how many days from there this one comes. */
    subjectOn: day("subject_on").notNull(),
    step: integer("step").notNull(),
    /** The local day that it is for, whatever the hour; what went out for one day never goes out for it again. */
    dueOn: day("due_on").notNull(),
    dueAt: instant("due_at").notNull(),
    plannedAt: instant("planned_at").notNull(),
    handledAt: instant("handled_at"),
    outcome: text("outcome", { enum: OUTCOMES }),
    title: text("title").notNull().default(""),
    body: text("body").notNull().default(""),
    href: text("href").notNull().default(""),
    /** The local day of the message that carried it, of which there is one a day. */
    digestOn: day("digest_on"),
    mailed: text("mailed", { enum: MAILED }).notNull().default("none"),
  },
  (t) => [
    unique("reminders_once").on(t.userId, t.rule, t.subjectId, t.dueOn),
    uniqueIndex("reminders_next").on(t.userId, t.rule, t.subjectId).where(sql`handled_at is null`),
    index("reminders_due").on(t.dueAt).where(sql`handled_at is null`),
    index("reminders_digest").on(t.userId, t.digestOn),
    index("reminders_handled").on(t.userId, t.handledAt),
    index("reminders_group").on(t.groupId, t.userId),
    index("reminders_about").on(t.aboutId),
    oneOf(t.rule, RULES),
    oneOf(t.outcome, OUTCOMES),
    oneOf(t.mailed, MAILED),
    notEmpty(t.subjectId, 80),
    notEmpty(t.groupId, 80),
    atMost(t.title, 300),
    atMost(t.body, 1000),
    atMost(t.href, 300),
    check("reminders_handled_with_outcome", sql`(handled_at is null) = (outcome is null)`),
  ],
);

/** What a message lets its reader do without signing in: single use, expiring, only the SHA-256 of it kept. */
export const reminderLinks = table(
  "reminder_links",
  {
    id: id(),
    userId: person(),
    purpose: text("purpose", { enum: LINK_PURPOSES }).notNull(),
    /** The kind that it stops, for that purpose alone. */
    rule: text("rule", { enum: RULES }),
    /** The day of the message that it stands in. */
    digestOn: day("digest_on").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("reminder_links_user").on(t.userId, t.digestOn),
    index("reminder_links_expiry").on(t.expiresAt),
    oneOf(t.purpose, LINK_PURPOSES),
    oneOf(t.rule, RULES),
    check("reminder_links_rule", sql`(rule is not null) = (purpose = 'stop')`),
  ],
);
