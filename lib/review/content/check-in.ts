import type { Side } from "../schema/seat";

/** The leader's three lines, and what each of them is for; ours. */
export const LINES = [
  { name: "moved", label: "What moved", hint: "Something that others would notice, such as who settles what now." },
  { name: "stuck", label: "What is stuck", hint: "The place where it stops, rather than the people who stand there." },
  {
    name: "wanted",
    label: "What I want from you",
    hint: "One thing: a question, an introduction, a decision, your eyes on something.",
  },
] as const;

export const ESCALATIONS = {
  label: "Decisions that came to you and should not have",
  hint: "Since the last check-in: those that somebody nearer to the work could have taken. 0 is an answer.",
  trend: "Decisions that came to the leader and should not have",
};

/** What a choice below the first level says. */
export const BELOW = "Not at the first level yet";

export const NOTE = {
  label: "One line with it (optional)",
  hint: "What you would point at. Anything longer belongs into the conversation.",
};

/** How each side's part is headed. */
export const SIDE_TITLES: Record<Side, string> = {
  leader: "Where you stand",
  reviewer: "Where you would place them",
};
