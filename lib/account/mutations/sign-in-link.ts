import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { queueMail } from "@/lib/mail/outbox";
import { keepNothing } from "./link";

/**
 * Queues a link that signs its reader in, if the address is somebody's. The same work and no answer when it is not, or
 * when the account still waits to be confirmed: its password was chosen by whoever wrote the address, not by its reader.
 */
export async function requestSignInLink({ email, at }: { email: string; at: Date }): Promise<void> {
  await transact(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(and(eq(users.email, email), isNull(users.disabledAt), eq(users.awaitsConfirmation, false)));
    if (!user) return keepNothing(tx, { purpose: "sign-in", at });
    await queueMail(tx, {
      userId: user.id,
      to: email,
      template: "sign-in-link",
      props: { name: user.name },
      key: `sign-in-link ${user.id} ${at.toISOString()}`,
      at,
    });
  });
}
