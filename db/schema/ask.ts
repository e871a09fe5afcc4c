import { sql } from "drizzle-orm";
import { ASK_KINDS, GIVEN_ANSWERS, RELATIONS, REPEATS, RUNS, WAYS } from "@/lib/ask/schema";
import {
  atMost,
  check,
  email,
  flag,
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
  uniqueIndex,
} from "../columns";
import { ownerId } from "./account";
import { evidence } from "./evidence";
import { mechanisms } from "./mechanism";
import { roadmaps } from "./roadmap";

/**
 * One round of blind placements. While it is open its answers stand by themselves; closing it keeps what may be shown of
 * them as one text, and deletes them.
 */
export const rounds = table(
  "rounds",
  {
    id: id(),
    ownerId: ownerId(),
    roadmapId: text("roadmap_id").notNull(),
    /** The month of the roadmap that it was opened for, 0 for the start; null in between. */
    month: integer("month"),
    openedAt: instant("opened_at").notNull(),
    closesAt: instant("closes_at").notNull(),
    closedAt: instant("closed_at"),
    /** Called off: nothing of it was or will be shown. */
    cancelledAt: instant("cancelled_at"),
    /** Text, so that every engine gives back the very bytes; there once it is closed. */
    result: text("result"),
    /** Given with the form, so that one sent twice opens one round. */
    openKey: text("open_key").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.roadmapId], foreignColumns: [roadmaps.ownerId, roadmaps.id] }).onDelete(
      "cascade",
    ),
    unique("rounds_owner_id").on(t.ownerId, t.id),
    unique("rounds_once").on(t.ownerId, t.openKey),
    uniqueIndex("rounds_open").on(t.ownerId).where(sql`closed_at is null and cancelled_at is null`),
    check("rounds_one_end", sql`closed_at is null or cancelled_at is null`),
    check("rounds_result", sql`(result is not null) = (closed_at is not null)`),
    check("rounds_month", sql`month is null or month between 0 and 120`),
    atMost(t.result, 40000),
    atMost(t.openKey, 80),
  ],
);

/** One single-purpose link to somebody without an account, and what it asks them. Only the SHA-256 of its token is kept. */
export const asks = table(
  "asks",
  {
    id: id(),
    ownerId: ownerId(),
    kind: text("kind", { enum: ASK_KINDS }).notNull(),
    /** What it is about: one of these, as its kind says. */
    evidenceId: text("evidence_id"),
    roundId: text("round_id"),
    /** A line of the worksheet of feedback; it keeps its id from version to version. */
    lineId: text("line_id"),
    mechanismId: text("mechanism_id"),
    /** Who it is, as the leader calls them; a role or a pseudonym will do. */
    witness: text("witness").notNull(),
    /** The same for every ask to the same witness of one leader. */
    witnessId: text("witness_id").notNull(),
    relation: text("relation", { enum: RELATIONS }).notNull(),
    proposedByLeader: flag("proposed_by_leader").notNull(),
    way: text("way", { enum: WAYS }).notNull(),
    /** Forgotten 30 days after the answer or the end. */
    address: email("address"),
    /** Null until the mail is sent: only then is its link made. */
    tokenHash: text("token_hash").unique(),
    askedAt: instant("asked_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.ownerId, t.roundId], foreignColumns: [rounds.ownerId, rounds.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.ownerId, t.mechanismId], foreignColumns: [mechanisms.ownerId, mechanisms.id] }).onDelete(
      "cascade",
    ),
    unique("asks_owner_id").on(t.ownerId, t.id),
    index("asks_item").on(t.ownerId, t.evidenceId),
    index("asks_round").on(t.ownerId, t.roundId),
    index("asks_mechanism").on(t.ownerId, t.mechanismId),
    index("asks_line").on(t.ownerId, t.lineId),
    index("asks_addressed").on(t.expiresAt).where(sql`address is not null`),
    oneOf(t.kind, ASK_KINDS),
    oneOf(t.relation, RELATIONS),
    oneOf(t.way, WAYS),
    notEmpty(t.witness, 80),
    notEmpty(t.witnessId, 80),
    atMost(t.address, 254),
    atMost(t.lineId, 64),
    check("asks_of_item", sql`(evidence_id is not null) = (kind in ('attest', 'still-holds'))`),
    check("asks_of_round", sql`(round_id is not null) = (kind = 'placement')`),
    check("asks_of_line", sql`(line_id is not null) = (kind = 'make-concrete')`),
    check("asks_of_mechanism", sql`(mechanism_id is not null) = (kind = 'run')`),
    check("asks_link_has_no_address", sql`way = 'mail' or address is null`),
  ],
);

