import type { Relation } from "../schema";

/** A group of a round, as it heads its counts. */
export const GROUP_NAMES: Record<Relation, string> = {
  report: "Reports",
  peer: "Peers in engineering",
  "peer-outside": "Peers outside engineering",
  manager: "Manager",
  executive: "Executives",
  other: "Others",
};

/** What stands where counts may not be shown, for whichever reason. */
export const WITHHELD = "withheld";

/** The outside view: what somebody would take the title to be. */
export const TITLE_QUESTION = {
  id: "QA14",
  text: "Suppose nobody had told you their title. Going by what you see of their work alone, what would you say they do?",
  choices: ["They lead a team", "They reach beyond a team", "They lead an organisation"],
} as const;
