// Makes the first leader of a filled database the coach of others: `node bin/run.mjs bench/plant-practice <active> <archived>`.
import { randomUUID } from "node:crypto";
import { close, transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { actions } from "@/db/schema/action";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { comments, threads } from "@/db/schema/comment";
import { grants } from "@/db/schema/grant";
import { notices } from "@/db/schema/mail";
import { meetings } from "@/db/schema/meeting";
import type { Writer } from "@/db/store";
import { findSessionUser } from "@/lib/account/queries/session";
import { addDays, addMonths } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { openRecord } from "@/lib/record/access";
import { resultOf } from "@/lib/review/rules/check-in";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { tokenOf } from "./people";

const MONTHS = 12;
const [active = 80, archived = 300] = process.argv.slice(2).map(Number);
const at = new Date();
const today = at.toISOString().slice(0, 10);
const coach = (await findSessionUser({ token: tokenOf(0), at }))?.id ?? "";
const roadmap = await findCurrentRoadmap(await openRecord({ id: coach }, coach, "read"));
/** The same row of the n-th leader, as cloning numbers it. */
const of = (id: string, n: number) => `${id.slice(0, 24)}${n.toString(16).padStart(12, "0")}`;
const { matrix, version } = currentFramework("em-to-vp");
if (!matrix) throw new Error("em-to-vp has no matrix");
const levels = Object.fromEntries(matrix.rows.map(({ id }) => [id, 1 as const]));
/** What both sides of a check-in said, which the brief reads. */
const result = JSON.stringify(
  resultOf({
    framework: { matrix, version },
    leader: { levels, moved: "The release review", stuck: "The budget", wanted: "A second opinion", escalations: 2 },
    reviewer: { levels, note: "Seen in the staff meeting" },
  }),
);
const daysAgo = (days: number) => new Date(`${addDays(today, -days)}T10:00:00Z`);

for (let n = 1; n <= active + archived; n += 1) await plantClient(n);
await close();

/** A grant from a year ago; where it is open, a meeting, a check-in and two actions for each month since. */
async function plantClient(n: number) {
  const shared = { ownerId: of(coach, n), grantId: uuidv7() };
  const isOpen = n <= active;
  await transact(async (tx) => {
    const { grantId: id, ownerId } = shared;
    const open = { roadmap: true, milestones: true, evidence: true, readiness: true, reviews: true, sensitive: false };
    const who = { readerId: coach, role: n % 5 ? "coach" : "manager", name: "Amara Lind", inviteKey: id } as const;
    const when = { fromOn: addDays(today, -365), invitedAt: daysAgo(365), expiresAt: daysAgo(351) };
    await tx.insert(grants).values({
      ...{ ...open, ...who, ...when, id, ownerId, purpose: "To prepare our meetings", assessments: true },
      ...{ mayComment: true, acceptedAt: daysAgo(364), endedAt: isOpen ? null : daysAgo(5) },
    });
    for (let month = 0; month < MONTHS; month += 1) await plantMonth(tx, shared, { n, month });
    const planned = { ...shared, kind: "coaching", zone: "Europe/Berlin", minutes: 50, planKey: randomUUID() } as const;
    await tx.insert(meetings).values({ ...planned, startsAt: daysAgo(-(1 + (n % 20))), createdAt: at });
    if (isOpen && n % 5 === 0) await plantComment(tx, shared);
  });
}

type Shared = { ownerId: string; grantId: string };

/** Every fourth client waits for an answer to the last check-in, and every third has left something undone. */
async function plantMonth(tx: Writer, { ownerId, grantId }: Shared, { n, month }: { n: number; month: number }) {
  const [meetingId, checkInId] = [uuidv7(), uuidv7()];
  const day = 8 + month * 30 + (n % 20);
  const [startsAt, isLast] = [daysAgo(day), month === 0];
  await tx.insert(meetings).values({
    ...{ id: meetingId, ownerId, grantId, kind: "coaching", status: "held", zone: "Europe/Berlin", minutes: 50 },
    ...{ startsAt, createdAt: startsAt, planKey: meetingId },
  });
  const isWaiting = isLast && n % 4 === 0;
  const ofMonth = addMonths(`${today.slice(0, 7)}-01`, -month).slice(0, 7);
  await tx.insert(checkIns).values({
    ...{ id: checkInId, ownerId, grantId, roadmapId: of(roadmap?.id ?? "", n), month: ofMonth },
    ...{ openedBy: "leader", openedAt: startsAt },
    ...(isWaiting ? {} : { revealedAt: startsAt, result }),
  });
  if (isWaiting)
    await tx.insert(checkInSides).values({ ownerId, checkInId, side: "leader", said: "{}", sentAt: startsAt });
  const agreed = {
    ownerId,
    grantId,
    origin: "meeting",
    meetingId,
    text: "Write it down",
    createdAt: startsAt,
  } as const;
  const doneAt = isLast && n % 3 === 0 ? null : daysAgo(day - 5);
  for (const doer of ["leader", "reviewer"] as const)
    await tx.insert(actions).values({ ...agreed, doer, dueOn: addDays(today, 6 - day), doneAt, sendKey: randomUUID() });
}

/** A comment of the leader's that nobody has read yet. */
async function plantComment(tx: Writer, { ownerId, grantId }: Shared) {
  const [noticeId, threadId] = [uuidv7(), uuidv7()];
  const writtenAt = daysAgo(2);
  await tx.insert(notices).values({ id: noticeId, userId: coach, title: "A comment", createdAt: writtenAt });
  const thread = { id: threadId, ownerId, grantId, subject: "cell", contentId: "M1.L1", written: 1 } as const;
  await tx.insert(threads).values({ ...thread, openedAt: writtenAt });
  const said = { body: "What do you make of it?", writtenAt, sendKey: threadId, noticeId };
  await tx.insert(comments).values({ ownerId, threadId, authorId: ownerId, ...said });
}
