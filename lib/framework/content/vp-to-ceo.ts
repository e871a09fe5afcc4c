import type { Framework, Indicator, MilestoneTemplate, Source } from "@/lib/framework/schema";
import { onward, orientationOf, outcomesWith, pitfalls, shiftsOf } from "./onward";
import { serving, vpGuidance } from "./vp-guidance";

const path: Source = { document: "VPROLE", heading: "Path to CEO" };
const ready: Source = { document: "VPROLE", heading: "Career Progression Indicators" };
const action = (heading: string): Source => ({ document: "VPROLE", heading });

const indicators: Indicator[] = [
  {
    id: "VE6.1",
    label: "Business in every function",
    text: "Argues a decision in sales, marketing, finance or operations on its own terms, and the head of that function agrees with the reasoning.",
    source: ready,
  },
  {
    id: "VE6.2",
    label: "Board and investors",
    text: "Board members and investors ask for this person's view of the company between meetings, and say openly what they think of it.",
    source: ready,
  },
  {
    id: "VE6.3",
    label: "The company follows",
    text: "People in two or more other functions, with no line to this person, changed what they do for a reason they can repeat.",
    source: ready,
  },
  {
    id: "VE6.4",
    label: "Decisions for the company",
    text: "Several choices that bound the whole company were this person's, stood in writing beforehand, and have an outcome by now.",
    source: ready,
  },
  {
    id: "VE6.5",
    label: "Composure and judgement",
    text: "When much was at stake, those present can say what this person decided, in which order and tone, and it bore looking at afterwards.",
    source: ready,
  },
];

const shifts = shiftsOf("VE1", path, [
  {
    name: "From a function to the company",
    from: "Among the executives you speak for engineering.",
    to: "You speak for the company, and now and then against the function you come from.",
    ask: "When did you last support something that was good for the company and a nuisance for engineering?",
    serves: ["VE6.3"],
  },
  {
    name: "From engineering results to business results",
    from: "You are judged by what engineering delivers and by how healthy it is.",
    to: "You are judged by growth, by profit and by the company's place in its market, whoever brings them about.",
    ask: "Which figure of the company moved last year through something you did outside engineering?",
    serves: ["VE6.1", "VE6.4"],
  },
  {
    name: "From directors to executives",
    from: "You lead directors whose trade was once yours.",
    to: "You lead heads of functions who know theirs better than you ever will.",
    ask: "Whom have you led well whose work you could not have done?",
    serves: ["VE6.3"],
  },
  {
    name: "From a budget to the whole account",
    from: "You answer for what engineering costs.",
    to: "You answer for what the company takes in, spends and keeps.",
    ask: "For which income have you ever answered, and what did you change when it fell short?",
    serves: ["VE6.1"],
  },
]);

