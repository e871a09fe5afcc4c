import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { reminderLinks } from "@/db/schema/reminder";
import type { Day } from "@/lib/date";
import { AppError } from "@/lib/errors";
import { hashToken } from "@/lib/token";
import type { LinkPurpose, Rule } from "./schema";

declare const proof: unique symbol;

/** Proof that somebody holds a link of a message, for what it is for alone; only `openLink` makes one. */
export type LinkAccess<P extends LinkPurpose = LinkPurpose> = {
  readonly linkId: string;
  /** Whom the message went to, and their IANA zone. */
  readonly userId: string;
  readonly zone: string;
  /** The kind that it stops; null for every other purpose. */
  readonly rule: Rule | null;
  /** The local day of the message. */
  readonly digestOn: Day;
  /** When it was used; it can be used once. */
  readonly usedAt: Date | null;
  readonly [proof]: P;
};

type Opening<P> = { purpose: P; token: string; at: Date };

/**
 * Opens the link that `token` was made for. Null for one that never was, is for something else, has run out at `at`, or
 * whose person is gone or shut out: nobody is told which.
 */
export async function openLink<P extends LinkPurpose>({
  purpose,
  token,
  at,
}: Opening<P>): Promise<LinkAccess<P> | null> {
  const [row] = await db
    .select({
      linkId: reminderLinks.id,
      userId: reminderLinks.userId,
      zone: users.zone,
      rule: reminderLinks.rule,
      digestOn: reminderLinks.digestOn,
      usedAt: reminderLinks.usedAt,
    })
    .from(reminderLinks)
    .innerJoin(users, eq(users.id, reminderLinks.userId))
    .where(
      and(
        ...[eq(reminderLinks.tokenHash, hashToken(token)), eq(reminderLinks.purpose, purpose)],
        ...[gt(reminderLinks.expiresAt, at), isNull(users.disabledAt)],
      ),
    );
  return row ? (row as LinkAccess<P>) : null;
}

/** The same for a link that has run out and for one that never was. */
export const linkIsOver = () =>
  new AppError("CLOSED", "This link does nothing any more, or it is not whole. Nothing was changed.");

/** What was typed behind a link that has been used meanwhile is not taken a second time. */
export const linkIsUsed = () =>
  new AppError("CLOSED", "This link was used already, and it works once. Nothing was changed now; sign in to do more.");
