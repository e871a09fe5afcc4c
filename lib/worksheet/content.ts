/** The worksheets that help in a phase, by the ids of both. What is filled in at boundaries stands in every phase. */
export const IN_PHASE: Record<string, readonly string[]> = {
  P1: ["WS.O5", "WS.P1.1", "WS.O10"],
  P2: ["WS.P2.1", "WS.P2.3", "WS.P2.4", "WS.SH4", "WS.O5", "WS.P1.1"],
  P3: ["WS.SH3", "WS.OW1", "WS.AI1", "WS.N7", "WS.O5", "WS.P1.1"],
  VC: ["WS.N11", "WS.N5", "WS.N7", "WS.V8"],
  VE: ["WS.N3", "WS.N7", "WS.N5", "WS.V8"],
};