const milestones: MilestoneTemplate[] = [
  {
    id: "VE2",
    title: "Learn the business outside engineering",
    hint: "Spend real time in functions that are not yours until you could argue a decision there. Then answer for an income and not only for a cost.",
    why: "Most of what a CEO decides lies where an engineer has no head start.",
    dueDay: null,
    serves: ["VE6.1"],
    source: action("1. Build Full Business Acumen"),
    parts: [
      {
        id: "VE2.1",
        text: "For sales, marketing, finance and operations in turn: learn what each is measured by, what it spends, and how it fails.",
      },
      {
        id: "VE2.2",
        text: "Write down what the company should do over the next years, and have it taken apart by those who see it otherwise.",
      },
      { id: "VE2.3", text: "Go through a profit and loss statement line by line; then take one over." },
    ],
    example: {
      text: "Ask for half a year each in two functions you do not know, or for the general management of a product line with its own profit and loss.",
    },
  },
  {
    id: "VE3",
    title: "Get to know the board and the investors",
    hint: "Take part when the company reports to them, learn what each of them looks at, and ask how they see you.",
    why: "They choose who leads the company, and they choose among people whom they have watched think.",
    dueDay: null,
    serves: ["VE6.2"],
    source: action("2. Develop Investor Relationships"),
    parts: [
      { id: "VE3.1", text: "Sit in on board meetings and updates for investors, and present more than engineering." },
      { id: "VE3.2", text: "Know for each member what they watch, what worries them, and what they backed before." },
      {
        id: "VE3.3",
        text: "Say that leading a company is something you consider, and ask what they would want to see.",
      },
    ],
    example: {
      text: "Report to the board every quarter, meet its members one by one in between, and ask each how you come across in the room and where they would doubt your sense of strategy.",
    },
  },
  {
    id: "VE4",
    title: "Lead something for the whole company",
    hint: "Take on a change that reaches every function, and stay with it until it goes on without you.",
    why: "While people report to you, nobody can tell whether they would follow you anyway.",
    dueDay: null,
    serves: ["VE6.3", "VE6.4", "VE6.5"],
    source: action("3. Demonstrate Company-Wide Leadership"),
    parts: [
      { id: "VE4.1", text: "Lead an initiative of which the larger part lies outside engineering." },
      { id: "VE4.2", text: "Win people over who owe you nothing, and note who did what differently afterwards." },
      {
        id: "VE4.3",
        text: "In a crisis of the company, be the one who says what is known, who decides, and when the next word will come.",
      },
    ],
    example: {
      text: "Lead the company's change to remote work, or a change in how it treats its customers, from the decision to the habits people have a year later.",
    },
  },
  {
    id: "VE5",
    title: "Compare the other ways to the role",
    hint: "The role is not only to be had where you are. For each way you could see yourself taking, note what it costs, what you have for it already, and what speaks for staying.",
    why: "A way that was never compared with others gets taken because it was there.",
    dueDay: null,
    serves: ["VE6.4"],
    source: action("4. Consider Alternative Paths"),
    parts: [
      {
        id: "VE5.1",
        text: "From outside: many companies fetch their CEO from elsewhere. Find out who fills such seats in your field, and what they ask.",
      },
      {
        id: "VE5.2",
        text: "As a founder: having started a company counts for much. Say what it would be, with whom, and how long you could carry it.",
      },
      {
        id: "VE5.3",
        text: "On a smaller scale: leading a small company may teach more of the role than a large function. Name three that would suit.",
      },
    ],
    example: {
      text: "Go to a young company as CTO with an agreed way to its top seat, or lead a small company for some years, and decide later whether a large one still attracts you.",
    },
  },
];

export const vpToCeo: Framework = {
  ...onward,
  ...vpGuidance({
    V1: ["VE6.1"],
    V2: ["VE6.2", "VE6.4"],
    V3: ["VE6.3"],
    V4: ["VE6.1", "VE6.2"],
    V6: ["VE6.5"],
    "V7.1": ["VE6.2", "VE6.3"],
    "V7.2": ["VE6.1"],
    "V7.4": ["VE6.2"],
    "V7.5": ["VE6.4"],
    "V7.6": ["VE6.3"],
    "V8.2": ["VE6.1", "VE6.2"],
    "V8.4": ["VE6.5"],
    N5: ["VE6.3"],
    N6: ["VE6.1"],
    N7: ["VE6.2"],
    "WS.V2": ["VE6.1", "VE6.2", "VE6.4"],
    "WS.N11": ["VE6.4"],
    "WS.N12": ["VE6.4"],
    "WS.N5": ["VE6.3"],
    "WS.N7": ["VE6.2"],
  }),
  track: "vp-to-ceo",
  title: "VP of Engineering to CEO",
  aim: {
    id: "VE.aim",
    text: "Find out from evidence whether a CEO's work is what you want and what others would trust you with. To stay VP is as good an answer.",
  },
  indicators,
  orientation: orientationOf({ shiftsId: "VE1", indicatorsId: "VE6", role: "CEO", path, ready }),
  shifts,
  phases: [
    {
      id: "VE",
      name: "At your own pace",
      startMonth: 0,
      endMonth: null,
      purpose: "Four kinds of work in which a CEO's role can be tried while you are VP, in whatever order suits you.",
      outcome: {
        id: "VE.end",
        text: "You can say which role you want next, and show what speaks for it; the one you have may be that role.",
      },
      source: path,
      milestones,
    },
  ],
  pitfalls: serving(pitfalls, {
    VP1: ["VE6.1"],
    VP2: ["VE6.2"],
    VP3: ["VE6.2"],
    VP4: ["VE6.3", "VE6.5"],
    VP5: ["VE6.1"],
  }),
  outcomes: outcomesWith({
    id: "ceo",
    label: "Take a CEO role",
    hint: "In this company, another, or one of your own. Say which decisions are yours there that were not before.",
  }),
};
