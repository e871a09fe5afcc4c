import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { grants } from "@/db/schema/grant";
import { placeholders } from "@/db/sql";
import { dayOf } from "@/lib/date";
import type { GrantAccess } from "../access";
import { openConfidentialities } from "../rules/resources";
import { RESOURCES, type Resource } from "../schema";

// What rules/state.ts and rules/resources.ts say, for statements: nowhere else does SQL decide what a grant opens.

/** What `courseOf` asks of a grant. */
export const DATED = {
  readerId: grants.readerId,
  fromOn: grants.fromOn,
  untilOn: grants.untilOn,
  expiresAt: grants.expiresAt,
  claimedAt: grants.claimedAt,
  acceptedAt: grants.acceptedAt,
  endedAt: grants.endedAt,
};

/** What `resourcesOf` asks of it. */
export const RESOURCE_COLUMNS = Object.fromEntries(RESOURCES.map((name) => [name, grants[name]])) as Pick<
  typeof grants,
  Resource
>;

/** An item joined with what is in force of it. */
const isItem = and(
  eq(evidenceFacts.ownerId, evidence.ownerId),
  eq(evidenceFacts.evidenceId, evidence.id),
  isNull(evidenceFacts.endedAt),
);

/**
 * What `reaches` says, for statements that join an item with its facts: only such items, as they stand now, may be found,
 * counted or sorted for a grant's reader. Withdrawn ones are none.
 */
export function reached(access: GrantAccess): SQL | undefined {
  return and(
    eq(evidence.ownerId, access.ownerId),
    isItem,
    eq(evidenceFacts.withdrawn, false),
    gte(evidenceFacts.happenedOn, access.fromOn),
    inArray(evidence.confidentiality, openConfidentialities(access)),
  );
}

/** The same for statements that begin with `grants`, and only where a grant opens evidence. */
export const reachedByGrant = and(
  eq(evidence.ownerId, grants.ownerId),
  isItem,
  eq(grants.evidence, true),
  eq(evidenceFacts.withdrawn, false),
  gte(evidenceFacts.happenedOn, grants.fromOn),
  or(
    eq(evidence.confidentiality, "ordinary"),
    and(eq(evidence.confidentiality, "employer-sensitive"), eq(grants.sensitive, true)),
  ),
);

const { me, latest, earliest } = placeholders("me", "latest", "earliest");

/** What somebody was let in to read as coach or manager, whatever became of it; asks for `me`. */
export const guided = and(eq(grants.readerId, me), ne(grants.role, "sponsor"), isNotNull(grants.acceptedAt));

/** Of that what can be open somewhere on earth, with the days of `daysAnywhere`. Whether it is, its leader's zone says. */
export const guidedNow = and(
  guided,
  isNull(grants.endedAt),
  lte(grants.fromOn, latest),
  or(isNull(grants.untilOn), gte(grants.untilOn, earliest)),
);

/** The first and the last day that it can be anywhere on earth at `at`. */
export const daysAnywhere = (at: Date) => ({ earliest: dayOf(at, "Etc/GMT+12"), latest: dayOf(at, "Etc/GMT-14") });
