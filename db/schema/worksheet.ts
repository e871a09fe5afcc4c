import { sql } from "drizzle-orm";
import { SIGNERS } from "@/lib/framework/schema";
import { MAX_VIEW, MOST_VERSIONS, type Said, VIEWS } from "@/lib/worksheet/schema";
import {
  atMost,
  check,
  foreignKey,
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
import { ownerId } from "./account";
import { evidence } from "./evidence";
import { grants } from "./grant";

/** The answers to a worksheet at one time. At most one of a worksheet is open; a kept one never changes. */
export const worksheetVersions = table(
  "worksheet_versions",
  {
    id: id(),
    ownerId: ownerId(),
    worksheetId: text("worksheet_id").notNull(),
    number: integer("number").notNull(),
    /** The content whose prompts are answered. */
    track: text("track").notNull(),
    contentVersion: text("content_version").notNull(),
    contentHash: text("content_hash").notNull(),
    /** What it was kept for, in a few words of the person's. */
    label: text("label").notNull().default(""),
    openedAt: instant("opened_at").notNull(),
    keptAt: instant("kept_at"),
  },
  (t) => [
    unique("worksheet_versions_owner_id").on(t.ownerId, t.id),
    unique("worksheet_versions_number").on(t.ownerId, t.worksheetId, t.number),
    uniqueIndex("worksheet_versions_open").on(t.ownerId, t.worksheetId).where(sql`kept_at is null`),
    notEmpty(t.worksheetId, 40),
    atMost(t.label, 80),
    check("worksheet_versions_number_range", sql`number between 1 and ${sql.raw(String(MOST_VERSIONS))}`),
  ],
);

const ofVersion = () => ({
  id: id(),
  ownerId: ownerId(),
  versionId: text("version_id").notNull(),
  promptId: text("prompt_id").notNull(),
  /** Tells the lines of a list apart, and stays with a line from version to version; "" where there is no list. */
  lineId: text("line_id").notNull().default(""),
});

/** What was answered to one prompt, or in one line of a list. */
export const worksheetAnswers = table(
  "worksheet_answers",
  {
    ...ofVersion(),
    said: json<Said>("said").notNull(),
    /** When it was first written, in whichever version that was. */
    begunAt: instant("begun_at").notNull(),
    savedAt: instant("saved_at").notNull(),
    /** A line that was taken out; it can be put back until the version is kept. */
    removedAt: instant("removed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    foreignKey({
      columns: [t.ownerId, t.versionId],
      foreignColumns: [worksheetVersions.ownerId, worksheetVersions.id],
    }).onDelete("cascade"),
    unique("worksheet_answers_once").on(t.ownerId, t.versionId, t.promptId, t.lineId),
    notEmpty(t.promptId, 40),
    atMost(t.lineId, 64),
    check("worksheet_answers_said_length", sql`length(cast(said as text)) <= 400000`),
    check("worksheet_answers_removed_line", sql`removed_at is null or line_id <> ''`),
  ],
);

/** Both ends must belong to the same person: the composite keys make citing somebody else's evidence impossible. */
export const worksheetCitations = table(
  "worksheet_citations",
  {
    ...ofVersion(),
    /** The row of a table that it stands in; "" where there is none. */
    rowId: text("row_id").notNull().default(""),
    evidenceId: text("evidence_id").notNull(),
    citedAt: instant("cited_at").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.ownerId, t.versionId],
      foreignColumns: [worksheetVersions.ownerId, worksheetVersions.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    unique("worksheet_citations_once").on(t.ownerId, t.versionId, t.promptId, t.lineId, t.rowId, t.evidenceId),
    index("worksheet_citations_evidence").on(t.ownerId, t.evidenceId),
    notEmpty(t.promptId, 40),
    atMost(t.lineId, 64),
    atMost(t.rowId, 40),
  ],
);

/** That somebody put their name to a version that was kept: the leader, or whoever a grant was given to. Never changed. */
export const worksheetSignatures = table(
  "worksheet_signatures",
  {
    id: id(),
    ownerId: ownerId(),
    versionId: text("version_id").notNull(),
    /** Null for the leader's own. */
    grantId: text("grant_id"),
    role: text("role", { enum: SIGNERS }).notNull(),
    /** As they were called when they signed, which their account or grant may not say later. */
    name: text("name").notNull(),
    /** The SHA-256, in hex, of all that the version said. */
    hash: text("hash").notNull(),
    signedAt: instant("signed_at").notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.ownerId, t.versionId],
      foreignColumns: [worksheetVersions.ownerId, worksheetVersions.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    unique("worksheet_signatures_once").on(t.ownerId, t.versionId, t.grantId),
    uniqueIndex("worksheet_signatures_leader").on(t.ownerId, t.versionId).where(sql`grant_id is null`),
    oneOf(t.role, SIGNERS),
    check("worksheet_signatures_leader_role", sql`(role = 'leader') = (grant_id is null)`),
    notEmpty(t.name, 100),
    check("worksheet_signatures_hash", sql`length(hash) = 64`),
  ],
);

/** What somebody with a grant says of one row in a version that was kept; it stands beside the leader's answer. */
export const worksheetViews = table(
  "worksheet_views",
  {
    id: id(),
    ownerId: ownerId(),
    versionId: text("version_id").notNull(),
    grantId: text("grant_id").notNull(),
    promptId: text("prompt_id").notNull(),
    rowId: text("row_id").notNull(),
    view: text("view", { enum: VIEWS }).notNull(),
    words: text("words").notNull().default(""),
    saidAt: instant("said_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    foreignKey({
      columns: [t.ownerId, t.versionId],
      foreignColumns: [worksheetVersions.ownerId, worksheetVersions.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    unique("worksheet_views_once").on(t.ownerId, t.versionId, t.grantId, t.promptId, t.rowId),
    oneOf(t.view, VIEWS),
    notEmpty(t.promptId, 40),
    notEmpty(t.rowId, 40),
    atMost(t.words, MAX_VIEW),
    check("worksheet_views_disputed", sql`view <> 'disputed' or words <> ''`),
  ],
);
