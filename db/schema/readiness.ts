import { sql } from "drizzle-orm";
import { id, index, notEmpty, span, table, text, uniqueIndex } from "../columns";
import { ownerId } from "./account";

/** A hint that its owner set aside, and why. Taking it up again ends the row; the reason stays. */
export const setAsides = table(
  "set_asides",
  { id: id(), ownerId: ownerId(), key: text("key").notNull(), reason: text("reason").notNull(), ...span() },
  (t) => [
    index("set_asides_owner").on(t.ownerId),
    uniqueIndex("set_asides_open").on(t.ownerId, t.key).where(sql`ended_at is null`),
    notEmpty(t.key, 40),
    notEmpty(t.reason, 300),
  ],
);
