import { hash, verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { db, transact } from "@/db";
import { fault } from "@/db/errors";
import { passwords, sessions, users } from "@/db/schema/account";
import { addDays, dayOf } from "@/lib/date";
import { invalid } from "@/lib/errors";
import { newToken } from "./access";

const SESSION_DAYS = 30;

/** Makes an account with a password. Throws INVALID at `email` when the address is taken. */
export async function createUser(input: {
  email: string;
  name: string;
  zone: string;
  password: string;
  at: Date;
}): Promise<{ id: string }> {
  const { at, password, ...row } = input;
  const hashed = await hash(password);
  try {
    return await transact(async (tx) => {
      const [user] = await tx
        .insert(users)
        .values({ ...row, createdAt: at })
        .returning({ id: users.id });
      await tx.insert(passwords).values({ userId: user!.id, hash: hashed, changedAt: at });
      return user!;
    });
  } catch (error) {
    if (fault(error) === "duplicate") throw invalid("email", "Use another address, or sign in.");
    throw error;
  }
}

/** The id of the person with this address and password; throws INVALID otherwise, the same for both. */
export async function checkPassword({ email, password }: { email: string; password: string }): Promise<string> {
  const [row] = await db
    .select({ id: users.id, hash: passwords.hash })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.email, email));
  if (!row || !(await verify(row.hash, password)))
    throw invalid("email", "The address and the password do not belong together.");
  return row.id;
}

/** Starts a session for a signed-in browser; only the hash of the token is kept. */
export async function startSession({ userId, browser, at }: { userId: string; browser: string; at: Date }) {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(`${addDays(dayOf(at, "UTC"), SESSION_DAYS)}T00:00:00Z`);
  await transact(async (tx) => {
    await tx
      .insert(sessions)
      .values({ userId, tokenHash, browser, createdAt: at, seenAt: at, provenAt: at, expiresAt });
  });
  return { token, expiresAt };
}
