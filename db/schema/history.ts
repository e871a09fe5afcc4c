import { SUBJECTS } from "@/lib/history/schema";
import { atMost, id, index, instant, json, oneOf, table, text } from "../columns";
import { users } from "./account";

/** Append-only: who changed what, when, from what to what, and why. Earlier wordings live here and nowhere else. */
export const history = table(
  "history",
  {
    id: id(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    actorId: text("actor_id").notNull(),
    subject: text("subject", { enum: SUBJECTS }).notNull(),
    subjectId: text("subject_id").notNull(),
    action: text("action").notNull(),
    before: json<Record<string, unknown> | null>("before"),
    after: json<Record<string, unknown> | null>("after"),
    reason: text("reason").notNull().default(""),
    at: instant("at").notNull(),
  },
  (t) => [
    index("history_subject").on(t.ownerId, t.subject, t.subjectId, t.id),
    oneOf(t.subject, SUBJECTS),
    atMost(t.reason, 500),
  ],
);
