import type { Thresholds } from "@/lib/framework/schema";

/** The figures behind the states and the overall reading; all of them are ours. */
export const thresholds: Thresholds = {
  consistentItems: 3,
  consistentContexts: 2,
  consistentSpanDays: 90,
  freshDays: 120,
  recognisedWitnesses: 2,
  recognisedRelationGroups: 2,
  contestedDays: 60,
  independentFromDays: 60,
  independentToDays: 90,
  startReadingDays: 14,
  readingLevel3Rows: 5,
  readingLevel2Rows: 3,
  readingAttestedItems: 6,
  readingStrongestItems: 12,
};
