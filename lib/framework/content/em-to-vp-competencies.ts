import type { Behaviour, Competency, Source } from "@/lib/framework/schema";

type Leaf = [label: string, text: string];

/** Numbers the leaves in order: C1.S1, C1.S2 and so on. */
function leaves(prefix: string, source: Source, items: Leaf[]): Behaviour[] {
  return items.map(([label, text], index) => ({ id: `${prefix}${index + 1}`, label, text, source }));
}

function competency(about: {
  id: string;
  name: string;
  short: string;
  definition: string;
  heading: string;
  strong: Leaf[];
  weak: Leaf[];
  evidence: Leaf[];
}): Competency {
  const { id, name, short, definition } = about;
  const source: Source = { document: "EMVP", heading: about.heading };
  return {
    id,
    name,
    short,
    definition,
    source,
    strong: leaves(`${id}.S`, source, about.strong),
    weak: leaves(`${id}.W`, source, about.weak),
    evidence: leaves(`${id}.E`, source, about.evidence),
  };
}

const organisationalDesign = competency({
  id: "C1",
  name: "Organisational design",
  short: "Org design",
  definition:
    "Deciding how engineering is divided, who decides what and how teams meet, so that growth adds capacity and not confusion.",
  heading: "Organizational Design",
  strong: [
    [
      "boundaries that follow the product",
      "Team boundaries follow how the product and the business divide, so that most changes land inside a single team.",
    ],
    [
      "clear decision rights",
      "For each recurring decision, people can name who decides, who is consulted and what happens when they disagree.",
    ],
    [
      "changes ahead of strain",
      "Splits, merges or moves teams while the signs of strain are small, and says which signs prompted it.",
    ],
  ],
  weak: [
    [
      "reorganises in bursts",
      "Redraws the chart once a year or after a crisis, and leaves the structure unattended in between.",
    ],
    [
      "keeps inherited faults",
      "Lives for quarters with a structure known to be wrong, because it was there on arrival.",
    ],
    [
      "coordinates instead of fixing",
      "Answers each cross-team problem with one more sync or a late evening, and the boundary behind it stays put.",
    ],
  ],
  evidence: [
    ["one accountable name", "Three people asked who is accountable for an outcome give the same name."],
    ["less double work", "Two teams that were building the same thing now share one; the number of duplicates falls."],
    [
      "workable spans",
      "Managers have as many reports as they can know well; nobody carries fourteen, nobody manages two by accident.",
    ],
    [
      "quicker cross-team decisions",
      "Decisions that touch several teams take days where they took weeks, with dates to compare.",
    ],
    [
      "structure that carries the strategy",
      "Each of the company's main bets has a team, a lead and a budget that can be pointed to on the chart.",
    ],
  ],
});

const leadershipMultiplication = competency({
  id: "C2",
  name: "Leadership multiplication",
  short: "Multiplication",
  definition:
    "Raising the judgement and reach of the leaders below, so that the quality of the organisation no longer rests on one person's presence.",
  heading: "Leadership Multiplication",
  strong: [
    [
      "managers who run teams unaided",
      "Managers plan, staff and deliver a whole quarter without sending upwards a decision that was theirs to take.",
    ],
    ["sound trade-offs below", "Leaders bring a trade-off already made, with reasons that hold when questioned."],
    [
      "ambiguity left with managers",
      "In an unclear situation hands over the question and its limits, and stays out while a manager finds the way.",
    ],
    [
      "coach, stretch or change",
      "Chooses on purpose between coaching a manager, stretching them and making a change, while the choice still helps.",
    ],
  ],
  weak: [
    [
      "the quality gate",
      "Important work waits for their review: plans, designs and messages pass through them before anybody trusts them.",
    ],
    ["a thin bench", "Results look fine this quarter, yet nobody below could take on a second team."],
  ],
  evidence: [
    ["larger scope that holds", "A manager took over a bigger scope, and two quarters later the results there hold."],
    ["fewer calls upwards", "Fewer matters reach senior leaders, because they are settled well one level lower."],
  ],
});

const strategicPlanning = competency({
  id: "C3",
  name: "Strategic planning and prioritisation",
  short: "Planning",
  definition:
    "Turning what the business wants into commitments that engineering can keep, in an order that works across teams, with the rest declined openly.",
  heading: "Strategic Planning and Prioritization",
  strong: [
    [
      "clear trade-offs",
      "Says what will be left undone for each thing taken on, and gets that agreed before work starts.",
    ],
    ["capacity shown early", "Puts figures for each team's capacity on the table while the plan can still change."],
    ["strategy made into choices", "Takes a company goal and shows which projects it starts, stops and postpones."],
    [
      "declines well",
      "Turns down good requests, with the reason and the condition under which the answer would change.",
    ],
    [
      "a plan that fits together",
      "Checks people, timing, dependencies and risk against each other, so that one team's plan does not break the next.",
    ],
  ],
  weak: [
    ["takes vague priorities", "Starts work when everything is called important, and leaves teams to guess the order."],
    [
      "planning debt",
      "Old promises, unsized work and open dependencies roll from plan to plan without anybody deciding.",
    ],
    ["nods taken for agreement", "Reads a hopeful room as a commitment; nobody has checked whether the parts fit."],
  ],
  evidence: [
    ["credible roadmaps", "What a quarter promised and what arrived lie closer together than a year ago."],
    ["earlier trade-offs", "Hard choices are made during planning and not in the last weeks, and the dates show it."],
    ["teams know why", "Engineers can say which goal their work serves and whose work waits for it."],
    [
      "fewer late surprises",
      "Late changes of scope or date grow rare, because more was ordered and declined up front.",
    ],
  ],
});

