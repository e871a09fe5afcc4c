import type { GivenAnswer, ItemKind, Relation, Repeats, Runs, Way } from "./schema";

/** What a witness is to the leader, as it is said to the leader. */
export const RELATION_NAMES: Record<Relation, string> = {
  report: "somebody who reports to you",
  peer: "a peer",
  "peer-outside": "a peer outside engineering",
  manager: "your manager",
  executive: "an executive",
  other: "somebody else",
};

/** The same as others read it who were given access. */
export const RELATION_READ: Record<Relation, string> = {
  report: "reports to the leader",
  peer: "a peer",
  "peer-outside": "a peer outside engineering",
  manager: "the leader’s manager",
  executive: "an executive",
  other: "somebody else",
};

/** The same as the leader chooses it. */
export const RELATION_LABELS: Record<Relation, string> = {
  report: "Reports to me",
  peer: "A peer in engineering",
  "peer-outside": "A peer outside engineering",
  manager: "My manager",
  executive: "An executive",
  other: "Somebody else",
};

/** The same as it is said to the witness, after the leader's name and "says that". */
export const RELATION_TOLD: Record<Relation, string> = {
  report: "you report to them",
  peer: "you are a peer in engineering",
  "peer-outside": "you are a peer outside engineering",
  manager: "you are their manager",
  executive: "you are an executive",
  other: "you saw this from elsewhere",
};

/** How an answer came, as the leader reads it. */
export const WAY_TOLD: Record<Way, string> = {
  mail: "by mail to their address",
  link: "by a link passed on: identity not verified",
};

/** What each kind of ask is called: to the leader on a button and in a list, to the witness as the question. */
export const KIND_TEXTS: Record<ItemKind, { button: string; asked: string; question: string }> = {
  attest: { button: "Ask somebody who saw it", asked: "asked whether they saw it", question: "Did you see this?" },
  "still-holds": {
    button: "Ask whether it still holds",
    asked: "asked whether it still holds",
    question: "Does this still hold?",
  },
};

/** The answers as a witness chooses them; what "no" says depends on the question. */
export const ANSWER_LABELS: Record<ItemKind, Partial<Record<GivenAnswer, string>>> = {
  attest: { saw: "I saw it", partly: "In part", no: "No, I saw it differently", unsure: "I cannot say" },
  "still-holds": { holds: "It still holds", no: "It no longer holds", unsure: "I cannot say" },
};

/** The same as the leader reads them. */
export const ANSWER_TOLD: Record<ItemKind, Partial<Record<GivenAnswer, string>>> = {
  attest: { saw: "saw it", partly: "saw it in part", no: "saw it differently", unsure: "could not say" },
  "still-holds": { holds: "says that it still holds", no: "says that it no longer holds", unsure: "could not say" },
};

export const REPEATS_LABELS: Record<Repeats, string> = { once: "Once", more: "More than once" };
export const REPEATS_TOLD: Record<Repeats, string> = { once: "once", more: "more than once" };

export const RUNS_LABELS: Record<Runs, string> = {
  alone: "It runs without them",
  partly: "Partly",
  "needs-them": "It still needs them",
};
export const RUNS_TOLD: Record<Runs, string> = {
  alone: "says that it runs without you",
  partly: "says that it runs partly without you",
  "needs-them": "says that it still needs you",
};

/** The same as others read it. */
export const RUNS_READ: Record<Runs, string> = {
  alone: "says that it runs without the leader",
  partly: "says that it runs partly without the leader",
  "needs-them": "says that it still needs the leader",
};

/** The three short questions about feedback: as its giver is asked about the leader, and as they head an answer. */
export const CLARIFY_QUESTIONS = [
  { name: "situation", head: "Situation", asked: () => "In which situation did you mean it?" },
  {
    name: "behaviour",
    head: "To be seen or heard",
    asked: (leader: string) => `What would you see or hear ${leader} do?`,
  },
  { name: "good", head: "What good looks like", asked: () => "What would good look like?" },
] as const;
