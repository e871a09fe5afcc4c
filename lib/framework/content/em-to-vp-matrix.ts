import type { Bench, Crossing, Matrix, Row } from "@/lib/framework/schema";

type Content = [text: string, ...prompts: string[]];

function row(id: string, name: string, contents: [Content, Content, Content]): Row {
  const cell = <L extends 1 | 2 | 3>(level: L, [text, ...prompts]: Content) => ({
    id: `${id}.L${level}`,
    level,
    text,
    prompts,
  });
  const [one, two, three] = contents;
  return {
    id,
    name,
    source: { document: "EMVP", heading: "Readiness Matrix" },
    cells: [cell(1, one), cell(2, two), cell(3, three)],
  };
}

export const matrix: Matrix = {
  columns: [
    { level: 1, name: "Strong manager", inline: "strong manager" },
    { level: 2, name: "Emerging VP", inline: "emerging VP" },
    { level: 3, name: "VP in practice", inline: "VP in practice" },
  ],
  rows: [
    row("M1", "Planning", [
      [
        "The commitments of their own team hold, and near-term choices between scope and date are made well.",
        "Which commitment held, and what was traded to keep it?",
        "What was moved out of a sprint or quarter, and who agreed?",
      ],
      [
        "Has a hand in the quarter's plan of neighbouring teams, and names dependency risks while there is still time.",
        "Which dependency was raised before it hurt, and how many weeks ahead?",
        "What changed in another team's plan because of you?",
      ],
      [
        "The plans of many teams fit together because of how planning is led: choices are forced, and roadmaps are believed.",
        "What did the organisation decide to drop in the planning you lead?",
        "How did promised against delivered move across teams?",
      ],
    ]),
    row("M2", "Org design", [
      [
        "Makes the present structure work, and notices where it rubs close by.",
        "Where did the structure slow your team, and what was possible within it?",
        "Which handover with a neighbouring team runs better now?",
      ],
      [
        "Recognises beyond their own team which boundaries, spans or lines of ownership are giving way.",
        "Which boundary or span is giving way, and what shows it?",
        "Who heard it from you, and what did you propose?",
      ],
      [
        "Changes structure, accountabilities and interfaces, and execution across the organisation gets measurably better.",
        "What changed in the structure, and what got better, by how much?",
        "Which decision has one owner now, where it had several or none?",
      ],
    ]),
    row("M3", "Stakeholder leadership", [
      [
        "The product and engineering partners next door rely on their word.",
        "What did a close counterpart hand over without checking?",
        "Which disagreement with product was settled, and how?",
      ],
      [
        "Carries wider conversations across functions, and is listened to a little more each time.",
        "Which function outside product asked for your view, and on what?",
        "What was agreed with finance, security, sales or design?",
      ],
      [
        "Senior people in several functions routinely decide better for having worked with them.",
        "Which senior decision took another direction after your input?",
        "Who outside engineering would say that their own decisions got better?",
      ],
    ]),
    row("M4", "Manager development", [
      [
        "Coaches senior engineers, and stands well behind managers in their first role.",
        "Who can do something now that they could not, and what did you do for it?",
        "What did a first-time manager handle after talking it through?",
      ],
      [
        "Asks more of managers than was usual, and grows leaders who decide more by themselves.",
        "Which standard for managers did you set, and who met it?",
        "Which decision did you hand over, and who takes it now?",
      ],
      [
        "The bench is deeper, managers are measured against one clear bar, and senior people step in less.",
        "Who took over a larger scope and has held it?",
        "What did a calibration of managers change?",
        "How often did you have to step in, against last quarter?",
      ],
    ]),
    row("M5", "Metrics", [
      [
        "Follows the figures of one team: its health, its delivery, its performance.",
        "Which figure of your team changed what you did?",
        "What did the numbers show before anybody complained?",
      ],
      [
        "Ties the figures of teams to the wider questions of delivery and planning.",
        "Which figure of a team explained a delay elsewhere?",
        "What did you bring to planning that came from data?",
      ],
      [
        "Reads measures of the whole organisation as a diagnosis: weak spots are found, risk comes out early, and teams deliver better together.",
        "Which weakness across teams did a measure reveal, and what changed?",
        "How much sooner did a risk become visible?",
      ],
    ]),
    row("M6", "Hiring", [
      [
        "Fills their own team with good people and keeps the bar where it was.",
        "Who was hired, and what has since shown that it was right?",
        "Which candidate was declined to keep the bar?",
      ],
      [
        "Has a say in how teams nearby, or another function, hire.",
        "What changed in another team's hiring because of you?",
        "Which panel or scorecard outside your team did you shape?",
      ],
      [
        "Hiring works as a system: roles are defined, evaluation is disciplined, and needs are planned well before a seat is empty.",
        "Which part of the hiring system did you build, and who runs it?",
        "How did time to hire, or the success of hires after a year, move?",
      ],
    ]),
    row("M7", "Decision-making", [
      [
        "Decides well for the team, and makes clear what was unclear.",
        "Which unclear matter did you settle, and how did it turn out?",
        "Which decision did you reverse on new facts?",
      ],
      [
        "Weighs trade-offs that reach past the team, with a fair grasp of the business.",
        "Which trade-off beyond your team did you weigh, and what did each option cost?",
        "Which business fact changed the choice?",
      ],
      [
        "People well outside their reporting line decide better, by the frameworks and decision rights they put in place.",
        "Which decision is now taken well without you, and by whom?",
        "Which framework or decision right did you write down, and who has used it since?",
      ],
    ]),
    row("M8", "Cross-functional influence", [
      [
        "Works smoothly with close colleagues, and keeps their own team's delivery safe.",
        "What did you arrange with a neighbouring function that protected a date?",
        "Which request did you redirect, and how was that received?",
      ],
      [
        "Adds something useful where plans and priorities are discussed more widely.",
        "What did you bring to a wider planning discussion that was used?",
        "Which priority outside your team looks different for it?",
      ],
      [
        "Priorities, trade-offs and ways of working across the company bear their mark, also outside engineering.",
        "Which company priority moved, and what was your part in it?",
        "Which way of working did another function adopt?",
      ],
    ]),
  ],
};

