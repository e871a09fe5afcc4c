import { index, notEmpty, primaryKey, table, text } from "../columns";
import { ownerId } from "./account";
import { grants } from "./grant";

/** What a reader calls the group that a client belongs to. Its owner is the reader; the client never sees it. */
export const practiceGroups = table(
  "practice_groups",
  {
    ownerId: ownerId(),
    grantId: text("grant_id")
      .notNull()
      .references(() => grants.id, { onDelete: "cascade" }),
    label: text("label").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.grantId] }),
    index("practice_groups_grant").on(t.grantId),
    notEmpty(t.label, 40),
  ],
);
