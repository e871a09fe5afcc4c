import type { Source, Worksheet } from "@/lib/framework/schema";

const coaching = (heading: string): Source => ({ document: "VPECOACH", heading });
const vprole = (heading: string): Source => ({ document: "VPROLE", heading });
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);
const rows = (id: string, texts: string[]) =>
  texts.map((text, n) => ({ id: `${id}.${n + 1}`, text, ours: true as const }));

/** A worksheet before a track says what evidence of it goes to. */
type Sheet = Omit<Worksheet, "serves">;

const covered = (n: number, id: string, label: string): Sheet["prompts"][number] => ({
  id: `WS.V2.${n}`,
  label,
  kind: "rows",
  columns: [
    { name: "Is it yours", options: ["Yes", "In part", "No", "Never had the chance"] },
    { name: "Together with whom" },
    { name: "What shows it" },
  ],
  rowIds: numbered(`${id}.`, 4),
});

const coverage: Sheet = {
  id: "WS.V2",
  title: "A VP's work, and yours",
  purpose:
    "Twenty things that a VP answers for, and six sets of skills. For each, say whether it is yours, with whom you share it and what shows it. Compared at the next boundary, it shows where the role has grown and where it only got fuller.",
  rhythm: "boundary",
  covers: ["V2", "V1", "V3", "V4", "V5", "V6", "V7"],
  prompts: [
    covered(1, "V2", "Strategic leadership: which of it is yours?"),
    covered(2, "V3", "Organisational leadership: which of it is yours?"),
    {
      ...covered(3, "V4", "Business partnership: which of it is yours?"),
      hint: "Some companies never buy another, or have a budget set for them. Never having had the chance is an answer, and no mark against you.",
    },
    covered(4, "V5", "External presence: which of it is yours?"),
    covered(5, "V6", "Execution oversight: which of it is yours?"),
    {
      id: "WS.V2.6",
      label: "Which skill of each set did others see you use in the last year?",
      hint: "Name an occasion. A skill that nobody saw may be there all the same; for the record it is not.",
      kind: "rows",
      columns: [{ name: "Strongest of the set" }, { name: "Seen when, and by whom" }, { name: "Wanting most" }],
      rowIds: numbered("V7.", 6),
    },
    {
      id: "WS.V2.7",
      label: "Which two of the twenty would change most for the business if they were wholly yours?",
      hint: "Say what somebody outside engineering would notice, and who could give them to you.",
      kind: "text",
    },
  ],
  source: vprole("Core Responsibilities"),
};

const week: Sheet = {
  id: "WS.V8",
  title: "Your week and your scope",
  purpose:
    "Where the time goes, drawn from memory in five lines, and how large the role is today. Rough figures will do: it is the difference between the week you have and the week you want that is worth a talk. Nobody but you reads it unless you share it.",
  rhythm: "quarter",
  covers: ["V8", "V9"],
  prompts: [
    {
      id: "WS.V8.1",
      label: "How many hours went where last week, and how many would you want there?",
      kind: "rows",
      columns: [{ name: "Hours last week" }, { name: "Hours you would want" }, { name: "What would have to change" }],
      rowIds: numbered("V8.", 4),
      rows: rows("WS.V8.1", ["Hands-on engineering: code, designs, reviews, repairs."]),
    },
    {
      id: "WS.V8.2",
      label: "Which of these occurred in the last four weeks?",
      hint: "A line that is somebody else's here is neither a gap nor a merit. Look for the lines you wish for, and for those you do out of habit.",
      kind: "rows",
      columns: [
        { name: "In four weeks", options: ["Often", "Once or twice", "Not at all", "Somebody else's here"] },
        { name: "What came of it" },
      ],
      rowIds: [...numbered("V8.1.", 3), ...numbered("V8.2.", 5), ...numbered("V8.3.", 5), ...numbered("V8.4.", 4)],
    },
    {
      id: "WS.V8.3",
      label: "Which hours will you give away before the next quarter, and to whom?",
      kind: "text",
    },
    {
      id: "WS.V8.4",
      label: "How large is the role, and since when?",
      hint: "A line for each day on which one of the figures changed. Earlier lines stay as they are; together they show the growth.",
      kind: "rows",
      columns: [
        { name: "Since", day: true },
        { name: "Reporting to you" },
        { name: "Managers of managers" },
        { name: "Engineers" },
        { name: "Budget" },
        { name: "Reach", options: ["Some teams", "A division", "All of engineering", "More than engineering"] },
      ],
    },
  ],
  source: vprole("Typical Day-to-Day Activities"),
};

