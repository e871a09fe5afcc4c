import type { Framework, Trap } from "@/lib/framework/schema";

export const traps: Trap[] = [
  {
    id: "T1",
    name: "Holding delivery too close",
    text: "Still decides details, clears blockers by hand and checks the work in person.",
    why: "Being near the work is how trust was earned, and under pressure it feels like the responsible thing.",
    cost: "One area shines, while leaders elsewhere never learn to carry theirs.",
    competencyIds: ["C2"],
    source: { document: "EMVP", heading: "Staying Too Close to Delivery" },
  },
  {
    id: "T2",
    name: "Taking presence for influence",
    text: "Counts meetings, talks and access to executives as proof of a bigger role.",
    why: "Access and audience tend to grow sooner than the power to change anything.",
    cost: "The seniority is seen and not felt: plans and decisions are no better than they were.",
    competencyIds: ["C5"],
    source: { document: "EMVP", heading: "Confusing Visibility with Leadership" },
  },
  {
    id: "T3",
    name: "Neglecting the managers",
    text: "Fixes plans and conflicts directly, and leaves the judgement of the managers below for later.",
    why: "Developing a manager is slow and hard to show; stepping in gives a result today.",
    cost: "Standards drift apart, more matters come up for decision, and growth adds people without strength.",
    competencyIds: ["C2", "C6"],
    source: { document: "EMVP", heading: "Underinvesting in Manager Quality" },
  },
  {
    id: "T4",
    name: "Leaving strategy to others",
    text: "Waits for priorities and then delivers them well, without testing or shaping them.",
    why: "In one team, clarity and follow-through were just what was asked for.",
    cost: "Engineering takes in each change of direction and has no part in what causes it.",
    competencyIds: ["C3"],
    source: { document: "EMVP", heading: "Treating Strategy as Someone Else's Job" },
  },
  {
    id: "T5",
    name: "Running on rescues",
    text: "Performance is kept up in person: projects saved, gaps closed privately, tension smoothed by hand.",
    why: "It worked while the company was small, and it goes on working long enough to convince.",
    cost: "Trouble comes to light late, teams differ in quality, and when the rescuer is away things stop.",
    competencyIds: ["C4", "C1"],
    source: { document: "EMVP", heading: "Heroics Instead of Systems" },
  },
];

export const trapsNote: Framework["trapsNote"] = {
  id: "T0",
  title: "Old strengths, carried on too long",
  text: "Each trap is a habit that once made you good. What is asked now is to turn your own effectiveness into that of others, effort into routine, and nearness into design.",
  source: { document: "EMVP", heading: "Why High-Performing Engineering Managers Struggle" },
};
