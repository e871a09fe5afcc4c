import { RELATIONS } from "@/lib/ask/schema";
import { ANSWERS } from "@/lib/readiness/schema";
import { flag, foreignKey, id, index, instant, notEmpty, oneOf, table, text } from "../columns";
import { ownerId } from "./account";
import { evidence } from "./evidence";

/** What a witness answered about one item, as it was worded at `wordingAt`. Withdrawn, never changed. */
export const attestations = table(
  "attestations",
  {
    id: id(),
    ownerId: ownerId(),
    evidenceId: text("evidence_id").notNull(),
    /** Tells one witness from another; a role or a pseudonym will do. */
    witnessId: text("witness_id").notNull(),
    relation: text("relation", { enum: RELATIONS }).notNull(),
    proposedByLeader: flag("proposed_by_leader").notNull(),
    answer: text("answer", { enum: ANSWERS }).notNull(),
    askedAt: instant("asked_at").notNull(),
    wordingAt: instant("wording_at").notNull(),
    answeredAt: instant("answered_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    foreignKey({ columns: [t.ownerId, t.evidenceId], foreignColumns: [evidence.ownerId, evidence.id] }).onDelete(
      "cascade",
    ),
    index("attestations_item").on(t.ownerId, t.evidenceId),
    oneOf(t.relation, RELATIONS),
    oneOf(t.answer, ANSWERS),
    notEmpty(t.witnessId, 80),
  ],
);
