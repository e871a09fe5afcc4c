import type { Comparison, Note, Source } from "@/lib/framework/schema";

const vprole = (heading: string): Source => ({ document: "VPROLE", heading });

type Group = { id: string; title: string; text: string; heading: string; parts: string[] };

/** A titled paragraph whose parts are numbered below its id: V2.1, V2.2 and so on. */
const group = ({ id, title, text, heading, parts }: Group): Note => ({
  id,
  title,
  text,
  source: vprole(heading),
  parts: parts.map((part, index) => ({ id: `${id}.${index + 1}`, text: part })),
});

export const responsibilities: Note[] = [
  {
    id: "V1",
    title: "The question a VP answers",
    text: "What does engineering do for the success of the business? Be able to say for each larger result who was better off for it, by how much, and what the money would otherwise have gone to.",
    source: vprole("VP of Engineering"),
  },
  group({
    id: "V2",
    title: "Strategic leadership",
    text: "Where engineering should stand in some years, why the business needs it there, and by which values it works on the way.",
    heading: "Strategic Leadership",
    parts: [
      "Sets out in writing what technology and organisation should become over several years, and revises it.",
      "Ties the larger items of engineering's spending to a goal of the business, one by one.",
      "Says which culture, values and principles of work hold, and keeps to them when it costs something.",
      "Speaks for engineering among the executives and before the board.",
    ],
  }),
  group({
    id: "V3",
    title: "Organisational leadership",
    text: "Who leads, within which structure, and what a person can become in it.",
    heading: "Organizational Leadership",
    parts: [
      "Chooses and develops the layer that leads engineering: directors and senior directors.",
      "Draws the structure so that it serves what the business is after, and says which goal each part serves.",
      "Takes people through change: growth, a reorganisation, a new direction.",
      "Decides by which ladders, levels and principles of pay people are placed and paid.",
    ],
  }),
  group({
    id: "V4",
    title: "Business partnership",
    text: "A part in decisions of the company that reach well past engineering. Some of these chances never come up; to say so is a full answer.",
    heading: "Business Partnership",
    parts: [
      "Works out the company's strategy together with the CEO, the CTO and the other executives.",
      "Answers for engineering's budget and for the plan of its positions.",
      "Settles what is built and what is bought, and stands by the cost a year later.",
      "Examines the engineering of companies that may be acquired, and brings it in afterwards.",
    ],
  }),
  group({
    id: "V5",
    title: "External presence",
    text: "What people outside get to know of engineering here, and from whom.",
    heading: "External Presence",
    parts: [
      "Stands for the company on stages, with partners and towards the press.",
      "Gives the company a name among the engineers it would like to hire.",
      "Enters into technical partnerships and looks after relations with vendors.",
      "Adds something of their own to what the field thinks and argues about.",
    ],
  }),
  group({
    id: "V6",
    title: "Execution oversight",
    text: "What was promised arrives, and trouble is met in good order.",
    heading: "Execution Oversight",
    parts: [
      "Sees to it that engineering keeps its word to the business.",
      "Fixes a few measures for all of engineering, and who answers for each.",
      "Oversees how large incidents are handled, and leads in a crisis.",
      "Holds the balance between what is new and what has to run well every day.",
    ],
  }),
];

export const skills: Note[] = [
  {
    id: "V7",
    title: "Six sets of skills",
    text: "Nobody has all of them to the same degree. Look for the ones that nobody has seen you use, and for those that your next year will ask for.",
    source: vprole("Key Skill Sets"),
  },
  ...[
    {
      title: "Executive leadership",
      text: "Giving a large group a direction and being believed about it.",
      parts: [
        "Vision setting: people who were not there can repeat where it is going, and why.",
        "Organisational strategy: the structure of next year follows from what next year needs.",
        "Change management: people knew what would change for them before it did.",
        "Executive presence: a tense room is calmer and clearer after you have spoken.",
        "Board communication: a member could pass on your point after hearing it once.",
      ],
    },
    {
      title: "Business acumen",
      text: "Reading the company as somebody does who has to pay for it.",
      parts: [
        "P&L management: you can say which line a decision of yours moves, and by how much.",
        "Budgeting: what you planned and what you spent lie close together, and you know where they do not.",
        "Market dynamics: you name what customers will want next, and what makes you think so.",
        "Competitive analysis: you know what a rival does better, from having used it.",
        "ROI thinking: a proposal states what it returns, by when, and what is given up for it.",
      ],
    },
    {
      title: "People leadership",
      text: "Getting the right leaders, keeping them and having others ready.",
      parts: [
        "Building executive teams: the leaders below you settle matters with each other before they come to you.",
        "Succession planning: for each leading role, yours included, you can name who is next.",
        "Culture shaping: what is rewarded and what is not tolerated are the same in every team.",
        "Talent strategy: the skills needed in two years are being hired or grown today.",
      ],
    },
    {
      title: "Communication",
      text: "Reaching people who do not share your trade, or whom you will never meet.",
      parts: [
        "Board presentations: one page, one question, and a decision at the end.",
        "Investor narratives: engineering has its place in the story by which the company is valued.",
        "Public speaking: strangers stay, ask and come back to you afterwards.",
        "Written communication at scale: a text of yours reaches hundreds of people, and few ask what was meant.",
      ],
    },
    {
      title: "Strategic thinking",
      text: "Deciding today with next year, and the one after, in mind.",
      parts: [
        "Multi-year planning: a plan for three years says what will not be done in the first.",
        "Scenario analysis: for the main assumption there is a second plan in case it fails.",
        "Prioritisation at scale: many teams can tell from one list which of two tasks comes first.",
        "Risk management: the largest risks have an owner, a price and a day on which they are looked at.",
      ],
    },
    {
      title: "Organisational skill",
      text: "Making a large organisation work, with all the interests in it.",
      parts: [
        "Org design: a boundary you drew has saved people a meeting they used to need.",
        "M&A integration: a year after joining, the people and systems of a bought company are part of yours.",
        "Scaling operations: twice the people did not need twice the meetings.",
        "Navigating politics: you know who gains and who loses by a proposal, and spoke with both beforehand.",
      ],
    },
  ].map((set, index) => group({ id: `V7.${index + 1}`, heading: "Key Skill Sets", ...set })),
];

