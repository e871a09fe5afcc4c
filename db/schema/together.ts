import { sql } from "drizzle-orm";
import { MOST_STATEMENT } from "@/lib/review/schema/together";
import { atMost, check, foreignKey, id, instant, integer, table, text, unique, uniqueIndex } from "../columns";
import { ownerId } from "./account";
import { grants } from "./grant";
import { boundaryReviews } from "./review";
import { roadmaps } from "./roadmap";

/**
 * The review of a boundary that the leader asked the reader of a grant to hold with them: each side as it was sent, which
 * the other reads only once both are there, and the leader's reply. With the decision all of it is kept in the report.
 */
export const togetherReviews = table(
  "together_reviews",
  {
    id: id(),
    ownerId: ownerId(),
    grantId: text("grant_id").notNull(),
    roadmapId: text("roadmap_id").notNull(),
    phase: integer("phase").notNull(),
    invitedAt: instant("invited_at").notNull(),
    ownSaid: text("own_said"),
    ownSentAt: instant("own_sent_at"),
    ownVersion: integer("own_version").notNull().default(0),
    theirSaid: text("their_said"),
    theirSentAt: instant("their_sent_at"),
    theirVersion: integer("their_version").notNull().default(0),
    revealedAt: instant("revealed_at"),
    reply: text("reply").notNull().default(""),
    replyVersion: integer("reply_version").notNull().default(0),
    calledOffAt: instant("called_off_at"),
    /** The review that was decided with it. */
    reviewId: text("review_id"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.ownerId, t.reviewId],
      foreignColumns: [boundaryReviews.ownerId, boundaryReviews.id],
    }).onDelete("cascade"),
    unique("together_reviews_owner_id").on(t.ownerId, t.id),
    uniqueIndex("together_reviews_open")
      .on(t.ownerId, t.roadmapId, t.phase)
      .where(sql`called_off_at is null and review_id is null`),
    check("together_reviews_phase", sql`phase between 1 and 9`),
    check("together_reviews_own", sql`(own_said is null) = (own_sent_at is null)`),
    check("together_reviews_their", sql`(their_said is null) = (their_sent_at is null)`),
    check(
      "together_reviews_revealed",
      sql`(revealed_at is not null) = (own_said is not null and their_said is not null)`,
    ),
    check("together_reviews_reply", sql`reply = '' or revealed_at is not null`),
    check("together_reviews_one_end", sql`called_off_at is null or review_id is null`),
    atMost(t.ownSaid, 4000),
    atMost(t.theirSaid, 8000),
    atMost(t.reply, MOST_STATEMENT),
  ],
);
