import { transact } from "@/db";
import { reminderLinks } from "@/db/schema/reminder";
import type { Day } from "@/lib/date";
import { newToken } from "@/lib/token";
import type { LinkPurpose, Rule } from "../schema";

const DAY = 24 * 60 * 60_000;
/** How long a link in a message works; ours: long enough for a holiday. */
const WORKS_FOR = 30 * DAY;

/** What a link is for; the kind that it stops, for that purpose alone. */
export type Asked = { purpose: Exclude<LinkPurpose, "stop"> } | { purpose: "stop"; rule: Rule };

export const linkPath = (purpose: LinkPurpose, token: string) => `/act/${purpose}/${token}`;

/**
 * Makes the links of one day's message as it is sent, and answers their paths in the order asked. Only the SHA-256 of each
 * is kept. Those of an earlier try go on working, for that one may be the copy that arrived.
 */
export async function issueLinks(
  asked: readonly Asked[],
  { userId, digestOn, at }: { userId: string; digestOn: Day; at: Date },
): Promise<string[]> {
  const made = asked.map((one) => ({ ...one, ...newToken() }));
  const expiresAt = new Date(at.getTime() + WORKS_FOR);
  await transact(async (tx) => {
    await tx.insert(reminderLinks).values(
      made.map(({ token: _, purpose, tokenHash, ...one }) => ({
        ...{ userId, purpose, tokenHash, digestOn, createdAt: at, expiresAt },
        rule: "rule" in one ? one.rule : null,
      })),
    );
  });
  return made.map(({ purpose, token }) => linkPath(purpose, token));
}
