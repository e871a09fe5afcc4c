import { sql } from "drizzle-orm";
import { ROLES } from "@/lib/grant/schema";
import {
  atMost,
  check,
  day,
  email,
  flag,
  foreignKey,
  id,
  index,
  instant,
  integer,
  notEmpty,
  oneOf,
  primaryKey,
  table,
  text,
  unique,
} from "../columns";
import { ownerId, users } from "./account";

/** Somebody's account, forgotten when they delete it. */
const somebody = (name: string) => text(name).references(() => users.id, { onDelete: "set null" });

/**
 * What the leader opens of their record for one person: an invitation until that person accepts it, and ended, never
 * deleted. Of the invitation's link only the SHA-256 is kept.
 */
export const grants = table(
  "grants",
  {
    id: id(),
    ownerId: ownerId(),
    /** Whoever accepted; null before that, and once they have deleted their account. */
    readerId: somebody("reader_id"),
    role: text("role", { enum: ROLES }).notNull(),
    /** Who it is, as the leader calls them, and where they work. */
    name: text("name").notNull(),
    organisation: text("organisation").notNull().default(""),
    purpose: text("purpose").notNull(),
    roadmap: flag("roadmap").notNull(),
    milestones: flag("milestones").notNull(),
    evidence: flag("evidence").notNull(),
    sensitive: flag("sensitive").notNull(),
    readiness: flag("readiness").notNull(),
    assessments: flag("assessments").notNull(),
    reviews: flag("reviews").notNull(),
    mayComment: flag("may_comment").notNull(),
    /** Nothing from before this day is opened, and nothing is open before it. */
    fromOn: day("from_on").notNull(),
    /** Its last day; null while no end is set. */
    untilOn: day("until_on"),
    invitedAt: instant("invited_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Where the invitation is mailed to; forgotten once it is answered or over. */
    address: email("address"),
    tokenHash: text("token_hash").unique(),
    /** Somebody who is signed in with another address and waits for the leader's yes. */
    claimantId: somebody("claimant_id"),
    claimedAt: instant("claimed_at"),
    acceptedAt: instant("accepted_at"),
    endedAt: instant("ended_at"),
    /** Given with the form, so that one sent twice invites once. */
    inviteKey: text("invite_key").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    unique("grants_owner_id").on(t.ownerId, t.id),
    unique("grants_once").on(t.ownerId, t.inviteKey),
    index("grants_reader").on(t.readerId),
    // What somebody reads at present, without what they once read.
    index("grants_read").on(t.readerId, t.fromOn).where(sql`ended_at is null`),
    index("grants_claimant").on(t.claimantId),
    index("grants_addressed").on(t.expiresAt).where(sql`address is not null`),
    oneOf(t.role, ROLES),
    notEmpty(t.name, 80),
    atMost(t.organisation, 80),
    notEmpty(t.purpose, 300),
    atMost(t.address, 254),
    atMost(t.inviteKey, 80),
    check("grants_days", sql`until_on is null or until_on >= from_on`),
    check("grants_sensitive", sql`evidence or not sensitive`),
    check("grants_own", sql`reader_id is null or reader_id <> owner_id`),
    check(
      "grants_sponsor",
      sql`role <> 'sponsor' or not (roadmap or milestones or evidence or readiness or assessments or reviews or may_comment)`,
    ),
    check("grants_accepted", sql`reader_id is null or accepted_at is not null`),
  ],
);

const ofGrant = () => ({ ownerId: ownerId(), grantId: text("grant_id").notNull() });

/** The worksheets that a grant opens, by name. */
export const grantWorksheets = table(
  "grant_worksheets",
  { ...ofGrant(), worksheetId: text("worksheet_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.grantId, t.worksheetId] }),
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    notEmpty(t.worksheetId, 40),
  ],
);

/** That a page was read by somebody else: one row for a grant, a page and an hour. */
export const reads = table(
  "reads",
  {
    id: id(),
    ...ofGrant(),
    /** What was read, such as `evidence/ID`: the path below the grant's own. */
    page: text("page").notNull(),
    /** The beginning of the hour. */
    hour: instant("hour").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.grantId], foreignColumns: [grants.ownerId, grants.id] }).onDelete("cascade"),
    unique("reads_once").on(t.grantId, t.page, t.hour),
    index("reads_owner").on(t.ownerId, t.hour),
    atMost(t.page, 200),
  ],
);
