import { id, instant, json, table, text, unique } from "../columns";

/** The content that roadmaps pin, as it read when the first of them started, for the day when the code no longer has it. */
export const frameworks = table(
  "frameworks",
  {
    id: id(),
    track: text("track").notNull(),
    version: text("version").notNull(),
    hash: text("hash").notNull(),
    content: json<unknown>("content").notNull(),
    keptAt: instant("kept_at").notNull(),
  },
  (t) => [unique("frameworks_once").on(t.track, t.version, t.hash)],
);
