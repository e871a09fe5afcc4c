import type { Framework, Indicator, MilestoneTemplate, Source } from "@/lib/framework/schema";
import { onward, orientationOf, outcomesWith, pitfalls, shiftsOf } from "./onward";
import { serving, vpGuidance } from "./vp-guidance";

const path: Source = { document: "VPROLE", heading: "Path to CTO" };
const ready: Source = { document: "VPROLE", heading: "Career Progression Indicators" };
const action = (heading: string): Source => ({ document: "VPROLE", heading });

const indicators: Indicator[] = [
  {
    id: "VC6.1",
    label: "Product and customers",
    text: "Names customers, the problem they have and the product decision that followed; product leaders ask for this view before they commit.",
    source: ready,
  },
  {
    id: "VC6.2",
    label: "Standing outside",
    text: "People of the field who were not asked to do so invite, quote or contradict what this person says about technology.",
    source: ready,
  },
  {
    id: "VC6.3",
    label: "Technology as an advantage",
    text: "A capability exists because this person pressed for it; customers come or stay on its account, and rivals have no quick answer to it.",
    source: ready,
  },
  {
    id: "VC6.4",
    label: "CEO and board",
    text: "The CEO brings technology questions here while they are open, and board members turn to this person directly.",
    source: ready,
  },
  {
    id: "VC6.5",
    label: "Sight past execution",
    text: "Other executives can repeat where technology should take the company in three to five years, and have changed a plan to fit.",
    source: ready,
  },
];

const shifts = shiftsOf("VC1", path, [
  {
    name: "From execution to direction",
    from: "You see to it that engineering delivers what the company has chosen to build.",
    to: "You say which way technology should go, and what the company could become by it.",
    ask: "What did you argue for last quarter that was on nobody's plan?",
    serves: ["VC6.5"],
  },
  {
    name: "From inside to outside",
    from: "The people you lead and speak to are those of engineering.",
    to: "Customers, partners and the field get to know the company's technology through you.",
    ask: "Whom outside the company did you speak with about technology last month, and who began it?",
    serves: ["VC6.2"],
  },
  {
    name: "From budget to technology strategy",
    from: "You decide how engineering's money and positions are used.",
    to: "You decide which technologies the company bets on, and answer for the bet when it fails.",
    ask: "Which technical bet of the company carries your name, and when will one know whether it paid?",
    serves: ["VC6.3"],
  },
  {
    name: "From teams to product",
    from: "What you build is teams that build well.",
    to: "What you shape is the product and the technology beneath it, at times with hardly a report of your own.",
    ask: "Which part of the product is as it is because of a view of yours?",
    serves: ["VC6.1"],
  },
]);

