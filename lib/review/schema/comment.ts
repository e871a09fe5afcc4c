import { z } from "zod";
import { prose } from "@/lib/text";

/** What a thread can be about. A cell is a signal of the framework; of a worksheet it is one prompt or one line. */
export const COMMENT_SUBJECTS = ["evidence", "milestone", "cell", "worksheet", "review"] as const;
export type SubjectKind = (typeof COMMENT_SUBJECTS)[number];
/** One thing that is commented on; `id` is the signal's of a cell. */
export type CommentSubject = { kind: SubjectKind; id: string };

/** The two who write to each other. */
export const SIDES = ["leader", "reader"] as const;
export type Side = (typeof SIDES)[number];

/** Characters of a comment, threads of one grant on one subject, comments in a thread; ours, far above what two people need. */
export const MAX_COMMENT = 4_000;
export const MOST_THREADS = 50;
export const MOST_COMMENTS = 100;

const AGAIN = "Reload the page, then try again.";
const Id = z.string(AGAIN).regex(/^[\w.-]{1,64}$/, AGAIN);
const Body = prose({ max: MAX_COMMENT, required: "Write what you want to say." });
const Key = z.string(AGAIN).regex(/^[\w.:-]{1,120}$/, AGAIN);
const Ticked = z
  .unknown()
  .optional()
  .transform((ticked) => ticked === "on" || ticked === true);

/** Every form of a conversation says by which grant it is held. */
const ByGrant = z.object({ grantId: Id });

/** The first comment of a thread. `part` is a prompt or a line of a worksheet; `key` comes with the form. */
export const StartThread = ByGrant.extend({
  kind: z.enum(COMMENT_SUBJECTS, AGAIN),
  id: Id,
  part: z.union([z.literal(""), Id], "Choose what it is about.").default(""),
  body: Body,
  /** Asks for something more concrete; only a reader can, and only about evidence. */
  asksMore: Ticked,
  key: Key,
});
export type StartThread = z.infer<typeof StartThread>;

/** A thread of the grant. */
export const WhichThread = ByGrant.extend({ threadId: Id });
export type WhichThread = z.infer<typeof WhichThread>;

export const AnswerThread = WhichThread.extend({ body: Body, key: Key });
export type AnswerThread = z.infer<typeof AnswerThread>;

export const SettleThread = WhichThread.extend({ to: z.enum(["resolved", "open"], AGAIN) });
export type SettleThread = z.infer<typeof SettleThread>;

/** A comment of one's own. */
export const WhichComment = ByGrant.extend({ commentId: Id });
export type WhichComment = z.infer<typeof WhichComment>;

/** `version` is the one that the form was made from. */
export const RewordComment = WhichComment.extend({
  version: z.coerce.number(AGAIN).int(AGAIN).min(1, AGAIN).max(1_000_000, AGAIN),
  body: Body,
});
export type RewordComment = z.infer<typeof RewordComment>;
