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
  notEmpty,
  oneOf,
  table,
  text,
  unique,
  uniqueIndex,
} from "../columns";
import { ownerId } from "./account";
import { evidence } from "./evidence";

/** One single-purpose link to somebody without an account, and what it asks them. Only the SHA-256 of its token is kept. */
export const asks = table(
  "asks",
  {
    id: id(),
    ownerId: ownerId(),
    kind: text("kind", { enum: ASK_KINDS }).notNull(),
    evidenceId: text("evidence_id").notNull(),
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
    unique("asks_owner_id").on(t.ownerId, t.id),
    index("asks_item").on(t.ownerId, t.evidenceId),
    index("asks_addressed").on(t.expiresAt).where(sql`address is not null`),
    oneOf(t.kind, ASK_KINDS),
    oneOf(t.relation, RELATIONS),
    oneOf(t.way, WAYS),
    notEmpty(t.witness, 80),
    notEmpty(t.witnessId, 80),
    atMost(t.address, 254),
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