const lastWord: Sheet = {
  id: "WS.N11",
  title: "Who had the last word",
  purpose:
    "Decisions instead of titles. For each, who is said to decide and who did, three times running. Where the two differ you have something to talk about, with facts, before anybody speaks of a title or of pay.",
  rhythm: "quarter",
  covers: ["N11", "N2"],
  prompts: [
    {
      id: "WS.N11.1",
      label: "Who decides, by agreement and in fact?",
      hint: "Name people by their role. Preparing a decision is not deciding it, and signing what somebody else chose is not either.",
      kind: "rows",
      columns: [
        { name: "Said to decide" },
        { name: "Decided last time" },
        { name: "The time before" },
        { name: "The time before that" },
        { name: "As agreed", options: ["Yes", "Not always", "No", "Nothing agreed"] },
      ],
      rows: rows("WS.N11.1", [
        "Technical direction, and the architecture that all teams share",
        "What gets built first when product and engineering disagree",
        "Build or buy, and the choice of vendors",
        "Hiring and dismissing leaders in engineering",
        "The structure of engineering, and who reports where",
        "Budget, positions and pay",
        "What the board is told about technology",
        "What happens in a crisis while it lasts",
      ]),
    },
    {
      id: "WS.N11.2",
      label: "Which other decisions ended with you this quarter?",
      kind: "rows",
      columns: [
        { name: "Decision" },
        { name: "When", day: true },
        { name: "Who could have overruled you" },
        { name: "How it turned out" },
      ],
    },
    {
      id: "WS.N11.3",
      label: "Where do agreement and fact part ways, and which of these differences matter to you?",
      kind: "text",
    },
    {
      id: "WS.N11.4",
      label: "What will you do about it?",
      kind: "choice",
      options: ["Raise it here", "Look elsewhere", "Hand decisions back", "Leave it as it is", "Not decided yet"],
    },
    {
      id: "WS.N11.5",
      label: "What would you say to the person who could change it, in three sentences and without the word title?",
      hint: "The decisions, since when, what came of them, and what you ask for.",
      kind: "text",
    },
  ],
  source: coaching("VPE vs CTO - The Real Difference"),
};

const wants: Sheet = {
  id: "WS.N3",
  title: "What do you want?",
  purpose:
    "First the days, the decisions and the work; then the roles that would hold them. To stay is among the answers throughout. Each version is kept with its date, so that a change of mind stays visible and needs no excuse.",
  rhythm: "running",
  covers: ["N3", "N8", "N9", "N10"],
  prompts: [
    {
      id: "WS.N3.1",
      label: "What do you want, before any role is named?",
      kind: "rows",
      columns: [{ name: "Your answer today" }],
      rowIds: numbered("N9.", 4),
    },
    ...[
      "CTO may suit you",
      "CTO may not",
      "CEO may suit you",
      "CEO may not",
      "Staying may suit you",
      "Staying may not",
    ].map((label, n) => ({
      id: `WS.N3.${n + 2}`,
      label: `${label} if: which lines hold?`,
      kind: "rows" as const,
      columns: [{ name: "Holds for you", options: ["Yes", "In part", "No"] }, { name: "What makes you say so" }],
      rowIds: numbered(`N10.${n + 1}.`, 4),
    })),
    {
      id: "WS.N3.8",
      label: "How do the ways on compare?",
      hint: "Ask the same of each, and add a line for any that is missing. What you have in hand is what others could confirm today.",
      kind: "rows",
      columns: [
        { name: "What draws you to it" },
        { name: "What it would cost" },
        { name: "What you have in hand" },
        { name: "What is missing" },
        { name: "Open to you", options: ["Today", "Within a year", "Later", "Cannot tell"] },
      ],
      rowIds: numbered("N8.", 5),
      further: "Another way",
    },
    {
      id: "WS.N3.9",
      label: "Where do you lean today?",
      kind: "choice",
      options: ["Stay VP and grow", "A CTO role", "A CEO role", "Another role", "It is open"],
    },
    { id: "WS.N3.10", label: "Why, in a sentence you could read out to a friend?", kind: "text" },
    { id: "WS.N3.11", label: "When will you ask yourself again?", kind: "day" },
  ],
  source: coaching("The CTO Question"),
};

