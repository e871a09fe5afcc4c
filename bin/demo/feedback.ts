import type { Given } from "@/lib/worksheet/rules/feedback";

/** What a line says, by its columns in their order; "{12}" is the day 12 days ago. */
type Line = {
  said: string;
  giver: string;
  situation?: string;
  behaviour?: string;
  good?: string;
  due?: string;
  notices?: string;
};

/** Feedback as it was noted `ago` days before today, what its giver was asked, and what was made of the answer. */
export type Fed = Line & {
  ago: number;
  asked: { ago: number; relation: "manager" | "peer-outside"; answered?: Given & { ago: number } };
  /** The answer was taken over on this day, and the rest written beside it. */
  completed?: Omit<Line, "said" | "giver"> & { ago: number };
};

/** One piece that its giver made concrete, and one that still waits for an answer. */
export const fed: Fed[] = [
  {
    ago: 23,
    said: "Be more strategic about whom we hire.",
    giver: "CTO",
    asked: {
      ago: 22,
      relation: "manager",
      answered: {
        ago: 19,
        situation: "When you bring me a vacancy, and the reason is that somebody left.",
        behaviour: "You say which decision nobody can take today, before you name a role.",
        good: "",
      },
    },
    completed: {
      ago: 18,
      good: "Each of the next three vacancies opens with a decision that nobody owns, and one of them is not filled.",
      due: "{-45}",
      notices: "CTO, and the lead of hiring",
    },
  },
  {
    ago: 6,
    said: "You need more presence in the product council.",
    giver: "Head of product",
    situation: "The monthly council",
    good: "More visibility for what we plan",
    asked: { ago: 5, relation: "peer-outside" },
  },
];