const operationalExcellence = competency({
  id: "C4",
  name: "Operational excellence at scale",
  short: "Operations",
  definition:
    "Mechanisms with a rhythm that keep delivery, quality and risk in sight across all teams, whoever is on holiday.",
  heading: "Operational Excellence at Scale",
  strong: [
    [
      "operating rhythms",
      "Reviews of plans, delivery and incidents come round on fixed dates, have an owner and end in decisions.",
    ],
    ["one definition of healthy", "Every team is held to the same short definition of healthy delivery."],
    [
      "signals that are used",
      "Follows a handful of measures, each of which changed a decision this quarter, and drops the rest.",
    ],
    [
      "escalation that comes early",
      "People know where to raise a risk and by when, and risks arrive there before they cost anything.",
    ],
    ["common where it counts", "Names the few practices that all teams must share, and the many they may choose."],
  ],
  weak: [
    ["chaos called freedom", "Every team works its own way, and trouble shows only once it has become costly."],
    ["ceremony called maturity", "Reports and meetings multiply, while decisions and delivery get no better."],
  ],
  evidence: [
    ["predictable delivery", "Forecasts of several teams come true within a stated margin, quarter after quarter."],
    ["risks seen sooner", "The time between raising a risk and feeling it has grown from days to weeks."],
    [
      "smoother cross-team work",
      "Work that crosses teams arrives on the dates they agreed, with fewer handovers lost.",
    ],
    ["a routine in place of a rescue", "A kind of trouble that used to need a rescue is now caught by a routine."],
    ["runs without its builder", "A review, a release or a plan went through in full while its builder was away."],
  ],
});

const executiveInfluence = competency({
  id: "C5",
  name: "Executive communication and influence",
  short: "Influence",
  definition:
    "Shaping decisions outside engineering by putting them in terms the business can use, and by being trusted before anything goes wrong.",
  heading: "Executive Communication and Influence",
  strong: [
    ["business terms first", "States a matter as revenue, cost, risk or time before any technology is named."],
    [
      "risk told calmly",
      "Reports a risk in good time with its likelihood, its price and a proposal, in an even voice.",
    ],
    ["options laid out", "Offers two or three options, what each buys and gives up, and a recommendation."],
    [
      "peers decide with engineering",
      "Product, sales or finance bring engineering into a choice before it is made, because earlier choices went better that way.",
    ],
    [
      "right depth for each room",
      "Gives engineers and executives the same facts, each at a fitting depth, and neither version is wrong.",
    ],
  ],
  weak: [
    [
      "detail over consequence",
      "Explains at length how a system works, and leaves out what could happen to the business.",
    ],
    ["heard only in trouble", "Executives hear from engineering chiefly when a date has slipped or a system is down."],
    [
      "defends, does not shape",
      "Shields the teams from poor decisions, and has no part in how such decisions come about.",
    ],
  ],
  evidence: [
    ["judgement trusted", "An executive acted on their assessment without asking for a second one."],
    [
      "asked before options were fixed",
      "A peer of another function asked for their view while the options were still open.",
    ],
    ["recommendations taken up", "A priority, an investment or a standard changed because of what they put forward."],
    ["a better conversation", "A senior discussion took a better turn through them, and others who were there say so."],
  ],
});

const successionAndTalent = competency({
  id: "C6",
  name: "Succession and talent systems",
  short: "Succession",
  definition:
    "Making sure that the organisation can find, grow and replace its leaders, so that a departure or a growth spurt meets somebody ready.",
  heading: "Succession and Talent Systems",
  strong: [
    ["hiring standards", "Each role has written criteria and a scored interview that every panel runs the same way."],
    ["paths people can walk", "People see what the next level asks and are given work that builds towards it."],
    [
      "leaders found early",
      "Names likely leaders a year before a role opens, and tests that view with real responsibility.",
    ],
    [
      "succession as routine",
      "Reviews cover for key roles on fixed dates, like a budget, whether or not anybody is leaving.",
    ],
    ["knows the bench", "Says at once which roles have cover, which have none, and which rest on a single person."],
  ],
  weak: [
    ["hiring in spurts", "Thinks about talent while a seat is empty and forgets it once the seat is filled."],
    [
      "feel instead of a system",
      "Judges people by feel; two interviewers could not give the same grounds for a verdict.",
    ],
    ["depth missed too late", "Learns on the day of a resignation that nobody can step up."],
  ],
  evidence: [],
});

const ours: Source = { document: "ours", heading: "Evidence of readiness for C6" };
const successionEvidence: Leaf[] = [
  [
    "named successors",
    "Each key role has a named successor, marked ready now or within a year, and checked in the last quarter.",
  ],
  [
    "a departure absorbed",
    "A leader left or moved, and the area kept its commitments without anybody senior stepping in.",
  ],
  [
    "appointments from inside",
    "Of the last manager appointments, a growing share were people developed inside the company.",
  ],
  ["single points removed", "A role or system that hung on one person now has a second who has done the work."],
];

export const competencies: Competency[] = [
  organisationalDesign,
  leadershipMultiplication,
  strategicPlanning,
  operationalExcellence,
  executiveInfluence,
  {
    ...successionAndTalent,
    evidence: leaves("C6.E", ours, successionEvidence).map((leaf) => ({ ...leaf, ours: true as const })),
  },
];
