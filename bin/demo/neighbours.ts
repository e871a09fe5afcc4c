import type { Piece } from "./material";

/** Up to the holiday: further out, where other teams plan, and where boundaries rub. */
export const neighbours: Piece[] = [
  {
    ago: 149,
    sentence:
      "Asked the CTO what “more strategic” would look like in something others could see; we will answer it from examples after the board week.",
    kind: "other",
    scope: "organisation",
    mode: "did",
    context: "Gap map",
    serves: "P1.T",
  },
  {
    ago: 148,
    sentence:
      "Let my newest manager negotiate the sprint with product alone; one promise came out larger than I would have made it, and it was met.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Invoicing",
    claims: { "C2.S1": "A plan and its delivery without a decision sent upwards." },
  },
  {
    ago: 147,
    sentence:
      "Brought the load of three teams to the capacity talk and showed that the shared test environment would be full in eight weeks.",
    kind: "shaped",
    scope: "several-teams",
    mode: "did",
    context: "Test environment",
    claims: {
      "M5.L2": "Three teams' figures, one of them not mine, answered a question of planning.",
      "C3.S2": "The limit was on the table while the plan was still open.",
    },
    links: { "Load by team": "https://docs.example.com/capacity/load-by-team" },
  },
  {
    ago: 136,
    sentence:
      "Rewrote the scorecard for senior engineers with the recruiter: four questions, each with what a weak answer sounds like.",
    kind: "restructured",
    scope: "own-team",
    mode: "built",
    context: "Hiring",
    claims: {
      "C6.S1": "Three panels agreed to run it the same way.",
      "M6.L1": "The bar is written down for both teams.",
    },
    links: { Scorecard: "https://docs.example.com/hiring/senior-scorecard" },
  },
  {
    ago: 135,
    sentence:
      "Named the dependency of Dispatch on our rounding service seven weeks before it would have hurt, and both plans changed.",
    kind: "shaped",
    scope: "several-teams",
    mode: "did",
    context: "Quarter planning",
    claims: { "M1.L2": "A neighbour's plan changed while there was still time." },
    outcome: ["1", "7", "weeks of warning"],
  },
  {
    ago: 134,
    sentence:
      "Said yes to two executive requests in one call without asking what they would displace; both teams learned of it from the tracker.",
    kind: "decided",
    scope: "own-team",
    mode: "did",
    context: "Quarter planning",
    claims: { "C3.W1": "Everything was important, so the teams had to guess.", T4: "I took the order as given." },
  },
  {
    ago: 124,
    sentence:
      "Asked in Dispatch, Mobile and Invoicing who decides on shared fields; three people gave me three names, and the CTO now has the answers.",
    kind: "other",
    scope: "several-teams",
    mode: "did",
    context: "Shared fields",
    claims: { "M2.L2": "Ownership beyond my teams is giving way, and the answers prove it." },
    outcome: ["3", "", "names for one decision"],
  },
  {
    ago: 121,
    sentence:
      "Settled a dispute over shared fields between Mobile and Invoicing in the corridor, for both teams, the evening before their release.",
    kind: "stepped-in",
    scope: "several-teams",
    mode: "did",
    context: "Shared fields",
    cause: "Nobody decides on shared fields",
    claims: { "C1.W3": "A boundary problem answered with an evening.", T1: "Two leads could have done it." },
  },
  {
    ago: 119,
    sentence:
      "Wrote one page on who decides what about shared fields and tried it on the next two disputes; both were closed within a day.",
    kind: "restructured",
    scope: "several-teams",
    mode: "built",
    context: "Shared fields",
    claims: {
      "C1.S2": "Who decides, who is asked, and what happens when they disagree.",
      "M7.L2": "Weighed what each of three teams would give up.",
    },
    outcome: ["6", "1", "days from question to decision"],
    links: { "Who decides on shared fields": "https://docs.example.com/shared-fields/decisions" },
  },
  {
    ago: 117,
    sentence:
      "Heard from the CTO what “more strategic” would look like: bring the list of dependencies before planning starts, and say what we should stop.",
    kind: "other",
    scope: "organisation",
    mode: "did",
    context: "Gap map",
    serves: "P1.T",
  },
  {
    ago: 113,
    sentence:
      "Brought the dependencies of five teams to the talk before planning; two were new to everybody in the room, and one project was taken out.",
    kind: "shaped",
    scope: "organisation",
    mode: "did",
    context: "Quarter planning",
    claims: {
      "M1.L2": "Four of the five plans were not mine.",
      "M8.L2": "What I brought was used, and a priority outside my teams is gone.",
    },
    outcome: ["14", "13", "projects in the quarter"],
    guard: "No promise to a customer was moved.",
    serves: "P2.1",
  },
  {
    ago: 111,
    sentence:
      "Asked the head of support into our debrief of the outage; the runbook now begins with what to tell customers.",
    kind: "restructured",
    scope: "across-functions",
    mode: "built",
    context: "Incident review",
    claims: { "M3.L2": "Support had never been in a debrief; the first page of the runbook is theirs now." },
  },
  {
    ago: 106,
    sentence:
      "Proposed to order the quarter by what blocks other teams; the head of product took over the first six places as they stood.",
    kind: "shaped",
    scope: "across-functions",
    mode: "did",
    context: "Quarter planning",
    claims: {
      "C5.E3": "The order changed because of the proposal.",
      "M8.L2": "The rule is in the planning notes, under product's name.",
    },
    links: { "Order of the quarter": "https://docs.example.com/planning/order" },
    serves: "P2.1",
  },
  {
    ago: 103,
    sentence:
      "Left the payment queue and both budgets with named people for my holiday; the release signature stayed with me, and I knew it should not.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Manager circle",
    claims: { "C2.S3": "Handed over the questions and the limits, not the answers." },
  },
];
