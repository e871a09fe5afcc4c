import { sql } from "drizzle-orm";
import {
  atMost,
  check,
  foreignKey,
  id,
  index,
  instant,
  integer,
  notEmpty,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns";
import { ownerId } from "./account";
import { evidence } from "./evidence";
import { roadmaps } from "./roadmap";

/**
 * Ten questions and eight rows, answered by one person: a draft until it is finished, then a snapshot that is never
 * written again. The roadmap pins the content that is answered.
 */
export const assessments = table(
  "assessments",
  {
    id: id(),
    ownerId: ownerId(),
    /** Who assesses; a coach's or manager's stands beside the leader's own. */
    byId: text("by_id").notNull(),
    roadmapId: text("roadmap_id").notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
    /** The month of the roadmap that it was finished for, 0 for the start; null in between and while it is a draft. */
    month: integer("month"),
    /** Text, so that every engine gives back the very bytes. */
    snapshot: text("snapshot"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    unique("assessments_owner_id").on(t.ownerId, t.id),
    uniqueIndex("assessments_draft").on(t.ownerId, t.byId).where(sql`finished_at is null`),
    uniqueIndex("assessments_month").on(t.roadmapId, t.byId, t.month).where(sql`month is not null`),
    check("assessments_finished_whole", sql`(finished_at is null) = (snapshot is null)`),
    check("assessments_month_finished", sql`month is null or (finished_at is not null and month between 0 and 120)`),
    atMost(t.snapshot, 200_000),
  ],
);

/** What a draft says so far of one question or row; gone once the snapshot holds it. */
export const assessmentAnswers = table(
  "assessment_answers",
  {
    id: id(),
    ownerId: ownerId(),
    assessmentId: text("assessment_id").notNull(),
    partId: text("part_id").notNull(),
    /** A side of a question or a level of a row; null while only the rest was filled in. */
    choice: integer("choice"),
    note: text("note").notNull().default(""),
    /** The form that wrote it last: that one may go on writing, another has to have seen it. */
    turnId: text("turn_id").notNull(),
  },
  (t) => [
    foreignKey({
      name: "assessment_answers_of",
      columns: [t.ownerId, t.assessmentId],
      foreignColumns: [assessments.ownerId, assessments.id],
    }).onDelete("cascade"),
    unique("assessment_answers_owner_id").on(t.ownerId, t.id),
    unique("assessment_answers_part").on(t.assessmentId, t.partId),
    check("assessment_answers_choice", sql`choice between 0 and 3`),
    notEmpty(t.partId, 20),
    atMost(t.note, 500),
    atMost(t.turnId, 64),
  ],
);

/** The evidence that an answer of a draft names. */
export const assessmentCitations = table(
  "assessment_citations",
  { id: id(), ownerId: ownerId(), answerId: text("answer_id").notNull(), evidenceId: text("evidence_id").notNull() },
  (t) => [
    foreignKey({
      name: "assessment_citations_of",
      columns: [t.ownerId, t.answerId],
      foreignColumns: [assessmentAnswers.ownerId, assessmentAnswers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "assessment_citations_item",
      columns: [t.ownerId, t.evidenceId],
      foreignColumns: [evidence.ownerId, evidence.id],
    }).onDelete("cascade"),
    unique("assessment_citations_once").on(t.answerId, t.evidenceId),
    index("assessment_citations_evidence").on(t.ownerId, t.evidenceId),
  ],
);
