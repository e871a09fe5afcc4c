import type { Cause, Finding } from "./schema";

/** How a question that names no sides of its own is answered: with no more room between the two than the others have. */
export const PLAIN_SIDES: [string, string] = ["Yes", "Not yet"];

/**
 * Of each question which side is that of the wider role, and what stands in the way where it is not chosen: structure,
 * planning, talent and health across teams are experience; leading by way of others and of people outside is range; how
 * the organisation takes somebody is for others to confirm.
 */
export const QUESTIONS: Record<string, { wide: 0 | 1; cause: Cause }> = {
  QA1: { wide: 1, cause: "QA13.1" },
  QA2: { wide: 0, cause: "QA13.1" },
  QA3: { wide: 0, cause: "QA13.1" },
  QA4: { wide: 0, cause: "QA13.2" },
  QA5: { wide: 0, cause: "QA13.2" },
  QA6: { wide: 0, cause: "QA13.1" },
  QA7: { wide: 0, cause: "QA13.1" },
  QA8: { wide: 0, cause: "QA13.2" },
  QA9: { wide: 0, cause: "QA13.1" },
  QA10: { wide: 0, cause: "QA13.3" },
};

/** The three causes by name, and what each of them asks for. */
export const CAUSE_TEXTS: Record<Cause, { name: string; ask: string }> = {
  "QA13.1": {
    name: "Experience of the organisation",
    ask: "You have not worked on it across teams yet. Ask to be let in on the next case.",
  },
  "QA13.2": {
    name: "Range as a leader",
    ask: "You have, in one way or one place only. Look for a case in which that way will not do.",
  },
  "QA13.3": {
    name: "Evidence others can trust",
    ask: "You say so, and nobody could confirm it. Name a piece of evidence, then ask somebody who saw it.",
  },
};

/** The difference between the two columns, in a few words. */
export const FINDING_TEXTS: Record<Finding, string> = {
  agree: "Both agree",
  unshown: "Sure, and nothing shown",
  unconfirmed: "Claimed, and nobody has confirmed it",
  modest: "More is shown than you claim",
  open: "Nothing claimed yet",
};
