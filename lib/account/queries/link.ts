import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db";
import { accountTokens, users } from "@/db/schema/account";
import { hashToken } from "@/lib/token";
import type { LinkPurpose } from "../schema";

export type OpenLink = { userId: string; email: string; name: string; awaitsConfirmation: boolean };

/** Whose link `token` is, while it can still be used for `purpose`; looking changes nothing. */
export async function findLink(asked: { token: string; purpose: LinkPurpose; at: Date }): Promise<OpenLink | null> {
  const [row] = await db
    .select({
      userId: users.id,
      email: accountTokens.email,
      name: users.name,
      awaitsConfirmation: users.awaitsConfirmation,
    })
    .from(accountTokens)
    .innerJoin(users, eq(users.id, accountTokens.userId))
    .where(
      and(
        eq(accountTokens.tokenHash, hashToken(asked.token)),
        eq(accountTokens.purpose, asked.purpose),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, asked.at),
        isNull(users.disabledAt),
      ),
    );
  return row?.email ? { ...row, email: row.email } : null;
}
