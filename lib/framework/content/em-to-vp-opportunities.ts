import type { Note, Source } from "@/lib/framework/schema";

const muscles: Source = { document: "EMVP", heading: "Missing VP Muscles" };
const ours: Source = { document: "ours", heading: "Gaps the article does not list" };

type Gap = { id: string; title: string; text: string; closes: string[]; cells: string[]; ask: string[]; own?: true };

/** A gap, the competencies it closes, and kinds of work that one can ask for by name. */
function gap({ id, title, text, closes, cells, ask, own }: Gap): Note {
  return {
    id,
    title,
    text,
    source: own ? ours : muscles,
    parts: ask.map((one, index) => ({ id: `${id}.${index + 1}`, text: one, ours: true as const })),
    competencyIds: closes,
    serves: [...closes, ...cells],
  };
}

export const opportunities: Note[] = [
  {
    id: "R1",
    title: "Where the missing experience is to be had",
    text: "Being good at the present role does not by itself prepare for the next. For each gap there are kinds of work that close it. Ask your manager for one of them by name, keep the day and the answer, and log what came of it.",
    source: muscles,
  },
  gap({
    id: "R1.1",
    title: "Organisational design",
    text: "You have worked within structures that others drew. Ask for one that you may change.",
    closes: ["C1"],
    cells: ["M2.L2", "M2.L3", "M7.L3"],
    ask: [
      "Redraw one boundary between two teams that keep getting in each other's way, with both managers, and follow it for a quarter.",
      "Write down who decides what in an area where decisions circle, and get everybody concerned to agree to it.",
      "Plan the structure for a wave of hiring, a merger of teams or a new product before it begins.",
      "Take over a group whose spans or lines of ownership are known to be wrong, with leave to change them.",
    ],
  }),
  gap({
    id: "R1.2",
    title: "Succession",
    text: "Nobody has had to replace a leader on your account yet. Ask for the work that happens before somebody leaves.",
    closes: ["C6"],
    cells: ["BENCH", "C6.S4", "C6.E1"],
    ask: [
      "Draw the bench of your area role by role: ready now, within a year, nobody. Go through it with your manager each quarter.",
      "Hand your whole area to a deputy for a month while you work elsewhere, and talk through what came back to you.",
      "Take one system or role that rests on a single person, and have a second person do the work for real.",
      "Ask to be in the room when successors for other managers are discussed, and to bring one candidate of your own.",
    ],
  }),
  gap({
    id: "R1.3",
    title: "Executive influence",
    text: "Executives know your results and not your judgement. Ask for a decision that you prepare for them.",
    closes: ["C5"],
    cells: ["M3.L2", "M3.L3", "C5.E3"],
    ask: [
      "Take one open decision to the executives yourself, on one page: the options, what each costs, what you would do.",
      "Write engineering's part of the quarterly or board report three times running, and note which questions come back.",
      "Argue one investment together with finance, from the business case to the look back a year later.",
      "Ask an executive outside engineering for half an hour a month on which choices are coming up.",
    ],
  }),
  gap({
    id: "R1.4",
    title: "Trade-offs between functions",
    text: "You have protected your team from choices made elsewhere. Ask for a seat where they are made.",
    closes: ["C3", "C5"],
    cells: ["M1.L2", "M1.L3", "M8.L2", "M8.L3"],
    ask: [
      "Run one planning round with product, design and finance at one table, with capacity shown and something declined.",
      "Chair the meeting in which functions settle what gives way when dates collide, and write down what was chosen and why.",
      "Lead a launch, a migration or a change of pricing that needs four functions, without authority over three of them.",
      "Look after cost, security or compliance for the company for two quarters, and bring its trade-offs to those who decide.",
    ],
  }),
  gap({
    id: "R1.5",
    title: "Performance through others",
    text: "Results come, and they come through you. Ask for work in which your own hands are of no use.",
    closes: ["C2"],
    cells: ["M4.L2", "M4.L3", "C2.E2"],
    ask: [
      "Take on a second team by leaving the first to a manager you have developed.",
      "Lead a calibration of managers across several groups, with one bar that is written down.",
      "Coach a manager who does not report to you towards a goal that you both put in writing.",
      "Give away for good a decision that always comes to you, and note what happened the next three times.",
    ],
  }),
  gap({
    id: "R1.6",
    title: "Operations across teams",
    text: "Your own team runs well; whether others do is not in your hands yet. Ask for a routine that several teams share.",
    closes: ["C4"],
    cells: ["M5.L2", "M5.L3", "C4.E4"],
    ask: [
      "Take over the review of delivery or of risk for several teams, and make each one end in a decision.",
      "Follow one kind of incident through all teams, from its cause to the routine that now prevents it.",
      "Agree with other managers on what healthy delivery means, and show the same few measures for every team.",
    ],
    own: true,
  }),
  gap({
    id: "R1.7",
    title: "Hiring as a system",
    text: "You hire well for yourself. Ask for a part of how everybody hires.",
    closes: ["C6"],
    cells: ["M6.L2", "M6.L3", "C6.S1"],
    ask: [
      "Write the definition and the scorecard of a role that three teams hire for, and train the panels.",
      "Own the hiring plan for the next three quarters together with finance and recruiting.",
      "Look back at hires a year after they joined, and change one step of the process for what you find.",
    ],
    own: true,
  }),
  {
    id: "R2",
    title: "More of the same does not get there",
    text: "Delivering more, faster and for longer makes a better manager. The move needs a different kind of work. If this quarter's entries look like the last quarter's, change what you take on before you change how hard you try.",
    source: muscles,
  },
];
