import type { Note, Source } from "@/lib/framework/schema";

const source: Source = { document: "EMVP", heading: "How AI is Changing the Mandate" };

export const aiMandate: Note[] = [
  {
    id: "AI1",
    title: "One question about AI",
    text: "That teams try it says nothing. Ask where it measurably changes how engineering works: name the workflow, what you expect, how you will measure it, and the day on which you keep, limit or stop it.",
    source,
    serves: ["C4", "M7.L3"],
  },
  {
    id: "AI2",
    title: "Eight places to look",
    text: "The first five change single pieces of work. The last three change how the organisation plans and decides, and are overlooked more often.",
    source,
    parts: [
      { id: "AI2.1", text: "Writing code: time from start to merge, with the rework counted in." },
      { id: "AI2.2", text: "Testing: faults found before release, and tests that nobody would miss." },
      { id: "AI2.3", text: "Incidents: time until the cause is understood, not only until an alert is answered." },
      { id: "AI2.4", text: "Documentation: questions that no longer need a person to answer them." },
      { id: "AI2.5", text: "Internal support: requests settled without waiting in a queue." },
      { id: "AI2.6", text: "Planning: risks and dependencies found before the plan is agreed." },
      { id: "AI2.7", text: "Finding what is known: time until somebody new has the right answer." },
      {
        id: "AI2.8",
        text: "Operating decisions: time from a signal to a decision that still looks right a month later.",
      },
    ],
    serves: ["C4", "M5.L3"],
  },
  {
    id: "AI3",
    title: "Chosen, not drifted into",
    text: "When each team picks for itself, nobody owns the noise, the risk or the confidence that has no basis. Decide for all of engineering where to invest, where to wait and where to say no, and write down who may change that.",
    source,
    serves: ["C3", "C4", "M7.L3"],
  },
  {
    id: "AI4",
    title: "What managers must be able to judge",
    text: "They need not be specialists. They do need an answer of their own to three questions, with an example from their own team.",
    source,
    parts: [
      { id: "AI4.1", text: "Which gain is real: what got faster or better once review and repair are counted?" },
      { id: "AI4.2", text: "Which check is needed: what must a person look at before it goes out?" },
      { id: "AI4.3", text: "Which expectation changes: what do we now ask of a role, and what no longer?" },
    ],
    serves: ["C2", "M4.L2", "M4.L3"],
  },
  {
    id: "AI5",
    title: "Governance",
    text: "Five things to settle before a use spreads beyond the team that tried it, each with a name and a date.",
    source,
    parts: [
      { id: "AI5.1", text: "Risk: what may go wrong, how likely it is, and who accepts that." },
      { id: "AI5.2", text: "Security: which code and data may leave the house, and to whom." },
      { id: "AI5.3", text: "Reliability: what happens on the day it is wrong or not there." },
      { id: "AI5.4", text: "Compliance: which law, contract or customer promise applies." },
      { id: "AI5.5", text: "Discipline in deciding: who may decide by its output, and when a person has to." },
    ],
    serves: ["C4", "C4.S5"],
  },
  {
    id: "AI6",
    title: "When it has drifted",
    text: "Two teams do the same work by different rules, quality is checked in one of them only, and nobody can say who answers for the difference.",
    source,
    serves: ["C4.W1"],
  },
  {
    id: "AI7",
    title: "Cairn itself",
    text: "Nothing here needs an AI. No entry is rewritten, rated or summarised by one; what stands in the record is what people wrote.",
    source: { document: "ours", heading: "Our own stance on AI" },
  },
];
