import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { comments, threads } from "@/db/schema/comment";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { notices } from "@/db/schema/mail";
import type { GrantAccess } from "@/lib/grant/access";
import { recordFor, recordForWorksheet } from "@/lib/grant/access";
import { resourcesOf } from "@/lib/grant/rules/resources";
import { courseOf } from "@/lib/grant/rules/state";
import type { Role } from "@/lib/grant/schema";
import { listChanges } from "@/lib/history/queries";
import type { RecordAccess } from "@/lib/record/access";
import { isWithdrawn, isWithin, type Opened, opens, partsOf, partsWithin, RESOURCE_OF } from "../rules/comment";
import { type CommentSubject, MOST_COMMENTS, MOST_THREADS, type Side } from "../schema/comment";
import { findPlace } from "./place";

/** Grants that a leader's conversations are looked through for, and edits of the comments on one thing; far above what happens. */
const MOST_GRANTS = 100;
const MOST_EDITS = 1_000;

/** The proof that queries of the record ask for, for the resource under which `subject` stands. NOT_FOUND when it is closed. */
export const recordAround = (access: GrantAccess, { kind, id }: CommentSubject) =>
  kind === "worksheet" ? recordForWorksheet(access, id) : recordFor(access, RESOURCE_OF[kind]);

/** The column of a thread that names its subject. */
export const subjectColumn = (kind: CommentSubject["kind"]) =>
  ({
    evidence: threads.evidenceId,
    milestone: threads.milestoneId,
    review: threads.reviewId,
    cell: threads.contentId,
    worksheet: threads.contentId,
  })[kind];

/**
 * What a grant's two people wrote to each other on one thing, as its reader sees it, whoever asks. Null where nothing of
 * it is open to the reader: no comments, the resource closed, the thing itself closed, from before, withdrawn or unknown.
 */
export async function findConversation(access: GrantAccess, subject: CommentSubject): Promise<Conversation | null> {
  if (!opens(access, subject)) return null;
  const place = await findPlace(recordAround(access, subject), subject);
  if (!place || !isWithin(access, place) || isWithdrawn(place)) return null;
  const parts = partsWithin(access, place);
  const known = new Set(parts.map(({ id }) => id));
  const { ownerId, grantId } = access;
  const found = await threadsOn({ ownerId, grantId, subject, side: "reader" });
  return {
    ...{ grantId, subject, parts, zone: access.zone, side: "reader" as const, writing: "open" as const },
    ...{ leaderName: access.ownerName, readerName: access.readerName, role: access.role },
    threads: found.filter(({ part }) => known.has(part)),
  };
}

/** Why a leader can, or cannot, write to the reader of a grant about something at present. */
export type Writing = "open" | "withdrawn" | "hidden" | "mute" | "ended";

export type Conversation = {
  grantId: string;
  subject: CommentSubject;
  parts: { id: string; label: string }[];
  zone: string;
  /** From whose side it is told: what is new to them, and which comments are theirs to change. */
  side: Side;
  writing: Writing;
  leaderName: string;
  readerName: string;
  role: Role;
  threads: Thread[];
};

/** The leader's conversations on one thing with everybody who has, or had, a grant: those held, and those that can begin at `at`. */
export async function listConversations(
  access: RecordAccess,
  { subject, at }: { subject: CommentSubject; at: Date },
): Promise<Conversation[]> {
  const { ownerId, zone } = access;
  const given = await grantsOf(ownerId);
  if (!given.length) return [];
  const place = await findPlace(access, subject);
  if (!place) return [];
  const all = await threadsOn({ ownerId, subject, side: "leader" });
  return given.flatMap((grant): Conversation[] => {
    const own = all.filter(({ grantId }) => grantId === grant.id);
    const writing = writingTo(grant, { subject, place, at, zone });
    if (!own.length && writing !== "open") return [];
    const parts = writing === "open" ? partsWithin(grant, place) : partsOf(place);
    const names = { leaderName: grant.leaderName, readerName: grant.name, role: grant.role };
    return [{ grantId: grant.id, subject, parts, zone, side: "leader", writing, ...names, threads: own }];
  });
}

type Given = Awaited<ReturnType<typeof grantsOf>>[number];
type At = {
  subject: CommentSubject;
  place: NonNullable<Awaited<ReturnType<typeof findPlace>>>;
  at: Date;
  zone: string;
};

function writingTo(grant: Given, { subject, place, at, zone }: At): Writing {
  if (courseOf(grant, { at, zone }) !== "open") return "ended";
  if (!grant.mayComment) return "mute";
  if (!opens(grant, subject) || !isWithin(grant, place)) return "hidden";
  return isWithdrawn(place) ? "withdrawn" : "open";
}