const ofAsk = () => ({ id: id(), ownerId: ownerId(), askId: text("ask_id").notNull() });

/** What a witness answered about one item, as it has been worded since `wordingAt`. Withdrawn, never changed. */
export const attestations = table(
  "attestations",
  {
    ...ofAsk(),
    answer: text("answer", { enum: GIVEN_ANSWERS }).notNull(),
    repeats: text("repeats", { enum: REPEATS }),
    runs: text("runs", { enum: RUNS }),
    /** Removed when the answer is withdrawn. */
    words: text("words").notNull().default(""),
    wordingAt: instant("wording_at").notNull(),
    answeredAt: instant("answered_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.askId], foreignColumns: [asks.ownerId, asks.id] }).onDelete("cascade"),
    index("attestations_ask").on(t.ownerId, t.askId),
    uniqueIndex("attestations_open").on(t.askId).where(sql`withdrawn_at is null`),
    oneOf(t.answer, GIVEN_ANSWERS),
    oneOf(t.repeats, REPEATS),
    oneOf(t.runs, RUNS),
    atMost(t.words, 500),
  ],
);

/** What whoever gave feedback says they meant by its words. Withdrawn, never changed. */
export const clarifications = table(
  "clarifications",
  {
    ...ofAsk(),
    /** All three are removed when the answer is withdrawn. */
    situation: text("situation").notNull().default(""),
    behaviour: text("behaviour").notNull().default(""),
    good: text("good").notNull().default(""),
    /** Of the words that were asked about, so that an answer to earlier ones is known as such. */
    wordingHash: text("wording_hash").notNull(),
    answeredAt: instant("answered_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.askId], foreignColumns: [asks.ownerId, asks.id] }).onDelete("cascade"),
    index("clarifications_ask").on(t.ownerId, t.askId),
    uniqueIndex("clarifications_open").on(t.askId).where(sql`withdrawn_at is null`),
    atMost(t.situation, 500),
    atMost(t.behaviour, 500),
    atMost(t.good, 500),
    notEmpty(t.wordingHash, 64),
  ],
);

/**
 * What somebody chose in a round while it is open; nobody but the tally reads it. Replaced when they answer anew, deleted
 * when they take it back and when the round ends.
 */
export const roundAnswers = table(
  "round_answers",
  {
    ...ofAsk(),
    said: text("said").notNull(),
    /** Given with the form, so that one sent twice is answered once. */
    sendKey: text("send_key").notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.askId], foreignColumns: [asks.ownerId, asks.id] }).onDelete("cascade"),
    unique("round_answers_ask").on(t.askId),
    index("round_answers_owner").on(t.ownerId, t.askId),
    atMost(t.said, 1000),
    atMost(t.sendKey, 80),
  ],
);

/** Somebody else who saw it, named by a witness. `usedAt` is when the leader asked them. */
export const proposedWitnesses = table(
  "proposed_witnesses",
  {
    ...ofAsk(),
    witness: text("witness").notNull(),
    address: email("address"),
    proposedAt: instant("proposed_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.askId], foreignColumns: [asks.ownerId, asks.id] }).onDelete("cascade"),
    index("proposed_witnesses_ask").on(t.ownerId, t.askId),
    notEmpty(t.witness, 80),
    atMost(t.address, 254),
  ],
);

/** Addresses, as SHA-256, that no ask of this instance is ever mailed to again: their readers said so. */
export const unwanted = table("unwanted", {
  addressHash: text("address_hash").primaryKey(),
  refusedAt: instant("refused_at").notNull(),
});
