import { z } from "zod";
import { prose } from "@/lib/text";
import { Id } from "./action";
import { Chosen, LEVELS, withRows } from "./check-in";

/** Characters of what the reviewer writes, and of the leader's reply. */
export const MOST_STATEMENT = 2000;

const AGAIN = "Reload the page, then try again.";
/** How often it has been sent before: 0 for the first time. */
const Sent = z.coerce.number(AGAIN).int(AGAIN).min(0, AGAIN).max(1_000_000, AGAIN);

/** Somebody with an open grant who is to hold the review of a boundary with the leader. */
export const InviteTogether = z.object({
  roadmapId: Id,
  phase: z
    .string(AGAIN)
    .regex(/^[1-9]$/, AGAIN)
    .transform(Number),
  withGrantId: z.string("Choose whom.").regex(/^[\w-]{1,64}$/, "Choose whom."),
});
export type InviteTogether = z.infer<typeof InviteTogether>;

export const CallOffTogether = z.object({ id: Id });

/** Where the leader places themself, in every row. */
export const PlaceOneself = z.preprocess(
  withRows,
  z.object({
    id: Id,
    version: Sent,
    levels: z.record(z.string(), Chosen),
  }),
);
export type PlaceOneself = z.infer<typeof PlaceOneself>;

/** Where the reviewer places the leader, row by row or not at all, and what they have to say. */
export const PlaceLeader = z.preprocess(
  withRows,
  z.object({
    grantId: Id,
    id: Id,
    version: Sent,
    levels: z.record(
      z.string(),
      z.union([z.literal(["", "unsure"]).transform(() => null), Chosen], "Choose one of these."),
    ),
    statement: prose({ max: MOST_STATEMENT, required: "Say in a few sentences what you see." }),
  }),
);
export type PlaceLeader = z.infer<typeof PlaceLeader>;

/** What the leader answers once both sides are open. */
export const ReplyTogether = z.object({
  id: Id,
  version: Sent,
  reply: prose({ max: MOST_STATEMENT, required: "Write your reply, or decide without one." }),
});
export type ReplyTogether = z.infer<typeof ReplyTogether>;

/** What each side has sent, as it is kept. */
export const OwnSaid = z.object({ levels: z.record(z.string(), z.literal(LEVELS)) });
export type OwnSaid = z.infer<typeof OwnSaid>;
export const TheirSaid = z.object({
  levels: z.record(z.string(), z.literal(LEVELS).nullable()),
  statement: z.string(),
});
export type TheirSaid = z.infer<typeof TheirSaid>;
