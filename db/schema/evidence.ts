import { sql } from "drizzle-orm";
import { CONFIDENTIALITIES, DIRECTIONS, KINDS, MODES, ORIGINS, SCOPES } from "@/lib/evidence/schema";
import {
  atMost,
  check,
  day,
  flag,
  foreignKey,
  id,
  index,
  instant,
  integer,
  notEmpty,
  oneOf,
  span,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns";
import { ownerId } from "./account";
import { milestones } from "./roadmap";

export const evidence = table(
  "evidence",
  {
    id: id(),
    ownerId: ownerId(),
    sentence: text("sentence").notNull(),
    details: text("details").notNull().default(""),
    /** Sentence, details and what else is searched, folded when written; LIKE works on this alone. */
    search: text("search").notNull(),
    origin: text("origin", { enum: ORIGINS }).notNull(),
    confidentiality: text("confidentiality", { enum: CONFIDENTIALITIES }).notNull().default("ordinary"),
    loggedAt: instant("logged_at").notNull(),
    placedAt: instant("placed_at"),
    /** Given with the form, so that a form sent twice is kept once. */
    captureKey: text("capture_key").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    unique("evidence_owner_id").on(t.ownerId, t.id),
    unique("evidence_capture_once").on(t.ownerId, t.captureKey),
    // With what decides who may read an item, so that what is new to a reader is found in the index alone.
    index("evidence_logged").on(t.ownerId, t.loggedAt, t.id, t.confidentiality),
    index("evidence_to_place").on(t.ownerId, t.id).where(sql`placed_at is null`),
    oneOf(t.origin, ORIGINS),
    oneOf(t.confidentiality, CONFIDENTIALITIES),
    notEmpty(t.sentence, 1000),
    atMost(t.details, 20000),
    atMost(t.captureKey, 80),
  ],
);

const ofEvidence = () => ({ id: id(), ownerId: ownerId(), evidenceId: text("evidence_id").notNull() });

/** What readiness and the rescue debt read of an item itself; exactly one row of an item is open. */
export const evidenceFacts = table(
  "evidence_facts",
  {
    ...ofEvidence(),
    happenedOn: day("happened_on").notNull(),
    withdrawn: flag("withdrawn").notNull().default(false),
    /** Counts the wordings of the sentence, whose texts are history rows and may be purged. */
    wording: integer("wording").notNull().default(1),
    kind: text("kind", { enum: KINDS }),
    scope: text("scope", { enum: SCOPES }),
    mode: text("mode", { enum: MODES }),
    context: text("context").notNull().default(""),
    outcomeBefore: text("outcome_before").notNull().default(""),
    outcomeAfter: text("outcome_after").notNull().default(""),
    outcomeUnit: text("outcome_unit").notNull().default(""),
    guard: text("guard").notNull().default(""),
    rescue: flag("rescue").notNull().default(false),
    rescueCause: text("rescue_cause").notNull().default(""),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    // Whole, not only of open rows: without it, deleting one person reads these rows of everybody.
    index("evidence_facts_item").on(t.ownerId, t.evidenceId, t.endedAt, t.withdrawn, t.happenedOn, t.rescue),
    uniqueIndex("evidence_facts_open").on(t.evidenceId).where(sql`ended_at is null`),
    index("evidence_facts_timeline")
      .on(t.ownerId, t.happenedOn, t.evidenceId, t.withdrawn)
      .where(sql`ended_at is null`),
    oneOf(t.kind, KINDS),
    oneOf(t.scope, SCOPES),
    oneOf(t.mode, MODES),
    atMost(t.context, 80),
    atMost(t.outcomeBefore, 120),
    atMost(t.outcomeAfter, 120),
    atMost(t.outcomeUnit, 120),
    atMost(t.guard, 200),
    atMost(t.rescueCause, 200),
  ],
);

/** One item supports, or speaks against, one signal of the framework. */
export const claims = table(
  "claims",
  {
    ...ofEvidence(),
    signalId: text("signal_id").notNull(),
    direction: text("direction", { enum: DIRECTIONS }).notNull(),
    rationale: text("rationale").notNull().default(""),
    /** The signal's words when it was claimed, shown should later content no longer have it. */
    signalLabel: text("signal_label").notNull(),
    contentVersion: text("content_version").notNull(),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("claims_open").on(t.evidenceId, t.signalId).where(sql`ended_at is null`),
    index("claims_signal").on(t.ownerId, t.signalId),
    oneOf(t.direction, DIRECTIONS),
    atMost(t.rationale, 300),
  ],
);

export const evidenceLinks = table(
  "evidence_links",
  { ...ofEvidence(), url: text("url").notNull(), label: text("label").notNull().default(""), ...span() },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    index("evidence_links_item").on(t.ownerId, t.evidenceId),
    uniqueIndex("evidence_links_open").on(t.evidenceId, t.url).where(sql`ended_at is null`),
    atMost(t.label, 120),
    check("evidence_links_web", sql`length(url) <= 2000 and (url like 'http://%' or url like 'https://%')`),
  ],
);

/** Both ends must belong to the same person: the composite keys make a link across people impossible. */
export const evidenceMilestones = table(
  "evidence_milestones",
  { ...ofEvidence(), milestoneId: text("milestone_id").notNull(), ...span() },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.milestoneId], foreignColumns: [milestones.ownerId, milestones.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("evidence_milestones_open").on(t.evidenceId, t.milestoneId).where(sql`ended_at is null`),
    index("evidence_milestones_milestone").on(t.ownerId, t.milestoneId),
  ],
);

/** One item answers another, such as a rescue that spoke against a signal: what now keeps it from coming back. */
export const evidenceAnswers = table(
  "evidence_answers",
  { ...ofEvidence(), answerId: text("answer_id").notNull(), ...span() },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.answerId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("evidence_answers_open").on(t.evidenceId, t.answerId).where(sql`ended_at is null`),
    index("evidence_answers_item").on(t.ownerId, t.evidenceId),
    index("evidence_answers_answer").on(t.ownerId, t.answerId),
    check("evidence_answers_other", sql`answer_id <> evidence_id`),
  ],
);