export const activities: Note[] = [
  {
    id: "V8",
    title: "What the days are made of",
    text: "No week has all of it. Sketch your own from memory, then look for what never occurs in it and for what should no longer. The sketch is for you; nobody counts your hours.",
    source: vprole("Typical Day-to-Day Activities"),
  },
  ...[
    {
      title: "In the morning",
      text: "Finding out what needs you today.",
      parts: [
        "Looks over engineering's health and the executives' figures, and picks the one thing to ask about.",
        "Prepares for the next meeting of the executives or the board.",
        "Answers what the CEO or the CTO wants to know.",
      ],
    },
    {
      title: "Meetings that return",
      text: "The rhythm by which leaders, executives and the whole of engineering hear from one another.",
      parts: [
        "One-to-ones with directors and senior directors, three to four hours of the week.",
        "The meeting of the executive team.",
        "Getting ready for the board or informing investors, each month or quarter.",
        "Gatherings of all of engineering, with questions that nobody has screened.",
        "Strategy with other functions: product, sales, finance.",
      ],
    },
    {
      title: "Strategic work",
      text: "Work that is never urgent until it is late.",
      parts: [
        "Thinking out technology and organisation for several years, and writing it down.",
        "Judging the technology of a company that may be bought.",
        "Putting culture and values into words, and into one decision that hurts.",
        "Work on the name as an employer: talks, articles, a voice in the field.",
        "Decisions on structure: what to reorganise, when, and what to leave alone.",
      ],
    },
    {
      title: "As it comes",
      text: "What no calendar foresees, and what needs room in it all the same.",
      parts: [
        "Hiring at the top: directors, VPs, engineers at staff level and above.",
        "Crises, and large incidents that others pass upwards.",
        "Negotiations with partners and vendors.",
        "Speaking for engineering to people from outside.",
      ],
    },
  ].map((kind, index) => group({ id: `V8.${index + 1}`, heading: "Typical Day-to-Day Activities", ...kind })),
];

export const scope: Note[] = [
  group({
    id: "V9",
    title: "How large the role tends to be",
    text: "Figures to hold yours against, not a condition for anything. Note your own with a date whenever they change.",
    heading: "Typical Scope",
    parts: [
      "Reporting to you: four to eight directors or senior directors.",
      "In the organisation: from a hundred to five hundred engineers, or more.",
      "Reach: engineering as a whole, or one large division of it.",
    ],
  }),
  {
    id: "V12",
    title: "Two roles, or one",
    text: "Some companies give both roles to one person. In others the CTO looks outwards, to product, customers and the technology to come, and the VP inwards, to delivery, people and how work is done. Which of these holds for you belongs in your role contract.",
    source: vprole("Comparison: VP vs CTO/CEO"),
  },
];

type Line = [name: string, vp: string, cto: string, ceo: string];

const comparison = (id: string, title: string, heading: string, lines: Line[]): Comparison => ({
  id,
  title,
  roles: ["VP of Engineering", "CTO", "CEO"],
  rows: lines.map(([name, ...cells], index) => ({ id: `${id}.${index + 1}`, name, cells })),
  source: vprole(heading),
});

export const vpCtoCeo: Comparison[] = [
  comparison("V10", "VP of Engineering, CTO and CEO", "Comparison: VP vs CTO/CEO", [
    [
      "Primary focus",
      "Engineering delivers, and the organisation that does so stays healthy.",
      "Which technology the company bets on, and where that leads.",
      "Where the company is going, and whether it arrives.",
    ],
    [
      "Scope",
      "Engineering, all of it.",
      "Technology, wherever the company makes, uses or sells it.",
      "The company with every function in it.",
    ],
    ["Reports to", "The CTO or the CEO.", "The CEO or the board.", "The board."],
    [
      "External focus",
      "People to hire, the name as an employer, partners.",
      "Partners in technology, and what the product is to become.",
      "Investors, customers and the market.",
    ],
    [
      "Board interaction",
      "Presents when engineering is the subject.",
      "Is there regularly, in many companies as a member.",
      "Leads the meeting.",
    ],
    [
      "P&L responsibility",
      "The budget of engineering.",
      "The budget for technology.",
      "All that the company takes in and spends.",
    ],
    [
      "Hiring focus",
      "Those who lead engineering.",
      "Technical executives, and the architects on whom much rests.",
      "The executives, and members of the board.",
    ],
    [
      "Time horizon",
      "One to three years, for engineering.",
      "Three to five years, for technology.",
      "Five to ten years, for the company.",
    ],
  ]),
  comparison("V11", "What sets the three apart", "Key Differences Summary", [
    [
      "Metaphor",
      "The general manager who runs the franchise.",
      "The chief architect who draws the product.",
      "The owner who says what it is all for.",
    ],
    [
      "Success metric",
      "What engineering delivers, how healthy it is, and who stays.",
      "Technology that sets the company apart, and what it invents.",
      "Growth, profit, and the company's place in its market.",
    ],
    [
      "Failure mode",
      "Promises are missed, the organisation works against itself, people leave.",
      "Technology and business part ways, and technical debt takes what was to be gained.",
      "The company falls behind, and those with a stake in it stop believing.",
    ],
  ]),
];
