import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db";
import { sessions, users } from "@/db/schema/account";
import { hashToken } from "./access";
import type { Theme } from "./schema";

/** The signed-in person, as narrow as pages need; never the password's hash. */
export type CurrentUser = {
  id: string;
  sessionId: string;
  name: string;
  email: string;
  emailVerifiedAt: Date | null;
  zone: string;
  theme: Theme;
  /** When this browser last proved who it is; acts that need a fresh sign-in look at it. */
  provenAt: Date;
};

/** The person whose session `token` is, if that session is alive at `at`; one indexed join. */
export async function findSessionUser({ token, at }: { token: string; at: Date }): Promise<CurrentUser | null> {
  const [row] = await db
    .select({
      id: users.id,
      sessionId: sessions.id,
      name: users.name,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      zone: users.zone,
      theme: users.theme,
      provenAt: sessions.provenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, at), isNull(users.disabledAt)));
  return row ?? null;
}
