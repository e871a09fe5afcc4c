import type { Situation, Source } from "@/lib/framework/schema";

const types: Source = { document: "VPECOACH", heading: "Three Types of VPEs I Meet" };

/** Where a person stands when they begin. Every track carries the same four, so that any of them can be left for another. */
export const situations: Situation[] = [
  {
    id: "N0",
    name: "Engineering manager heading for VP",
    text: "You lead a team, or a few, and want to know what would make a VP's scope believable to others. A year in three phases: map the gap, build leverage, lead past your own teams.",
    paths: [{ name: "A year towards VP", track: "em-to-vp", milestoneIds: ["P1.1", "P1.2", "P1.T"] }],
    worksheetIds: ["WS.O5", "WS.P1.1"],
    source: { document: "ours", heading: "Where most people begin" },
  },
  {
    id: "N2",
    name: "VP by title, CTO by work",
    text: "Technical direction, vendors and senior hires are settled by you, and the board hears you, but your title does not say so. Write down first which decisions really ended with you. Then you can raise it where you are, or look for a company in which title and work agree.",
    paths: [{ name: "The CTO's work", track: "vp-to-cto", milestoneIds: ["VC5", "VC3"] }],
    worksheetIds: ["WS.N11", "WS.N12"],
    source: types,
  },
  {
    id: "N3",
    name: "Settled VP, open about what comes next",
    text: "The teams stand, the product arrives and people rely on you. Whether anything should follow is an open question. Write down what you want before you compare titles; each of the three ways is a whole answer, and you can take another later.",
    paths: [
      { name: "The VP's work, deeper and wider", track: "em-to-vp", milestoneIds: ["P1.1", "P1.2"] },
      { name: "The CTO's work", track: "vp-to-cto", milestoneIds: ["VC2", "VC5"] },
      { name: "The CEO's work", track: "vp-to-ceo", milestoneIds: ["VE2", "VE3"] },
    ],
    worksheetIds: ["WS.N3", "WS.V2"],
    source: types,
  },
  {
    id: "N4",
    name: "New VP, role left unexplained",
    text: "You have the title, and nobody has told you what it stands for here: a manager with more teams, a second CTO, or the tasks that the CTO passes on. Agree on the role with those you answer to; from today a year takes you through a VP's areas.",
    paths: [{ name: "A year in the VP's role", track: "em-to-vp", milestoneIds: ["P1.2", "P1.1"] }],
    worksheetIds: ["WS.N12", "WS.V2"],
    source: types,
  },
];
