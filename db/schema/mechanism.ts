import { sql } from "drizzle-orm";
import { CADENCES, IMPROVEMENTS, KINDS, LOGGERS, RELATIONS } from "@/lib/mechanism/schema";
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
import { evidence } from "./evidence";

/** Something the leader built that runs. */
export const mechanisms = table(
  "mechanisms",
  {
    id: id(),
    ownerId: ownerId(),
    name: text("name").notNull(),
    /** What was done before there was this. */
    replaced: text("replaced").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [unique("mechanisms_owner_id").on(t.ownerId, t.id), notEmpty(t.name, 120), atMost(t.replaced, 500)],
);

const ofMechanism = () => ({ id: id(), ownerId: ownerId(), mechanismId: text("mechanism_id").notNull() });

/** What the rescue debt and the Hows read of a mechanism itself; exactly one row of it is open. */
export const mechanismFacts = table(
  "mechanism_facts",
  {
    ...ofMechanism(),
    kind: text("kind", { enum: KINDS }).notNull(),
    /** The standing question that it answers. */
    howId: text("how_id"),
    /** What it makes better, if it crosses teams. */
    improves: text("improves", { enum: IMPROVEMENTS }),
    /** Who looks after it; "" is the leader. */
    ownerRole: text("owner_role").notNull().default(""),
    cadence: text("cadence", { enum: CADENCES }).notNull(),
    stopped: flag("stopped").notNull().default(false),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.mechanismId], foreignColumns: [mechanisms.ownerId, mechanisms.id] }).onDelete(
      "cascade",
    ),
    index("mechanism_facts_mechanism").on(t.ownerId, t.mechanismId),
    uniqueIndex("mechanism_facts_open").on(t.mechanismId).where(sql`ended_at is null`),
    oneOf(t.kind, KINDS),
    oneOf(t.improves, IMPROVEMENTS),
    oneOf(t.cadence, CADENCES),
    atMost(t.howId, 20),
    atMost(t.ownerRole, 80),
  ],
);

/** It ran on this day; a day has one run at most, so that saying it twice is saying it once. */
export const mechanismRuns = table(
  "mechanism_runs",
  {
    ...ofMechanism(),
    ranOn: day("ran_on").notNull(),
    isWithLeader: flag("is_with_leader").notNull(),
    decisions: integer("decisions").notNull().default(0),
    decided: text("decided").notNull().default(""),
    loggedBy: text("logged_by", { enum: LOGGERS }).notNull().default("leader"),
    /** The ask through which its owner noted it. No key, because asks name mechanisms; both go with the mechanism. */
    askId: text("ask_id"),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.mechanismId], foreignColumns: [mechanisms.ownerId, mechanisms.id] }).onDelete(
      "cascade",
    ),
    index("mechanism_runs_mechanism").on(t.ownerId, t.mechanismId),
    uniqueIndex("mechanism_runs_open").on(t.mechanismId, t.ranOn).where(sql`ended_at is null`),
    oneOf(t.loggedBy, LOGGERS),
    atMost(t.decided, 300),
    check("mechanism_runs_decisions", sql`decisions between 0 and 99`),
    check("mechanism_runs_asked", sql`ask_id is null or logged_by = 'owner'`),
  ],
);

/** An item of evidence beside a mechanism: a rescue that it keeps from coming back, or something that shows it at work. */
export const mechanismEvidence = table(
  "mechanism_evidence",
  {
    ...ofMechanism(),
    evidenceId: text("evidence_id").notNull(),
    relation: text("relation", { enum: RELATIONS }).notNull(),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.mechanismId], foreignColumns: [mechanisms.ownerId, mechanisms.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    index("mechanism_evidence_mechanism").on(t.ownerId, t.mechanismId),
    index("mechanism_evidence_item").on(t.ownerId, t.evidenceId),
    uniqueIndex("mechanism_evidence_open").on(t.mechanismId, t.evidenceId).where(sql`ended_at is null`),
    oneOf(t.relation, RELATIONS),
  ],
);

/** Two rescues had one cause, although it was written in other words; the words stay with the items. */
export const sameCauses = table(
  "same_causes",
  {
    id: id(),
    ownerId: ownerId(),
    evidenceId: text("evidence_id").notNull(),
    sameAsId: text("same_as_id").notNull(),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.sameAsId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    index("same_causes_item").on(t.ownerId, t.evidenceId),
    index("same_causes_same_as").on(t.ownerId, t.sameAsId),
    uniqueIndex("same_causes_open").on(t.evidenceId, t.sameAsId).where(sql`ended_at is null`),
    check("same_causes_other", sql`same_as_id <> evidence_id`),
  ],
);
