import { sql } from "drizzle-orm";
import { MILESTONE_STATUSES } from "@/lib/roadmap/schema";
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

/** A dated run through a track. The content it was started with is pinned and never changes under it. */
export const roadmaps = table(
  "roadmaps",
  {
    id: id(),
    ownerId: ownerId(),
    track: text("track").notNull(),
    contentVersion: text("content_version").notNull(),
    contentHash: text("content_hash").notNull(),
    /** Where the person stands, by the id of a situation of the content; null where nobody said. */
    situation: text("situation"),
    zone: text("zone").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
    /** How it ended, by the id of an outcome of the content. */
    outcome: text("outcome"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    unique("roadmaps_owner_id").on(t.ownerId, t.id),
    uniqueIndex("roadmaps_running").on(t.ownerId).where(sql`ended_at is null`),
    atMost(t.situation, 40),
    atMost(t.outcome, 40),
    check("roadmaps_ended_with_outcome", sql`(ended_at is null) = (outcome is null)`),
  ],
);

const ofRoadmap = () => ({ id: id(), ownerId: ownerId(), roadmapId: text("roadmap_id").notNull() });

export const roadmapStarts = table(
  "roadmap_starts",
  { ...ofRoadmap(), startOn: day("start_on").notNull(), reason: text("reason").notNull(), ...span() },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    index("roadmap_starts_roadmap").on(t.ownerId, t.roadmapId),
    atMost(t.reason, 500),
  ],
);

export const extensions = table(
  "extensions",
  {
    ...ofRoadmap(),
    phase: integer("phase").notNull(),
    weeks: integer("weeks").notNull(),
    reason: text("reason").notNull(),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    index("extensions_roadmap").on(t.ownerId, t.roadmapId),
    check("extensions_weeks", sql`weeks between 1 and 26`),
    check("extensions_phase", sql`phase between 1 and 9`),
    notEmpty(t.reason, 500),
  ],
);

export const aways = table(
  "aways",
  {
    ...ofRoadmap(),
    fromOn: day("from_on").notNull(),
    toOn: day("to_on").notNull(),
    pausesPlan: flag("pauses_plan").notNull(),
    note: text("note").notNull(),
    ...span(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    index("aways_roadmap").on(t.ownerId, t.roadmapId),
    check("aways_order", sql`to_on >= from_on`),
    atMost(t.note, 500),
  ],
);

export const milestones = table(
  "milestones",
  {
    ...ofRoadmap(),
    templateId: text("template_id"),
    /** The line of feedback that it was made of, which becomes one milestone and no second. */
    lineId: text("line_id"),
    /** The action that it was made of; the same. No key, because actions hang on check-ins, and those on roadmaps. */
    actionId: text("action_id"),
    phase: integer("phase").notNull(),
    title: text("title").notNull(),
    note: text("note").notNull().default(""),
    /** The due date that the roadmap began with, kept beside the present one; none on tracks without dates. */
    plannedOn: day("planned_on"),
    dueOn: day("due_on"),
    status: text("status", { enum: MILESTONE_STATUSES }).notNull().default("open"),
    closedAt: instant("closed_at"),
    dropReason: text("drop_reason"),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    unique("milestones_owner_id").on(t.ownerId, t.id),
    unique("milestones_template").on(t.roadmapId, t.templateId),
    unique("milestones_line").on(t.ownerId, t.lineId),
    unique("milestones_action").on(t.ownerId, t.actionId),
    index("milestones_due").on(t.ownerId, t.roadmapId, t.dueOn),
    oneOf(t.status, MILESTONE_STATUSES),
    notEmpty(t.title, 200),
    atMost(t.note, 500),
    atMost(t.lineId, 64),
    atMost(t.actionId, 64),
    check("milestones_made_of", sql`line_id is null or action_id is null`),
    atMost(t.dropReason, 500),
    check("milestones_dropped_with_reason", sql`status <> 'dropped' or length(drop_reason) > 0`),
    check("milestones_closed", sql`(status = 'open') = (closed_at is null)`),
  ],
);
