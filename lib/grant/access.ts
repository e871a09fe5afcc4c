import { and, eq, getTableColumns, isNull, or } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { Day } from "@/lib/date";
import { notFound } from "@/lib/errors";
import type { Actor, RecordAccess } from "@/lib/record/access";
import { resourcesOf } from "./rules/resources";
import { courseOf, isLive } from "./rules/state";
import type { Resource, Role } from "./schema";

declare const proof: unique symbol;

/**
 * Proof that `actorId` may read what one grant opens: its reader, or the leader, who sees what the reader sees. Only
 * `openGrant` makes one. It is no `RecordAccess`: queries of the whole record do not take it, and `recordFor` gives them
 * one for a resource that the grant opens.
 */
export type GrantAccess = {
  readonly grantId: string;
  /** The leader, their name and their IANA zone: the one in which the days of the grant begin. */
  readonly ownerId: string;
  readonly ownerName: string;
  readonly zone: string;
  readonly actorId: string;
  /** True when the leader looks at it as its reader would. */
  readonly isOwner: boolean;
  /** Its reader, as the leader calls them. */
  readonly readerName: string;
  readonly role: Role;
  readonly resources: ReadonlySet<Resource>;
  readonly worksheetIds: ReadonlySet<string>;
  readonly purpose: string;
  readonly fromOn: Day;
  /** Its last day; null while no end is set. */
  readonly untilOn: Day | null;
  readonly mayComment: boolean;
  readonly [proof]: "grant";
};

type Opening = { grantId: string; at: Date };

/** Every page that is read by a grant asks these first. */
const statements = preparedOnce((from: Reader) => {
  const { grantId, actorId, ownerId } = placeholders("grantId", "actorId", "ownerId");
  return {
    grant: from
      .select({ ...getTableColumns(grants), ownerName: users.name, zone: users.zone })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.ownerId))
      .where(
        and(
          eq(grants.id, grantId),
          or(eq(grants.ownerId, actorId), eq(grants.readerId, actorId)),
          isNull(users.disabledAt),
        ),
      )
      .prepare("open_grant"),
    sheets: from
      .select({ id: grantWorksheets.worksheetId })
      .from(grantWorksheets)
      .where(and(eq(grantWorksheets.ownerId, ownerId), eq(grantWorksheets.grantId, grantId)))
      .prepare("open_grant_sheets"),
  };
});

/**
 * Proves that `actor` may read what a grant opens at the instant `at`. Throws NOT_FOUND for a grant that does not exist,
 * is somebody else's, has ended or has not begun; the leader can look from the invitation on.
 */
export async function openGrant(actor: Actor, { grantId, at }: Opening, from: Reader = db): Promise<GrantAccess> {
  const run = statements(from);
  const [grant] = await run.grant.execute({ grantId, actorId: actor.id });
  if (!grant) throw notFound();
  const isOwner = grant.ownerId === actor.id;
  const course = courseOf(grant, { at, zone: grant.zone });
  if (isOwner ? !isLive(course) : course !== "open") throw notFound();
  const sheets = await run.sheets.execute({ grantId, ownerId: grant.ownerId });
  const opened: Omit<GrantAccess, typeof proof> = {
    grantId: grant.id,
    ownerId: grant.ownerId,
    ownerName: grant.ownerName,
    zone: grant.zone,
    actorId: actor.id,
    isOwner,
    readerName: grant.name,
    role: grant.role,
    resources: new Set(resourcesOf(grant)),
    worksheetIds: new Set(sheets.map(({ id }) => id)),
    purpose: grant.purpose,
    fromOn: grant.fromOn,
    untilOn: grant.untilOn,
    mayComment: grant.mayComment,
  };
  return opened as GrantAccess;
}

/**
 * The proof that queries of the leader's record ask for, given for one resource that the grant opens. It reaches the whole
 * record: whoever takes it has to leave out what `reaches` leaves out. Throws NOT_FOUND when the resource is closed.
 */
export function recordFor(access: GrantAccess, resource: Resource): RecordAccess<"read"> {
  if (!access.resources.has(resource)) throw notFound();
  return recordOf(access);
}

/** The same for a worksheet that the grant names. */
export function recordForWorksheet(access: GrantAccess, worksheetId: string): RecordAccess<"read"> {
  if (!access.worksheetIds.has(worksheetId)) throw notFound();
  return recordOf(access);
}

/** The same for the one fixed page of a sponsor, whose grant opens no resource. Throws NOT_FOUND for any other role. */
export function recordForSponsor(access: GrantAccess): RecordAccess<"read"> {
  if (access.role !== "sponsor") throw notFound();
  return recordOf(access);
}

const recordOf = ({ ownerId, actorId, zone }: GrantAccess) => ({ ownerId, actorId, zone }) as RecordAccess<"read">;