const contract: Sheet = {
  id: "WS.N12",
  title: "Role contract",
  purpose:
    "What your role is in this company, as agreed by you and whoever you answer to. Fill it in alone, go through it together, change it, and have both sign. Look at it again at each boundary, or when one of you changes.",
  rhythm: "boundary",
  covers: ["N12", "N4", "V12"],
  prompts: [
    {
      id: "WS.N12.1",
      label: "What is your title, and what would a stranger call the job after watching it for a week?",
      kind: "text",
    },
    {
      id: "WS.N12.2",
      label: "To whom does the VP report here?",
      kind: "choice",
      options: [
        "The CTO",
        "The CEO, beside the CTO",
        "The CEO, and there is no CTO",
        "One person is both",
        "Somebody else",
      ],
    },
    {
      id: "WS.N12.3",
      label: "What does the company expect of each role?",
      hint: "Put it to those who hold the roles and to the CEO. Where two of them answer differently, write both answers down.",
      kind: "rows",
      columns: [
        { name: "Has the last word on" },
        { name: "Must be asked about" },
        { name: "Is measured by" },
        { name: "Speaks outside about" },
      ],
      rows: rows("WS.N12.3", ["VP of Engineering", "CTO", "CEO, in matters of technology", "Product leadership"]),
    },
    {
      id: "WS.N12.4",
      label: "What did you hear when you asked?",
      hint: "For somebody new in the role: half an hour each with the CEO and the CTO in the first month.",
      kind: "rows",
      columns: [{ name: "The CEO's answer" }, { name: "The CTO's answer" }, { name: "What you make of it" }],
      rows: rows("WS.N12.4", [
        "Why was there to be a VP, and what was going wrong without one?",
        "In a year, how would you know that I fill the role well?",
        "Which decisions do you expect never to see again?",
        "Which ones do you want to see before they are made?",
        "What should I stop doing that I was good at before?",
        "What did my predecessor, or the person closest to the role, do that I should not?",
      ]),
    },
    { id: "WS.N12.5", label: "Which decisions end with you from now on?", kind: "text" },
    { id: "WS.N12.6", label: "Which do you prepare, and who takes them?", kind: "text" },
    {
      id: "WS.N12.7",
      label: "Does the work match the title?",
      kind: "choice",
      options: [
        "It does",
        "The work is wider than the title",
        "The title is wider than the work",
        "We see it differently",
      ],
    },
    {
      id: "WS.N12.8",
      label: "Does the pay match the work?",
      kind: "choice",
      options: ["It does", "It lags behind the work", "It is ahead of the work", "We see it differently"],
    },
    { id: "WS.N12.9", label: "What will be changed, by whom, and who else has to agree?", kind: "text" },
    { id: "WS.N12.10", label: "When do you look at this again?", kind: "day" },
  ],
  signedBy: ["leader", "manager"],
  source: coaching("VPE vs CTO - The Real Difference"),
};

const between: Sheet = {
  id: "WS.N5",
  title: "Convincing and translating",
  purpose:
    "Two short lists for work that leaves no trace otherwise: whom you had to convince and what it cost you, and what was lost between engineering and the executives. A line takes a minute. Read after a quarter, they show what should change.",
  rhythm: "running",
  covers: ["N5", "N6"],
  prompts: [
    {
      id: "WS.N5.1",
      label: "Whom did you have to convince?",
      kind: "rows",
      columns: [
        { name: "When", day: true },
        { name: "Of what" },
        { name: "Whom, by role" },
        { name: "How it ended", options: ["Convinced", "In part", "Overruled", "Still open"] },
        { name: "What it cost you", options: ["Little", "Something", "Much"] },
      ],
    },
    {
      id: "WS.N5.2",
      label: "Which of these should have been yours to decide?",
      hint: "Look for the subject that came up three times, and for what cost you much. Take it to the role contract.",
      kind: "text",
    },
    {
      id: "WS.N5.3",
      label: "What did you translate, and what got lost?",
      kind: "rows",
      columns: [
        { name: "When", day: true },
        { name: "What was meant" },
        { name: "Who had to understand it", options: ["Engineering", "Executives", "Board", "Others"] },
        { name: "What arrived" },
        { name: "How you would say it now" },
        { name: "Who was blamed", options: ["Nobody", "You", "Engineering", "The others"] },
      ],
    },
    {
      id: "WS.N5.4",
      label: "Which words have you stopped using, and for whom?",
      kind: "text",
    },
  ],
  source: coaching("What VPEs Actually Need"),
};

