import { and, asc, desc, eq, max } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants, grantWorksheets, reads } from "@/db/schema/grant";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { reachOf } from "../rules/person";
import { resourcesOf } from "../rules/resources";
import { courseOf, isLive } from "../rules/state";
import { DATED, RESOURCE_COLUMNS } from "./reached";

/** As many as anybody would look through; the newest. */
const MOST = 200;

const COLUMNS = {
  ...{ ...DATED, id: grants.id, role: grants.role, name: grants.name, organisation: grants.organisation },
  ...{ purpose: grants.purpose, address: grants.address, invitedAt: grants.invitedAt },
  claimant: { name: users.name, email: users.email },
};

export type Given = Awaited<ReturnType<typeof listGiven>>[number];

/** Every grant of the owner with how far it has come at `at` and when it was read last, the newest first; at most 200. */
export async function listGiven({ ownerId, zone }: RecordAccess, { at }: { at: Date }) {
  const [rows, last] = await Promise.all([
    db
      .select(COLUMNS)
      .from(grants)
      .leftJoin(users, eq(users.id, grants.claimantId))
      .where(eq(grants.ownerId, ownerId))
      .orderBy(desc(grants.id))
      .limit(MOST),
    db
      .select({ grantId: reads.grantId, hour: max(reads.hour) })
      .from(reads)
      .where(eq(reads.ownerId, ownerId))
      .groupBy(reads.grantId),
  ]);
  const readAt = new Map(last.map(({ grantId, hour }) => [grantId, hour]));
  return rows.map((row) => ({ ...row, course: courseOf(row, { at, zone }), readAt: readAt.get(row.id) ?? null }));
}

export type GivenGrant = Awaited<ReturnType<typeof getGiven>>;

/** One grant of the owner with all that it opens, at `at`, and how many others would end with it. Throws NOT_FOUND. */
export async function getGiven(access: RecordAccess, { id, at }: { id: string; at: Date }) {
  const { ownerId, zone } = access;
  const own = and(eq(grants.ownerId, ownerId), eq(grants.id, id));
  const [[row], [reader], sheets, all] = await Promise.all([
    db
      .select({
        ...COLUMNS,
        mayComment: grants.mayComment,
        version: grants.version,
        opened: RESOURCE_COLUMNS,
        tokenHash: grants.tokenHash,
      })
      .from(grants)
      .leftJoin(users, eq(users.id, grants.claimantId))
      .where(own),
    db.select({ account: users.name }).from(grants).innerJoin(users, eq(users.id, grants.readerId)).where(own),
    db
      .select({ id: grantWorksheets.worksheetId })
      .from(grantWorksheets)
      .where(and(eq(grantWorksheets.ownerId, ownerId), eq(grantWorksheets.grantId, id)))
      .orderBy(asc(grantWorksheets.worksheetId)),
    listGiven(access, { at }),
  ]);
  if (!row) throw notFound();
  const { opened: on, tokenHash, ...grant } = row;
  const live = all.filter(({ course }) => isLive(course));
  return {
    ...grant,
    account: reader?.account ?? null,
    ...{ course: courseOf(grant, { at, zone }), hasLink: tokenHash !== null },
    ...{ resources: resourcesOf(on), worksheetIds: sheets.map((sheet) => sheet.id) },
    ofPerson: reachOf(grant, live, "person").length,
    ofOrganisation: reachOf(grant, live, "organisation").length,
  };
}

/** Hours in which a grant's reader read something, newest first, at most 500: one row for a page and an hour. */
export async function listReads({ ownerId }: RecordAccess, grantId: string) {
  return db
    .select({ page: reads.page, hour: reads.hour })
    .from(reads)
    .where(and(eq(reads.ownerId, ownerId), eq(reads.grantId, grantId)))
    .orderBy(desc(reads.hour), asc(reads.page))
    .limit(500);
}
