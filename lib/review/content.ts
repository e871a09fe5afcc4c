import type { Decision } from "./schema";
import type { MeetingKind } from "./schema/meeting";

export const KIND_NAMES: Record<MeetingKind, string> = { coaching: "Coaching session", "one-to-one": "One-to-one" };

/** What each decision is called, and what it does; ours. */
export const DECISION_TEXTS: Record<Decision, { label: string; hint: string; told: string }> = {
  "move-on": {
    label: "Move on",
    hint: "The next phase goes on as planned. What is open stays open and keeps its day.",
    told: "Moved on",
  },
  extend: {
    label: "Extend this phase",
    hint: "Every boundary from this one on moves by these weeks, and open milestones with it.",
    told: "Extended",
  },
  adjust: {
    label: "Adjust the plan",
    hint: "The dates of the phases stay. What changes instead, you say in the reason and do in the plan afterwards.",
    told: "Adjusted",
  },
  close: {
    label: "Close the year",
    hint: "With gaps or without: how it ends, you say on the next page. Extending instead is as good.",
    told: "Closed",
  },
};

/** The five headings of the closing letter (O11), and the competencies, rows and the bench whose evidence carries each. */
export const LETTER: readonly { id: string; signals: readonly string[] }[] = [
  { id: "O11.1", signals: ["C1", "M2"] },
  { id: "O11.2", signals: ["C2", "M4"] },
  { id: "O11.3", signals: ["C3", "M1"] },
  { id: "O11.4", signals: ["C5", "M7"] },
  { id: "O11.5", signals: ["C4", "C6", "M5", "BENCH"] },
];

/** The five proof lines of the last phase, which are its milestones (P3.1 to P3.5). */
export const PROOF_LINES = ["P3.1", "P3.2", "P3.3", "P3.4", "P3.5"];

/** What a form of a conversation says once its grant, or what it stands under, is open no longer; nothing of either. */
export const NO_LONGER_OPEN = "This is not open to you, or no longer. Nothing was sent; what you typed is still here.";
