import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { reminderLinks, reminderSettings, reminders } from "@/db/schema/reminder";
import { addDays } from "@/lib/date";
import { DEFAULTS, LINK_PURPOSES } from "@/lib/reminder/schema";
import { hashToken } from "@/lib/token";
import type { Planting } from "./people";

const DAY = 86_400_000;

/**
 * Settings, one reminder that was said and one that waits for a milestone, and links of the message of yesterday: a live
 * one of each purpose, one that was used, and one that has run out. Answers the links.
 */
export async function plantReminders(
  { ownerId, at, word }: Planting,
  subject: Record<"milestoneId" | "roadmapId", string>,
) {
  const { milestoneId, roadmapId } = subject;
  const today = at.toISOString().slice(0, 10);
  const digestOn = addDays(today, -1);
  const [live, over] = [LINK_PURPOSES.map(newLink), [newLink("log"), newLink("unsubscribe")]] as const;
  const said = { userId: ownerId, rule: "milestone", groupId: roadmapId, plannedAt: at } as const;
  await transact(async (tx) => {
    await tx.insert(reminderSettings).values({ userId: ownerId, ...DEFAULTS, channels: { ask: "none" } });
    await tx.insert(reminders).values([
      {
        ...{ ...said, subjectId: milestoneId, subjectOn: digestOn, step: 0, dueOn: digestOn, dueAt: at, handledAt: at },
        ...{ outcome: "told", digestOn, mailed: "sent" },
        title: `Due today: ${word("reminders.title")}`,
        body: `Close it ${word("reminders.body")}`,
        href: `/roadmap?${word("reminders.href")}`,
      },
      {
        ...{ ...said, subjectId: milestoneId, subjectOn: addDays(today, 10), step: -3, dueOn: addDays(today, 7) },
        dueAt: new Date(at.getTime() + 7 * DAY),
      },
    ]);
    const row = { userId: ownerId, digestOn, createdAt: at, expiresAt: new Date(at.getTime() + 30 * DAY) };
    const [used, late] = over;
    await tx
      .insert(reminderLinks)
      .values([
        ...live.map((link) => ({ ...row, ...kept(link) })),
        { ...row, ...kept(used), usedAt: at },
        { ...row, ...kept(late), expiresAt: at },
      ]);
  });
  return { "token:act": [...live, ...over].map(({ token }) => token) };
}

type Link = { purpose: (typeof LINK_PURPOSES)[number]; token: string };
const newLink = (purpose: Link["purpose"]): Link => ({ purpose, token: randomBytes(32).toString("base64url") });

const kept = ({ purpose, token }: Link) => ({
  purpose,
  tokenHash: hashToken(token),
  rule: purpose === "stop" ? ("milestone" as const) : null,
});
