import type { Phase } from "@/lib/framework/schema";

const heading = {
  map: { document: "EMVP", heading: "Months 1-3: Map the Gap" },
  leverage: { document: "EMVP", heading: "Months 3-6: Build Leverage and Broader Exposure" },
  lead: { document: "EMVP", heading: "Months 6-12: Demonstrate Organizational Leadership" },
} as const;

const map: Phase = {
  id: "P1",
  name: "Map the gap",
  startMonth: 0,
  endMonth: 3,
  purpose:
    "Find out, from evidence and not from confidence, where your reach already goes past your team and where it ends.",
  source: heading.map,
  milestones: [
    {
      id: "P1.1",
      title: "Map where your exposure is narrow",
      hint: "For each of the six areas note the last real exposure, the widest scope and what proves it. An empty line means no exposure, which is not the same as no skill.",
      why: "Confidence hides gaps as well as strengths; a list with proof beside each line hides neither.",
      dueDay: 21,
      serves: ["C1", "C2", "C3", "C4", "C5", "C6"],
      source: heading.map,
      parts: [
        { id: "P1.1.1", text: "Org design" },
        { id: "P1.1.2", text: "Planning" },
        { id: "P1.1.3", text: "Manager development" },
        { id: "P1.1.4", text: "Cross-functional influence" },
        { id: "P1.1.5", text: "Hiring quality" },
        { id: "P1.1.6", text: "Sight of system health" },
        {
          id: "P1.1a",
          text: "Keep what you can prove apart from what you feel sure of; the distance between the two is the finding.",
        },
        { id: "P1.1b", text: "Bring in what the last twelve months already show outside your own team." },
        { id: "P1.1c", text: "List the work where you are still the one who delivers." },
      ],
    },
    {
      id: "P1.2",
      title: "Go through the gap map with your manager",
      hint: "Ask your manager or a coach to confirm, correct or add to each line, and keep what they said.",
      why: "A gap that only you know of brings no assignment that would close it.",
      dueDay: 45,
      serves: ["C5"],
      source: heading.map,
    },
    {
      id: "P1.T",
      title: "Turn vague advice into something observable",
      hint: "Take advice such as “be more strategic” back to its giver. Ask for the situation, the behaviour, what good would look like, by when, and who would notice.",
      why: "Advice that nobody can observe can neither be followed nor shown to have been followed.",
      dueDay: 66,
      serves: ["C5", "C3"],
      source: heading.map,
    },
  ],
};

const leverage: Phase = {
  id: "P2",
  name: "Build leverage",
  startMonth: 3,
  endMonth: 6,
  purpose: "Take on work outside your team whose results come through other people and through mechanisms.",
  outcome: {
    id: "P2.5",
    text: "Colleagues outside your team describe your scope differently from how they did at the start.",
  },
  source: heading.leverage,
  milestones: [
    {
      id: "P2.1",
      title: "Take part in planning beyond your team",
      hint: "Ask for a planning task that covers several teams: sequence, capacity or dependencies. Keep the day you asked and the answer.",
      why: "Planning is where trade-offs are made, so it is where judgement shows soonest.",
      dueDay: 14,
      serves: ["C3", "M1.L2", "M8.L2"],
      source: heading.leverage,
    },
    {
      id: "P2.3",
      title: "Propose one change to how the organisation works",
      hint: "One page: the friction, what proves it, the option, what it costs, who owns it after you. A refusal is evidence of exposure too.",
      why: "It shows that you see the organisation as something that can be designed.",
      dueDay: 42,
      serves: ["C1", "M2.L2", "M7.L2"],
      source: heading.leverage,
    },
    {
      id: "P2.2",
      title: "Run a mechanism across teams",
      hint: "A decision forum, a risk review, a call on priorities: anything that makes decisions, order or risk clearer for several teams. It counts once it has run twice.",
      why: "A mechanism goes on working on the days you are elsewhere; a good intervention does not.",
      dueDay: 70,
      serves: ["C4", "M5.L2", "M7.L3"],
      source: heading.leverage,
    },
    {
      id: "P2.4",
      title: "Develop one manager on purpose",
      hint: "Agree on one decision that they take over, step back, and note how it went and when you were tempted to return.",
      why: "What you can do through another leader is the first thing a wider scope will ask of you.",
      dueDay: 80,
      serves: ["C2", "C6", "M4.L2"],
      source: heading.leverage,
    },
  ],
};

const lead: Phase = {
  id: "P3",
  name: "Lead the organisation",
  startMonth: 6,
  endMonth: 12,
  purpose: "Show that engineering plans, decides and delivers better because of what you built, and goes on doing so.",
  outcome: {
    id: "P3.6",
    text: "Somebody who was not there can read from the evidence that you improve how engineering runs.",
  },
  source: heading.lead,
  milestones: [
    {
      id: "P3.1",
      title: "Show plans that hold",
      hint: "Set what several teams promised beside what arrived, before your change and after it.",
      why: "A plan that others can rely on is the plainest sign of judgement across teams.",
      dueDay: 60,
      serves: ["C3", "M1.L3"],
      source: heading.lead,
    },
    {
      id: "P3.2",
      title: "Improve a trade-off between functions",
      hint: "Name the choice, the options you put forward, what was chosen and by whom.",
      why: "The causes of trouble in engineering often lie between functions; so must the remedy.",
      dueDay: 85,
      serves: ["C5", "M3.L3", "M8.L3"],
      source: heading.lead,
    },
    {
      id: "P3.3",
      title: "Show managers who have grown stronger",
      hint: "Somebody took on more and holds it, while you step in less. Look for a witness who saw both.",
      why: "If quality stays when you leave the room, it belongs to the organisation.",
      dueDay: 110,
      serves: ["C2", "C6", "M4.L3"],
      source: heading.lead,
    },
    {
      id: "P3.4",
      title: "Leave no doubt about who is accountable",
      hint: "A structure or a decision right that you changed: what it was, what it is, and what people in it say.",
      why: "Confusion about who decides is paid for every week; ending it is felt by everybody.",
      dueDay: 135,
      serves: ["C1", "M2.L3", "M7.L3"],
      source: heading.lead,
    },
    {
      id: "P3.5",
      title: "Show delivery that stays steady",
      hint: "One measure across teams before and after, and a guard measure beside it that did not drop.",
      why: "A single good quarter can be luck; steadiness across teams is a system.",
      dueDay: 160,
      serves: ["C4", "M5.L3"],
      source: heading.lead,
    },
  ],
};

export const phases: Phase[] = [map, leverage, lead];
