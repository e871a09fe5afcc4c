import type { Thresholds } from "@/lib/framework/schema";

/** The figures behind the states and the overall reading; all of them are ours. em-to-vp 1.0.0 has only these. */
export const firstThresholds: Thresholds = {
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

/** The same, with the figures behind the hints. */
export const thresholds: Thresholds = {
  ...firstThresholds,
  hints: {
    ownHandsDays: 30,
    ownHandsItems: 4,
    ownHandsPercent: 50,
    presenceDays: 90,
    presenceItems: 3,
    managersDays: 45,
    managersItems: 3,
    strategyDays: 21,
    ownTeamItems: 2,
    sameMixItems: 6,
    sameMixPercent: 10,
    directionDays: 60,
    rescueDays: 90,
    rescueItems: 1,
    engineeringDays: 90,
    engineeringItems: 5,
    engineeringPercent: 80,
    pitfallDays: 120,
    pitfallItems: 5,
    singleItems: 3,
    restDays: 30,
  },
};