/** The grants that were ever accepted, with what each opens. */
async function grantsOf(ownerId: string) {
  const [rows, sheets] = await Promise.all([
    db
      .select({ grant: grants, leaderName: users.name })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.ownerId))
      .where(and(eq(grants.ownerId, ownerId), isNotNull(grants.acceptedAt)))
      .orderBy(asc(grants.id))
      .limit(MOST_GRANTS),
    db
      .select({ grantId: grantWorksheets.grantId, id: grantWorksheets.worksheetId })
      .from(grantWorksheets)
      .where(eq(grantWorksheets.ownerId, ownerId)),
  ]);
  return rows.map(({ grant: row, leaderName }) => {
    const worksheetIds = new Set(sheets.flatMap(({ grantId, id }) => (grantId === row.id ? [id] : [])));
    const opened: Opened = { ...row, resources: new Set(resourcesOf(row)), worksheetIds };
    return { ...row, ...opened, leaderName };
  });
}

type Asked = { ownerId: string; grantId?: string; subject: CommentSubject; side: Side };

/** The threads on one thing, of one grant or of all, as one of the two sides sees them, the first one first. */
async function threadsOn({ ownerId, grantId, subject, side }: Asked) {
  const rows = await db
    .select({
      id: threads.id,
      grantId: threads.grantId,
      part: threads.part,
      written: threads.written,
      resolvedAt: threads.resolvedAt,
      resolvedBy: threads.resolvedBy,
    })
    .from(threads)
    .where(
      and(
        eq(threads.ownerId, ownerId),
        grantId === undefined ? undefined : eq(threads.grantId, grantId),
        eq(threads.subject, subject.kind),
        eq(subjectColumn(subject.kind), subject.id),
      ),
    )
    .orderBy(asc(threads.id))
    .limit(MOST_THREADS * (grantId === undefined ? MOST_GRANTS : 1));
  const said = rows.length
    ? await commentsIn(
        ownerId,
        rows.map(({ id }) => id),
      )
    : [];
  return rows.map(({ written, ...thread }) => {
    const own = said.filter(({ threadId }) => threadId === thread.id);
    const told = own.map(({ threadId: _, isUnread, authorId, ...comment }) => {
      const by: Side = authorId === ownerId ? "leader" : "reader";
      return { ...comment, by, isNew: isUnread && by !== side };
    });
    return { ...thread, comments: told, lost: Math.max(0, written - own.length) };
  });
}
export type Thread = Awaited<ReturnType<typeof threadsOn>>[number];
export type Comment = Thread["comments"][number];

/** What was written in these threads, with the earlier wordings of each, the newest wording first. */
async function commentsIn(ownerId: string, threadIds: string[]) {
  const rows = await db
    .select({
      id: comments.id,
      threadId: comments.threadId,
      authorId: comments.authorId,
      author: users.name,
      body: comments.body,
      asksMore: comments.askedVersion,
      writtenAt: comments.writtenAt,
      editedAt: comments.editedAt,
      takenBackAt: comments.takenBackAt,
      version: comments.version,
      noticeId: notices.id,
      readAt: notices.readAt,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .leftJoin(notices, eq(notices.id, comments.noticeId))
    .where(and(eq(comments.ownerId, ownerId), inArray(comments.threadId, threadIds)))
    .orderBy(asc(comments.id))
    .limit(threadIds.length * MOST_COMMENTS);
  const edited = rows.flatMap(({ id, editedAt, takenBackAt }) => (editedAt && !takenBackAt ? [id] : []));
  const earlier = edited.length ? await wordingsOf(ownerId, edited) : new Map<string, Wording[]>();
  return rows.map(({ noticeId, readAt, asksMore, ...row }) => ({
    ...row,
    asksMore: asksMore !== null,
    isUnread: noticeId !== null && readAt === null && row.takenBackAt === null,
    earlier: earlier.get(row.id) ?? [],
  }));
}

/** What a comment said until `at`. */
type Wording = { id: string; body: string; at: Date };

async function wordingsOf(ownerId: string, ids: string[]): Promise<Map<string, Wording[]>> {
  const which = { subject: "comment", subjectIds: ids, actions: ["reworded"], most: MOST_EDITS } as const;
  const rows = await listChanges({ ownerId }, which);
  const told = rows.flatMap(({ id, subjectId: of, before, at }) =>
    typeof before?.body === "string" ? [{ of, wording: { id, body: before.body, at } }] : [],
  );
  const grouped = Map.groupBy(told, ({ of }) => of);
  return new Map([...grouped].map(([of, list]) => [of, list.map(({ wording }) => wording)]));
}
