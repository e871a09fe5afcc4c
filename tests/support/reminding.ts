import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { reminders } from "@/db/schema/reminder";
import { remind } from "@/lib/jobs/remind";
import type { RecordAccess } from "@/lib/record/access";
import { type Asked, issueLinks } from "@/lib/reminder/mutations/link";
import type { Rule } from "@/lib/reminder/schema";
import { newLeader, newRoadmap } from "./factories";

type Leader = RecordAccess<"edit">;

/** A Friday morning: before the roadmap of `reminded` begins. */
export const START = new Date("2027-01-01T09:00:00Z");

/** A leader in Berlin whose address is confirmed, with a roadmap from 4 January 2027; its first boundary is 4 April. */
export async function reminded({ zone = "Europe/Berlin" } = {}): Promise<Leader & { roadmapId: string }> {
  const leader = await newLeader({ zone });
  await transact((tx) => tx.update(users).set({ emailVerifiedAt: START }).where(eq(users.id, leader.ownerId)));
  const roadmapId = await newRoadmap(leader, { startOn: "2027-01-04", at: START });
  return { ...leader, roadmapId };
}

/** Runs the job every ten minutes from one instant to another, as the clock would. */
export async function remindFrom(from: string, to: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 600_000) await remind({ now: () => new Date(at) });
}

const of = ({ ownerId }: Leader, rule?: Rule) =>
  and(eq(reminders.userId, ownerId), rule ? eq(reminders.rule, rule) : undefined);

/** What waits for somebody, the earliest first. */
export const waiting = (leader: Leader, rule?: Rule) =>
  db
    .select()
    .from(reminders)
    .where(and(of(leader, rule), isNull(reminders.handledAt)))
    .orderBy(asc(reminders.dueAt), asc(reminders.id));

/** What became of the others, the earliest first. */
export const handled = (leader: Leader, rule?: Rule) =>
  db
    .select()
    .from(reminders)
    .where(and(of(leader, rule), isNotNull(reminders.handledAt)))
    .orderBy(asc(reminders.handledAt), asc(reminders.dueOn));

/** The tokens of the links of one message, in the order asked. */
export async function linksOf(
  { ownerId }: Leader,
  asked: readonly Asked[],
  { digestOn, at }: { digestOn: string; at: Date },
) {
  const paths = await issueLinks(asked, { userId: ownerId, digestOn, at });
  return paths.map((path) => path.split("/").at(-1) ?? "");
}