const milestones: MilestoneTemplate[] = [
  {
    id: "VC2",
    title: "Learn the product from its customers",
    hint: "Take on one open product question together with product leadership. Hear customers yourself, look at the market, and say what you would build.",
    why: "A direction for technology is worth as much as the sense behind it of what people need and pay for.",
    dueDay: null,
    serves: ["VC6.1", "VC6.5"],
    source: action("1. Develop Deep Product Intuition"),
    parts: [
      { id: "VC2.1", text: "Be present where product leadership weighs its next bets, and bring one of your own." },
      {
        id: "VC2.2",
        text: "Speak with customers every month, until you can say what troubles them, what they tried and what else they could buy.",
      },
      { id: "VC2.3", text: "Write down what the product should become, and leave out how it would be built." },
    ],
    example: {
      text: "Run the discovery for a new product: a dozen conversations with customers, a look at where the market moves, and a proposal that nobody without your technical knowledge could have made.",
    },
  },
  {
    id: "VC3",
    title: "Be heard on technology outside the company",
    hint: "Choose a subject you know from experience, and speak on it where people of the field can answer you. Log what somebody did because of it, not that you appeared.",
    why: "Customers, candidates and partners judge the technology of a company partly by who speaks for it.",
    dueDay: null,
    serves: ["VC6.2"],
    source: action("2. Build External Technology Presence"),
    parts: [
      { id: "VC3.1", text: "Hold one clear position in your field, so that people know what to ask you about." },
      { id: "VC3.2", text: "Speak at an event your field takes seriously, on where a technology is heading." },
      {
        id: "VC3.3",
        text: "Write about a strategy or an experiment of yours: what it cost, and what you would repeat.",
      },
    ],
    example: {
      text: "Write the article on a technology just arriving that people pass on to each other, give the opening talk of a large conference, and be the person journalists ask for when they want to know about the company's technology.",
    },
  },
  {
    id: "VC4",
    title: "Make technology a reason to choose the company",
    hint: "Find a place where technology could do what rivals cannot soon copy, and lead it from the first idea until customers use it.",
    why: "The question a CTO is asked is what the company can do, thanks to its technology, that others cannot.",
    dueDay: null,
    serves: ["VC6.3", "VC6.5"],
    source: action("3. Drive Technology Differentiation"),
    parts: [
      { id: "VC4.1", text: "Name where better technology would win or keep customers, and what that is worth." },
      { id: "VC4.2", text: "Lead research or an innovation with an open result, and set the day on which it stops." },
      { id: "VC4.3", text: "Know the partners and vendors you may come to build on, and what they plan." },
    ],
    example: {
      text: "Propose something the product could do through machine learning that a competitor would need years to match. Then lead it yourself, the idea as well as the delivery.",
    },
  },
  {
    id: "VC5",
    title: "Understand the whole business",
    hint: "Learn how the company earns its money and where it goes outside engineering. Be there when it is explained to investors and when customers decide.",
    why: "A technology strategy competes with every other use of the same money. One has to know the others.",
    dueDay: null,
    serves: ["VC6.4", "VC6.1"],
    source: action("4. Expand Business Acumen"),
    parts: [
      {
        id: "VC5.1",
        text: "Put the business on one page: who pays, for what, what serving them costs, what limits it.",
      },
      {
        id: "VC5.2",
        text: "Help to prepare a board meeting or an investor update, present a part of it, and keep the questions.",
      },
      { id: "VC5.3", text: "Have customers and partners of your own, who call you without being sent to you." },
    ],
    example: {
      text: "Work with finance for a quarter on next year's plan: rebuild the margin of one product from its costs, sit in on three renewals, and tell the board what engineering would do differently for it.",
      ours: true,
    },
  },
];

export const vpToCto: Framework = {
  ...onward,
  ...vpGuidance({
    V1: ["VC6.3"],
    V2: ["VC6.4", "VC6.5"],
    V4: ["VC6.4"],
    V5: ["VC6.2"],
    "V7.1": ["VC6.4", "VC6.5"],
    "V7.2": ["VC6.1", "VC6.3"],
    "V7.4": ["VC6.2", "VC6.4"],
    "V7.5": ["VC6.5"],
    "V8.3": ["VC6.2", "VC6.5"],
    "V8.4": ["VC6.2"],
    N5: ["VC6.4"],
    N6: ["VC6.4"],
    N7: ["VC6.4"],
    "WS.V2": ["VC6.2", "VC6.4", "VC6.5"],
    "WS.N11": ["VC6.3", "VC6.4"],
    "WS.N12": ["VC6.4"],
    "WS.N5": ["VC6.4"],
    "WS.N7": ["VC6.4"],
  }),
  track: "vp-to-cto",
  title: "VP of Engineering to CTO",
  aim: {
    id: "VC.aim",
    text: "Find out from evidence whether a CTO's work is what you want and what others would trust you with. To stay VP is as good an answer.",
  },
  indicators,
  orientation: orientationOf({ shiftsId: "VC1", indicatorsId: "VC6", role: "CTO", path, ready }),
  shifts,
  phases: [
    {
      id: "VC",
      name: "At your own pace",
      startMonth: 0,
      endMonth: null,
      purpose: "Four kinds of work in which a CTO's role can be tried while you are VP, in whatever order suits you.",
      outcome: {
        id: "VC.end",
        text: "You can say which role you want next, and show what speaks for it; the one you have may be that role.",
      },
      source: path,
      milestones,
    },
  ],
  pitfalls: serving(pitfalls, {
    VP1: ["VC6.1", "VC6.5"],
    VP2: ["VC6.4"],
    VP3: ["VC6.2"],
    VP4: ["VC6.4"],
    VP5: ["VC6.1"],
  }),
  outcomes: outcomesWith({
    id: "cto",
    label: "Take a CTO role",
    hint: "In this company or another. Say which decisions are yours there that were not before.",
  }),
};
