import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { users } from "@/db/schema/account";
import { actions } from "@/db/schema/action";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { comments, threads } from "@/db/schema/comment";
import { evidence } from "@/db/schema/evidence";
import { notices } from "@/db/schema/mail";
import { meetings } from "@/db/schema/meeting";
import { roadmaps } from "@/db/schema/roadmap";
import type { MeetingStatus } from "@/lib/review/schema/meeting";
import { newEvidence, newLeader, newRoadmap } from "./factories";
import { newGrant } from "./granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
type Granted = Parameters<typeof newGrant>[2];
export type Shared = { leader: Leader; grantId: string };

/** A leader called `name` with a roadmap from `startOn` on, and their grant to `reader`. */
export async function newClient(
  reader: { ownerId: string },
  {
    name = "Robin Vale",
    zone = "Europe/Berlin",
    startOn = "2026-04-20",
    ...grant
  }: Granted & {
    name?: string;
    zone?: string;
    startOn?: string;
  } = {},
): Promise<Shared> {
  const leader = await newLeader({ zone });
  await transact((tx) => tx.update(users).set({ name }).where(eq(users.id, leader.ownerId)));
  await newRoadmap(leader, { startOn });
  return { leader, grantId: await newGrant(leader, reader, grant) };
}

type Piece = Parameters<typeof newEvidence>[1] & { confidentiality?: "private" | "employer-sensitive" };

/** An item of the client's, of the confidentiality that they gave it. */
export async function newPiece({ leader }: Shared, { confidentiality, ...said }: Piece): Promise<string> {
  const id = await newEvidence(leader, said);
  if (confidentiality) await transact((tx) => tx.update(evidence).set({ confidentiality }).where(eq(evidence.id, id)));
  return id;
}

/** A meeting under the grant, written straight in, so that it can have been at any time. */
export async function newMeeting({ leader, grantId }: Shared, startsAt: Date, status: MeetingStatus = "held") {
  const { ownerId, zone } = leader;
  const when = { startsAt, zone, minutes: 50, createdAt: startsAt, planKey: randomUUID() };
  const cancelReason = status === "cancelled" ? "Travelling" : null;
  await transact((tx) =>
    tx.insert(meetings).values({ ownerId, grantId, kind: "coaching", status, cancelReason, ...when }),
  );
}

type CheckIn = { at: Date; sent?: ("leader" | "reviewer")[]; skipped?: boolean };

/** A check-in of the month of `at`, with what each of those named has sent. */
export async function newCheckIn({ leader, grantId }: Shared, roadmapId: string, { at, sent = [], skipped }: CheckIn) {
  const { ownerId } = leader;
  const id = uuidv7();
  const month = at.toISOString().slice(0, 7);
  const ended = skipped ? { skippedBy: "leader" as const, skippedAt: at, skipReason: "Away" } : {};
  await transact(async (tx) => {
    await tx
      .insert(checkIns)
      .values({ id, ownerId, grantId, roadmapId, month, openedBy: "leader", openedAt: at, ...ended });
    for (const side of sent)
      await tx.insert(checkInSides).values({ ownerId, checkInId: id, side, said: "{}", sentAt: at });
  });
  return id;
}

type Agreed = { at: Date; dueOn: string; doer?: "leader" | "reviewer"; doneAt?: Date; droppedAt?: Date };

/** An action that was agreed in a check-in, written straight in, so that it can be of the past. */
export async function newAction({ leader, grantId }: Shared, checkInId: string, { at, ...agreed }: Agreed) {
  const { ownerId } = leader;
  const { doer = "leader", dueOn, doneAt = null, droppedAt = null } = agreed;
  const dropReason = droppedAt ? "No longer needed" : "";
  const said = { text: "Write the decision down", doer, dueOn, doneAt, droppedAt, dropReason };
  const from = { origin: "check-in" as const, checkInId, createdAt: at, sendKey: randomUUID() };
  await transact((tx) => tx.insert(actions).values({ ownerId, grantId, ...said, ...from }));
}

type Written = { at: Date; on: { evidenceId: string } | { contentId: string; part?: string }; readAt?: Date };

/** What the leader wrote to `reader` on something, unread unless said otherwise. */
export async function newComment(
  { leader, grantId }: Shared,
  reader: { ownerId: string },
  { at, on, readAt }: Written,
) {
  const { ownerId } = leader;
  const [threadId, noticeId] = [uuidv7(), uuidv7()];
  const subject = "evidenceId" in on ? "evidence" : on.part ? "worksheet" : "cell";
  await transact(async (tx) => {
    const notice = { id: noticeId, userId: reader.ownerId, title: "A comment", createdAt: at, readAt };
    await tx.insert(notices).values(notice);
    await tx.insert(threads).values({ id: threadId, ownerId, grantId, subject, ...on, written: 1, openedAt: at });
    const said = { body: "What do you make of this?", writtenAt: at, noticeId, sendKey: threadId };
    await tx.insert(comments).values({ ownerId, threadId, authorId: ownerId, ...said });
  });
}

export async function findUserByEmail(email: string): Promise<string> {
  const [row] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  return row!.id;
}

export async function runningRoadmap({ leader }: Shared): Promise<string> {
  const own = and(eq(roadmaps.ownerId, leader.ownerId), isNull(roadmaps.endedAt));
  const [row] = await db.select({ id: roadmaps.id }).from(roadmaps).where(own);
  return row!.id;
}
