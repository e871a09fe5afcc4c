import { and, eq, gt, isNull, or } from "drizzle-orm";
import { transact } from "@/db";
import { accountTokens, users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import { hashToken, newToken } from "@/lib/token";
import { linkEndsAt, linkPath } from "../rules/link";
import type { LinkPurpose, TokenPurpose } from "../schema";

/**
 * Makes a one-time link at the moment its mail is sent and voids the older ones of the same purpose. Answers the path,
 * such as `/reset-password/<token>`. Throws NOT_FOUND when the account is gone or disabled, or the address not theirs.
 */
export async function issueLink(link: { userId: string; email: string; purpose: LinkPurpose; at: Date }) {
  const { userId, email, purpose, at } = link;
  const { token, tokenHash } = newToken();
  await transact(async (tx) => {
    const theirs =
      purpose === "verify-email" ? or(eq(users.email, email), eq(users.pendingEmail, email)) : eq(users.email, email);
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), theirs, isNull(users.disabledAt)));
    if (!user) throw notFound();
    await tx.delete(accountTokens).where(and(eq(accountTokens.userId, userId), eq(accountTokens.purpose, purpose)));
    await keepToken(tx, { userId, email, purpose, tokenHash, at });
  });
  return linkPath(purpose, token);
}

/** Writes a token's hash; it stops working by itself when its time is over. */
export async function keepToken(
  tx: Writer,
  row: { userId: string | null; email: string | null; purpose: TokenPurpose; tokenHash: string; at: Date },
) {
  const { at, ...token } = row;
  await tx.insert(accountTokens).values({ ...token, createdAt: at, expiresAt: linkEndsAt(token.purpose, at) });
}

/** Writes a token that opens nothing and has already expired: work for an address that nobody here has. */
export async function keepNothing(tx: Writer, { purpose, at }: { purpose: TokenPurpose; at: Date }) {
  const { tokenHash } = newToken();
  await tx
    .insert(accountTokens)
    .values({ userId: null, email: null, purpose, tokenHash, createdAt: at, expiresAt: at });
}

export const linkIsOver = () =>
  new AppError("INVALID", "This link has been used already, or is too old. Ask for a new one.");

/** Uses a token up, once and for its own purpose only. Throws INVALID when it cannot be used at `at`. */
export async function redeem(tx: Writer, { token, purpose, at }: { token: string; purpose: TokenPurpose; at: Date }) {
  const [row] = await tx
    .update(accountTokens)
    .set({ usedAt: at })
    .where(
      and(
        eq(accountTokens.tokenHash, hashToken(token)),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, at),
      ),
    )
    .returning({ userId: accountTokens.userId, email: accountTokens.email });
  if (!row) throw linkIsOver();
  return row;
}

/** Uses a sign-in link up and answers whose it was; opening it proves the address. Throws INVALID when it is over. */
export async function redeemSignInLink({ token, at }: { token: string; at: Date }): Promise<string> {
  return transact(async (tx) => {
    const { userId, email } = await redeem(tx, { token, purpose: "sign-in", at });
    if (!userId || !email) throw linkIsOver();
    const [user] = await tx
      .update(users)
      .set({ emailVerifiedAt: at })
      .where(
        and(
          eq(users.id, userId),
          eq(users.email, email),
          isNull(users.disabledAt),
          eq(users.awaitsConfirmation, false),
        ),
      )
      .returning({ id: users.id });
    if (!user) throw linkIsOver();
    return user.id;
  });
}
