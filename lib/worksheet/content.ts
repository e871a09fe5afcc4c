/** The worksheets that help in a phase, by the ids of both. What is filled in at boundaries stands in every phase. */
export const IN_PHASE: Record<string, readonly string[]> = {
  P1: ["WS.O5", "WS.P1.1", "WS.P1.T", "WS.O10"],
  P2: ["WS.P2.1", "WS.P2.3", "WS.P2.4", "WS.SH4", "WS.N14", "WS.O5", "WS.P1.1"],
  P3: ["WS.SH3", "WS.OW1", "WS.AI1", "WS.N7", "WS.O5", "WS.P1.1"],
  VC: ["WS.N11", "WS.N5", "WS.N7", "WS.V8", "WS.N14"],
  VE: ["WS.N3", "WS.N7", "WS.N5", "WS.V8", "WS.N14"],
};

/** The worksheet of feedback, to which asks about a line lead back. */
export const FEEDBACK_SHEET = "WS.P1.T";

/** What a piece of feedback can lack, as it stands in a sentence. */
export const LACKS = {
  said: "what was said",
  situation: "the situation",
  behaviour: "what somebody would see or hear",
  good: "what good looks like",
  dueOn: "by when",
  notices: "who would notice",
} as const;
export type Lack = keyof typeof LACKS;
