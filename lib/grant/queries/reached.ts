import { and, eq, gte, inArray, isNull, type SQL } from "drizzle-orm";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import type { GrantAccess } from "../access";
import { openConfidentialities } from "../rules/resources";

/**
 * What `reaches` says, for statements that join an item with its facts: only such items, as they stand now, may be found,
 * counted or sorted for a grant's reader. Withdrawn ones are none.
 */
export function reached(access: GrantAccess): SQL | undefined {
  return and(
    eq(evidence.ownerId, access.ownerId),
    eq(evidenceFacts.ownerId, evidence.ownerId),
    eq(evidenceFacts.evidenceId, evidence.id),
    isNull(evidenceFacts.endedAt),
    eq(evidenceFacts.withdrawn, false),
    gte(evidenceFacts.happenedOn, access.fromOn),
    inArray(evidence.confidentiality, openConfidentialities(access)),
  );
}
