import { sql } from "drizzle-orm";
import { atMost, check, id, index, instant, integer, table, text } from "../columns";
import { ownerId } from "./account";

/** Where a reviewer placed a row of the matrix without seeing the leader's own placement; 0 is below the first level. */
export const placements = table(
  "placements",
  {
    id: id(),
    ownerId: ownerId(),
    rowId: text("row_id").notNull(),
    level: integer("level").notNull(),
    revealedAt: instant("revealed_at").notNull(),
    discussedAt: instant("discussed_at"),
  },
  (t) => [
    index("placements_owner").on(t.ownerId),
    atMost(t.rowId, 20),
    check("placements_level", sql`level between 0 and 3`),
  ],
);
