import { sql } from "drizzle-orm";
import { COMMENT_SUBJECTS, MAX_COMMENT, SIDES } from "@/lib/review/schema/comment";
import {
  atMost,
  check,
  foreignKey,
  id,
  index,
  instant,
  integer,
  notEmpty,
  oneOf,
  table,
  text,
  unique,
} from "../columns";
import { ownerId, users } from "./account";
import { evidence } from "./evidence";
import { grants } from "./grant";
import { notices } from "./mail";
import { boundaryReviews } from "./review";
import { milestones } from "./roadmap";

/** A thread between the leader and the reader of one grant, on one thing that the grant opens. */
export const threads = table(
  "threads",
  {
    id: id(),
    ownerId: ownerId(),
    grantId: text("grant_id").notNull(),
    subject: text("subject", { enum: COMMENT_SUBJECTS }).notNull(),
    evidenceId: text("evidence_id"),
    milestoneId: text("milestone_id"),
    reviewId: text("review_id"),
    /** What has no row of its own: the id of a signal or of a worksheet. */
    contentId: text("content_id"),
    /** Of a worksheet the prompt or the line; "" everywhere else. */
    part: text("part").notNull().default(""),
    /** How many comments were ever written in it; more than its rows once an author has deleted their account. */
    written: integer("written").notNull().default(0),
    openedAt: instant("opened_at").notNull(),
    resolvedAt: instant("resolved_at"),
    resolvedBy: text("resolved_by", { enum: SIDES }),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.milestoneId], foreignColumns: [milestones.ownerId, milestones.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.ownerId, t.reviewId],
      foreignColumns: [boundaryReviews.ownerId, boundaryReviews.id],
    }).onDelete("cascade"),
    unique("threads_owner_id").on(t.ownerId, t.id),
    index("threads_grant").on(t.ownerId, t.grantId),
    oneOf(t.subject, COMMENT_SUBJECTS),
    check(
      "threads_one_subject",
      sql`(subject = 'evidence') = (evidence_id is not null) and (subject = 'milestone') = (milestone_id is not null) and (subject = 'review') = (review_id is not null) and (subject in ('cell', 'worksheet')) = (content_id is not null)`,
    ),
    check("threads_part", sql`(subject = 'worksheet') = (part <> '')`),
    check("threads_resolved", sql`(resolved_at is null) = (resolved_by is null)`),
    atMost(t.contentId, 64),
    atMost(t.part, 64),
  ],
);

/** What one of the two wrote in a thread. It goes with its author's account; its earlier wordings are history rows. */
export const comments = table(
  "comments",
  {
    id: id(),
    ownerId: ownerId(),
    threadId: text("thread_id").notNull(),
    authorId: text("author_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    /** It asks for something more concrete about the item as it stood at this version of it. */
    askedVersion: integer("asked_version"),
    writtenAt: instant("written_at").notNull(),
    editedAt: instant("edited_at"),
    /** Its author took it back: the text is gone, that it was there is not. */
    takenBackAt: instant("taken_back_at"),
    /** What told the other side of it; unread, the comment is new to them. */
    noticeId: text("notice_id").references(() => notices.id, { onDelete: "set null" }),
    /** Given with the form, so that one sent twice is kept once. */
    sendKey: text("send_key").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.threadId], foreignColumns: [threads.ownerId, threads.id] }).onDelete("cascade"),
    unique("comments_once").on(t.ownerId, t.authorId, t.sendKey),
    index("comments_thread").on(t.ownerId, t.threadId),
    index("comments_author").on(t.authorId),
    index("comments_notice").on(t.noticeId),
    atMost(t.body, MAX_COMMENT),
    check("comments_said", sql`(taken_back_at is null) = (length(body) > 0)`),
    notEmpty(t.sendKey, 160),
  ],
);