const rooms: Sheet = {
  id: "WS.N7",
  title: "Where it is decided",
  purpose:
    "The rooms in which matters of engineering are settled, with you or without you. Aim for the few in which your knowledge changes the result, and for somebody who speaks well of it in the rest.",
  rhythm: "quarter",
  covers: ["N7"],
  prompts: [
    {
      id: "WS.N7.1",
      label: "Where do you stand in each room?",
      hint: "Add the ones that matter here: an investment round, a pricing group, a standing breakfast of two people.",
      kind: "rows",
      columns: [
        { name: "You are there", options: ["Always", "When invited", "Never", "There is no such room"] },
        { name: "You should be", options: ["Yes", "No", "For some items"] },
        { name: "Who speaks for you when you are not" },
        { name: "What was settled there without you lately" },
      ],
      rows: rows("WS.N7.1", [
        "The executives' weekly meeting",
        "Board meetings, and their preparation",
        "Planning of the product for the quarter and the year",
        "Budget and positions",
        "Large customers and renewals",
        "What the CEO and the CTO settle between them",
      ]),
      further: "Another room",
    },
    {
      id: "WS.N7.2",
      label: "Which room will you ask for, what would you bring to it, and who could open the door?",
      kind: "text",
    },
    {
      id: "WS.N7.3",
      label: "With whom can you think aloud about all this?",
      hint: "A coach, a peer in another company, a friend who knows the trade. If the line stays empty, that is the next thing to do.",
      kind: "text",
    },
  ],
  source: coaching("What VPEs Actually Need"),
};

const threeParties: Sheet = {
  id: "WS.N14",
  title: "Three-party agreement",
  purpose:
    "What the coaching is for and what each of three has taken on: you, your coach, and whoever in the company sponsors it. You write it, all three go through it, and each signs. A later version is signed anew.",
  rhythm: "boundary",
  covers: ["N14"],
  prompts: [
    {
      id: "WS.N14.1",
      label: "What is it for, and how would each of you notice that it helped?",
      hint: "One or two things that would be different at work. If you and the sponsor would notice different things, write down both.",
      kind: "text",
    },
    {
      id: "WS.N14.2",
      label: "What does each of the three do, and what do they keep out of?",
      kind: "rows",
      columns: [{ name: "Does" }, { name: "Keeps out of" }],
      rows: rows("WS.N14.2", ["The leader", "The coach", "The sponsor"]),
    },
    {
      id: "WS.N14.3",
      label: "What is shared with whom?",
      hint: "What nobody has named stays between leader and coach. If the sponsor is to hear of something, the safest way is that the leader tells it.",
      kind: "rows",
      columns: [
        {
          name: "Who hears of it",
          options: [
            "Leader and coach",
            "The sponsor, from the leader",
            "The sponsor, from the coach",
            "All three together",
          ],
        },
        { name: "In what form, and how often" },
      ],
      rows: rows("WS.N14.3", [
        "What it is for, and how far that has come",
        "Which meetings took place",
        "What was said in them",
        "The record: evidence, placements, reviews",
        "A reason to worry about somebody's safety or about the law",
      ]),
      further: "Something else",
    },
    {
      id: "WS.N14.4",
      label: "How often do leader and coach meet, how often all three, and for how long does it run?",
      kind: "text",
    },
    {
      id: "WS.N14.5",
      label: "How does it end?",
      hint: "On which day, with what kind of last meeting, and how each of the three can end it before. Say too what becomes of notes.",
      kind: "text",
    },
    { id: "WS.N14.6", label: "When do the three of you look at this again?", kind: "day" },
  ],
  signedBy: ["leader", "coach", "sponsor"],
  source: { document: "ours", heading: "An agreement of leader, coach and sponsor" },
};

export const sheets: Sheet[] = [contract, threeParties, lastWord, wants, coverage, week, between, rooms];