export const bench: Bench = {
  id: "BENCH",
  name: "Bench",
  text: "For each key role it is known who could take over now, who within a year, and where nobody could; the map is checked on a rhythm and acted on.",
  prompts: [
    "Which key role has a second name now, and what has that person already done?",
    "What did you do about a role that rests on one person?",
  ],
  competencyId: "C6",
  source: { document: "ours", heading: "Succession beside the grid" },
  ours: true,
};

const numbered = (prefix: string, numbers: number[]) => numbers.map((n) => `${prefix}${n}`);

type Links = {
  competencies: number[];
  exposures?: number[];
  owns?: string[];
  questions?: number[];
  traps?: number[];
  hows?: number[];
};

function crossing(rowId: string, links: Links): Crossing {
  return {
    rowId,
    competencyIds: numbered("C", links.competencies),
    exposureIds: numbered("P1.1.", links.exposures ?? []),
    ownershipIds: links.owns ?? [],
    questionIds: numbered("QA", links.questions ?? []),
    trapIds: numbered("T", links.traps ?? []),
    howIds: numbered("H", links.hows ?? []),
  };
}

export const crosswalk: Crossing[] = [
  crossing("M1", {
    competencies: [3],
    exposures: [2],
    owns: ["OWL1.2", "OWL1.8", "OWL2.3"],
    questions: [3, 7],
    traps: [4],
    hows: [1],
  }),
  crossing("M2", { competencies: [1], exposures: [1], owns: ["OWL1.1"], questions: [2], traps: [5], hows: [2] }),
  crossing("M3", { competencies: [5], exposures: [4], owns: ["OWL2.1", "OWL3.3"], questions: [5], traps: [2] }),
  crossing("M4", {
    competencies: [2],
    exposures: [3],
    owns: ["OWL1.4", "OWL1.5"],
    questions: [4, 8],
    traps: [3, 1],
    hows: [4],
  }),
  crossing("M5", {
    competencies: [4],
    exposures: [6],
    owns: ["OWL1.3", "OWL1.6", "OWL1.8"],
    questions: [6],
    traps: [5],
    hows: [3, 5],
  }),
  crossing("M6", { competencies: [6], exposures: [5], owns: ["OWL1.7"], questions: [9], hows: [5] }),
  crossing("M7", { competencies: [1, 4], owns: ["OWL2.4"], questions: [7, 8], traps: [1], hows: [2] }),
  crossing("M8", {
    competencies: [5, 3],
    exposures: [4],
    owns: ["OWL2.2", "OWL3.1"],
    questions: [5, 3],
    traps: [2, 4],
    hows: [1],
  }),
  crossing("BENCH", { competencies: [6], owns: ["OWL1.5"], questions: [9], traps: [3], hows: [4] }),
  crossing("WHOLE", { competencies: [], questions: [1, 10] }),
];
