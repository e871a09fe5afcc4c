import type { Level } from "@/lib/review/schema/check-in";
import type { Side } from "@/lib/review/schema/seat";

export type CheckInTold = {
  /** Days before today. */
  ago: number;
  /** By the rows of the matrix, in their order; null is that the coach could not say. */
  own: Level[];
  theirs: (Level | null)[];
  moved: string;
  stuck: string;
  wanted: string;
  escalations: number;
  note: string;
  agreed: { text: string; doer: Side; dueIn: number; doneAfter: number | null };
};

/** The check-ins of the demo's leader with their coach, the oldest first; every difference in them was talked about. */
export const checkIns: CheckInTold[] = [
  {
    ago: 145,
    ...{ own: [1, 1, 1, 2, 1, 1, 2, 1], theirs: [1, 1, 1, 1, 1, null, 1, 1] },
    moved: "The weekly review of risks runs, and two other teams come to it",
    stuck: "Every change of scope still lands on my desk first",
    wanted: "Ask me each time why it had to be me",
    escalations: 11,
    note: "You decide well and quickly. I would like to see who decides next to you",
    agreed: { text: "Name one owner for changes of scope", doer: "leader", dueIn: 21, doneAfter: 16 },
  },
  {
    ago: 85,
    ...{ own: [2, 1, 1, 2, 1, 2, 2, 1], theirs: [2, 1, 2, 2, 1, null, 1, 1] },
    moved: "Planning with the neighbouring teams named its dependencies three weeks earlier",
    stuck: "The two managers settle what is easy and bring me the rest",
    wanted: "A question that I can put to them instead of an answer",
    escalations: 7,
    note: "Product listens to you more than you count",
    agreed: {
      text: "Sit in on one calibration of managers, and say nothing",
      doer: "reviewer",
      dueIn: 30,
      doneAfter: 26,
    },
  },
  {
    ago: 26,
    ...{ own: [2, 1, 2, 2, 2, 2, 2, 1], theirs: [2, 1, 2, 3, 1, null, 2, 1] },
    moved: "The managers held the bar in the last round without me in the room",
    stuck: "Org design: I see where it rubs, and have proposed nothing",
    wanted: "Half an hour on the proposal before I show it to anybody",
    escalations: 4,
    note: "On metrics show me one that changed a decision outside your teams",
    agreed: {
      text: "Bring a one-page proposal for the boundary between the teams",
      doer: "leader",
      dueIn: 40,
      doneAfter: null,
    },
  },
];
