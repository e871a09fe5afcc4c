import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { asks } from "@/db/schema/ask";
import { AppError } from "@/lib/errors";
import { hashToken } from "@/lib/token";
import type { AskKind } from "./schema";

declare const proof: unique symbol;

/** Proof that somebody holds the link of one ask; only `openAsk` makes one. What the link still allows is asked later. */
export type AskAccess = {
  readonly askId: string;
  readonly ownerId: string;
  readonly kind: AskKind;
  readonly [proof]: "ask";
};

/** Opens the ask that `token` was made for; null for a link that never was one, or whose leader is gone. */
export async function openAsk(token: string): Promise<AskAccess | null> {
  const [row] = await db
    .select({ askId: asks.id, ownerId: asks.ownerId, kind: asks.kind })
    .from(asks)
    .innerJoin(users, eq(users.id, asks.ownerId))
    .where(and(eq(asks.tokenHash, hashToken(token)), isNull(users.disabledAt)));
  return row ? (row as AskAccess) : null;
}

/** The same for an ask that is over and for one that never was. */
export const askIsOver = () =>
  new AppError(
    "CLOSED",
    "This question has ended, or the link is not whole. Nothing was kept, and nothing is needed from you.",
  );
