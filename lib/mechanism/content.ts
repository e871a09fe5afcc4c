import type { Cadence, Improvement, Kind } from "./schema";

type Named = { id: Kind; name: string; one: string; text: string; decides: boolean };

/** The five kinds in the words of the fifth shift; where decisions are the point, runs without one are worth a look. */
export const KIND_TEXTS: readonly Named[] = [
  {
    id: "rhythm",
    name: "Planning rhythms",
    one: "Planning rhythm",
    text: "When plans are made, changed and compared with what came of them.",
    decides: true,
  },
  {
    id: "forum",
    name: "Decision forums",
    one: "Decision forum",
    text: "Where a kind of decision is taken, by whom, with what prepared.",
    decides: true,
  },
  {
    id: "expectation",
    name: "Expectations of managers",
    one: "Expectation of managers",
    text: "Written, the same for all, and looked at on fixed dates.",
    decides: false,
  },
  {
    id: "accountability",
    name: "Accountability",
    one: "Accountability",
    text: "Who answers for a result, and what follows when it does not come.",
    decides: true,
  },
  {
    id: "communication",
    name: "Communication",
    one: "Communication",
    text: "Who learns what, when and from whom, without having to ask.",
    decides: false,
  },
];

export const CADENCE_NAMES: Record<Cadence, string> = {
  daily: "every day",
  weekly: "every week",
  fortnightly: "every two weeks",
  monthly: "every month",
  quarterly: "every quarter",
  "half-yearly": "twice a year",
  "when-needed": "when needed",
};

export const IMPROVEMENT_NAMES: Record<Improvement, string> = {
  decisions: "better decisions",
  priorities: "clearer priorities",
  risk: "risks seen earlier",
};

/** Ours. From how many rescues on a cause is a debt, which runs close it, and when a mechanism deserves a look. */
export const FIGURES = { sameCauseRescues: 2, runsAlone: 2, acrossRuns: 2, runsUndecided: 3, quietDays: 90 } as const;

/** A quiet word on a mechanism begins with what it has achieved, and ends with one thing to try. */
export const WORDS = {
  undecided: {
    strength: "It is held when it should be held.",
    next: "Bring one open decision to the next run, or ask who would miss it if it were dropped.",
  },
  quiet: {
    strength: "You gave it a place and an owner.",
    next: "Ask its owner what happens in its stead; then log the run that you missed, or stop it.",
  },
} as const;
