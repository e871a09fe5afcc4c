import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db";
import { sessions, users } from "@/db/schema/account";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";
import { hashToken } from "@/lib/token";
import { browserName, idleBefore } from "../rules/session";
import type { Theme } from "../schema";

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
  seenAt: Date;
};

/** Every page asks this first; instants are given as ISO text. */
const statements = preparedOnce((from: Reader) => {
  const { tokenHash, at, seenAfter } = placeholders("tokenHash", "at", "seenAfter");
  return from
    .select({
      id: users.id,
      sessionId: sessions.id,
      name: users.name,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      zone: users.zone,
      theme: users.theme,
      provenAt: sessions.provenAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, at),
        gt(sessions.seenAt, seenAfter),
        isNull(users.disabledAt),
      ),
    )
    .prepare("find_session_user");
});

/** The person whose session `token` is, if that session is alive at `at`; one indexed join. */
export async function findSessionUser({ token, at }: { token: string; at: Date }): Promise<CurrentUser | null> {
  const alive = { at: at.toISOString(), seenAfter: idleBefore(at).toISOString() };
  const [row] = await statements(db).execute({ tokenHash: hashToken(token), ...alive });
  return row ?? null;
}

export type SignedInBrowser = { id: string; name: string; createdAt: Date; seenAt: Date };

/** The person's signed-in browsers at `at`, the one seen last first; at most a hundred. */
export async function listBrowsers(access: RecordAccess, { at }: { at: Date }): Promise<SignedInBrowser[]> {
  const rows = await db
    .select({ id: sessions.id, browser: sessions.browser, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(and(eq(sessions.userId, access.ownerId), gt(sessions.expiresAt, at), gt(sessions.seenAt, idleBefore(at))))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(100);
  return rows.map(({ browser, ...row }) => ({ ...row, name: browserName(browser) }));
}
