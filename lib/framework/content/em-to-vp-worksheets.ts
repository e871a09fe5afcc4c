import type { Source, Worksheet } from "@/lib/framework/schema";

const emvp = (heading: string): Source => ({ document: "EMVP", heading });
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);

const baseline: Worksheet = {
  id: "WS.O5",
  title: "Where the month went",
  purpose:
    "Eight respects in which the two roles differ. For each, say which of them last month looked like, and name one example. Filled in again at every boundary; laid side by side, the answers show what moved.",
  rhythm: "boundary",
  covers: ["O5"],
  prompts: [
    {
      id: "WS.O5.1",
      label: "Which role did last month look like?",
      hint: "Go by the calendar and by what was decided, not by what you meant to do. An example is an occasion that somebody else could remember.",
      kind: "rows",
      columns: [
        { name: "Last month", options: ["Mostly the manager", "Some of each", "Mostly the VP"] },
        { name: "One example" },
      ],
      rowIds: numbered("O5.", 8),
    },
  ],
  serves: ["C1", "C2", "C3", "C4", "C5", "C6"],
  source: emvp("At a Glance, Table 1"),
};

const exposure: Worksheet = {
  id: "WS.P1.1",
  title: "Exposure map",
  purpose:
    "Six areas, with what you feel sure of kept apart from what you can prove. Where the first is ahead, evidence is missing; where the second is, you underrate yourself. Both are worth a conversation.",
  rhythm: "boundary",
  covers: ["P1.1", "P1.1a"],
  prompts: [
    {
      id: "WS.P1.1.1",
      label: "What have you really been exposed to?",
      hint: "Real means that something would have gone differently without you. An empty line stands for no exposure, never for no skill.",
      kind: "rows",
      columns: [
        { name: "How sure you feel", options: ["Sure", "Half sure", "Not sure"] },
        { name: "What proves it" },
        { name: "Last time for real", day: true },
        {
          name: "Widest scope",
          options: ["Own team", "Several teams", "Organisation", "Across functions", "Company"],
        },
        { name: "Your manager's view", options: ["Not asked", "Agrees", "Sees it otherwise"] },
      ],
      rowIds: numbered("P1.1.", 6),
      judged: true,
    },
    {
      id: "WS.P1.1.2",
      label: "Which one or two lines will you work on first, and whom will you ask for the work?",
      kind: "text",
    },
  ],
  serves: ["C1", "C2", "C3", "C4", "C5", "C6"],
  source: emvp("Months 1-3: Map the Gap"),
};

const feedback: Worksheet = {
  id: "WS.P1.T",
  title: "Feedback made concrete",
  purpose:
    "A line for each piece of advice, in the words in which it came. It stays open until you know when it shows, what somebody would see you do, what good is, by which day and who would notice. What is missing you can ask back of whoever said it; what is complete becomes a milestone.",
  rhythm: "running",
  covers: ["P1.T"],
  prompts: [
    {
      id: "WS.P1.T.1",
      label: "What were you told, and what would somebody see if you followed it?",
      hint: "Leave the words as they were said; call people by a role or a made-up name. A word such as “presence” may stand in what was said. In your own columns it keeps the line open, because nobody can see it happen.",
      kind: "rows",
      columns: [
        { name: "What was said" },
        { name: "Who said it" },
        { name: "In which situation" },
        { name: "What somebody would see or hear" },
        { name: "What good looks like" },
        { name: "By when", day: true },
        { name: "Who would notice" },
      ],
      feedback: {
        said: "What was said",
        giver: "Who said it",
        situation: "In which situation",
        behaviour: "What somebody would see or hear",
        good: "What good looks like",
        dueOn: "By when",
        notices: "Who would notice",
      },
    },
  ],
  serves: ["C5", "C3"],
  source: emvp("Months 1-3: Map the Gap"),
};

const health: Worksheet = {
  id: "WS.OW1",
  title: "Health note",
  purpose:
    "The eight things a VP answers for directly, one word for each and what shows it. Written while things go well, it shows where they are about to stop. Below it, a line for each time they did: how early it was known, what let it through, and what is different now.",
  rhythm: "quarter",
  covers: ["OW1", "OW2"],
  prompts: [
    {
      id: "WS.OW1.1",
      label: "How does each of the eight stand this quarter?",
      hint: "Fine: it would pass a look from outside. Strained: it holds because somebody makes up for it. Failing: people already pay for it.",
      kind: "rows",
      columns: [
        { name: "This quarter", options: ["Fine", "Strained", "Failing"] },
        { name: "What shows it" },
        { name: "Who looks after it" },
      ],
      rowIds: numbered("OWL1.", 8),
    },
    {
      id: "WS.OW1.2",
      label: "Which of them slipped by a word since last quarter, and what will you do before the next?",
      kind: "text",
    },
    {
      id: "WS.OW1.3",
      label: "What went wrong, and what has changed since?",
      hint: "First said is the day on which anybody mentioned it, however quietly; first felt the day on which a customer, a date or a budget did. A line that ends with your stepping in is not finished.",
      kind: "rows",
      columns: [
        { name: "What went wrong" },
        { name: "First said", day: true },
        { name: "First felt", day: true },
        { name: "Weakness that let it through" },
        { name: "What changed, apart from your help" },
        { name: "Since then", options: ["Not tested yet", "Caught in time", "Came back"] },
      ],
      span: { from: "First said", to: "First felt", name: "Days of warning" },
    },
  ],
  serves: ["C1", "C2", "C3", "C4", "C6", "C4.E2", "C4.E4", "M5.L3"],
  source: emvp("What a VP Actually Owns"),
};

const lookAhead: Worksheet = {
  id: "WS.SH3",
  title: "Looking ahead",
  purpose:
    "Three questions about the quarters after next, and a list of what you expect with a date on it. When the date comes, note what really happened. What returns on the list each quarter is a matter of structure.",
  rhythm: "quarter",
  covers: ["SH3"],
  prompts: [
    {
      id: "WS.SH3.1",
      label: "What do you see two and three quarters from now?",
      kind: "rows",
      columns: [{ name: "In two quarters" }, { name: "In three quarters" }],
      rowIds: numbered("SH3.", 3),
    },
    {
      id: "WS.SH3.2",
      label: "What do you expect to happen, and by when?",
      hint: "Something that can turn out wrong: a team short of a lead, a date that cannot hold, a cost that doubles.",
      kind: "rows",
      columns: [
        { name: "What you expect" },
        { name: "By", day: true },
        { name: "First sign to watch for" },
        { name: "What you do about it today" },
        { name: "What came", options: ["Still open", "As expected", "Otherwise", "Prevented"] },
      ],
      settles: { on: "By", in: "What came" },
    },
  ],
  serves: ["C3", "M1.L2", "M1.L3"],
  source: emvp("Shift #3: Multi-quarter Planning"),
};

const peers: Worksheet = {
  id: "WS.SH4",
  title: "Peer map",
  purpose:
    "For each function around engineering: how early you come into its decisions, and which one was the last. An old date or a low line says where to have the next conversation.",
  rhythm: "quarter",
  covers: ["SH4"],
  prompts: [
    {
      id: "WS.SH4.1",
      label: "How early are you part of their decisions?",
      hint: "Judge by the last decision of theirs that engineering felt. Name people by their role.",
      kind: "rows",
      columns: [
        { name: "Your part", options: ["Learned of it later", "Asked late", "Asked early", "Shaped it"] },
        { name: "Which decision" },
        { name: "When", day: true },
        { name: "What they need from you next" },
      ],
      rows: ["Product", "Design", "Finance", "Security", "Executives"].map((text, n) => ({
        id: `WS.SH4.1.${n + 1}`,
        text,
      })),
    },
    {
      id: "WS.SH4.2",
      label: "Which other function should stand on this map, and why?",
      hint: "Sales, support, legal, people, data: wherever a decision lands on engineering.",
      kind: "text",
    },
  ],
  serves: ["C5", "M3.L2", "M8.L2", "M8.L3"],
  source: emvp("Shift #4: Cross-functional Alignment"),
};

const bets: Worksheet = {
  id: "WS.AI1",
  title: "Register of AI bets",
  purpose:
    "Each use of AI as a bet that can be lost: what it should change, how that is measured, and the day on which you decide. Beside it, what teams use without a decision, who governs it, and whether managers can judge it.",
  rhythm: "quarter",
  covers: ["AI1", "AI2", "AI3", "AI4", "AI5", "AI6"],
  prompts: [
    {
      id: "WS.AI1.1",
      label: "Which bets are running?",
      hint: "A bet without a measure can be stopped or limited. It cannot be kept.",
      kind: "rows",
      columns: [
        {
          name: "Where",
          options: [
            "Writing code",
            "Testing",
            "Incidents",
            "Documentation",
            "Internal support",
            "Planning",
            "Finding what is known",
            "Operating decisions",
          ],
        },
        { name: "What it should change" },
        { name: "Measure, and its value before" },
        { name: "Decide on", day: true },
        { name: "Verdict", options: ["Open", "Keep", "Limit", "Stop"] },
      ],
      settles: { on: "Decide on", in: "Verdict" },
      demands: { option: "Keep", in: "Verdict", filled: "Measure, and its value before" },
    },
    {
      id: "WS.AI1.2",
      label: "What do teams use that nobody decided on?",
      hint: "Ask each team. Two teams with different rules for the same work are where it has begun to drift.",
      kind: "rows",
      columns: [
        { name: "Team" },
        { name: "What for" },
        { name: "Who checks the result" },
        { name: "Next step", options: ["Make it a bet", "Leave it to the team", "End it"] },
      ],
    },
    {
      id: "WS.AI1.3",
      label: "Which of the five is settled, by whom and until when?",
      kind: "rows",
      columns: [{ name: "What was settled" }, { name: "Who answers for it" }, { name: "Look at it again", day: true }],
      rowIds: numbered("AI5.", 5),
    },
    {
      id: "WS.AI1.4",
      label: "What do your managers answer to the three questions?",
      hint: "Put them to each manager by themselves. An answer without an example from their own team is still open.",
      kind: "rows",
      columns: [{ name: "What most of them say" }, { name: "The best example" }, { name: "Who needs help with it" }],
      rowIds: numbered("AI4.", 3),
    },
  ],
  serves: ["C2", "C3", "C4", "M5.L3", "M7.L3"],
  source: emvp("How AI is Changing the Mandate"),
};

const planning: Worksheet = {
  id: "WS.P2.1",
  title: "Planning work asked for",
  purpose:
    "Each time you asked for planning work beyond your team: the day, the answer, and what came of it. A refusal belongs here too, with its reason; it tells you what to show first.",
  rhythm: "running",
  covers: ["P2.1"],
  prompts: [
    {
      id: "WS.P2.1.1",
      label: "What did you ask for, and what was the answer?",
      hint: "Ask for something with an edge: the sequence of three teams' work, the capacity figures, one dependency until it is settled.",
      kind: "rows",
      columns: [
        { name: "What you asked for" },
        { name: "Asked whom" },
        { name: "Asked on", day: true },
        { name: "Answer", options: ["Open", "Granted", "Refused", "Done"] },
        { name: "Answered on", day: true },
        { name: "Reason, or what came of it" },
      ],
    },
  ],
  serves: ["C3", "M1.L2", "M8.L2"],
  source: emvp("Months 3-6: Build Leverage and Broader Exposure"),
};

const proposal: Worksheet = {
  id: "WS.P2.3",
  title: "Proposal on one page",
  purpose:
    "One change to how the organisation works, short enough to be read in a meeting and plain enough to be refused. Keep the answer with it: a well-reasoned no is evidence as well.",
  rhythm: "once",
  covers: ["P2.3"],
  prompts: [
    {
      id: "WS.P2.3.1",
      label: "Where does it rub?",
      hint: "Work that waits, an outcome with two owners or none, a routine that no longer decides anything. Say whom it costs what.",
      kind: "text",
    },
    {
      id: "WS.P2.3.2",
      label: "What shows it?",
      hint: "Two or three facts with dates, at least one of them from outside your own team.",
      kind: "text",
    },
    {
      id: "WS.P2.3.3",
      label: "What should change, and which other option did you drop?",
      hint: "The smallest change that would be noticed, and how anybody could tell after one quarter that it helped.",
      kind: "text",
    },
    {
      id: "WS.P2.3.4",
      label: "What does it cost, and who gives something up?",
      hint: "If the answer is nobody, somebody has not been asked.",
      kind: "text",
    },
    {
      id: "WS.P2.3.5",
      label: "Who looks after it once you no longer do?",
      kind: "text",
    },
    { id: "WS.P2.3.6", label: "When was it put forward?", kind: "day" },
    {
      id: "WS.P2.3.7",
      label: "Where does it stand?",
      kind: "choice",
      options: ["Being written", "Put forward", "Accepted", "Refused", "Running"],
    },
    { id: "WS.P2.3.8", label: "What was the answer, and the reason given for it?", kind: "text" },
  ],
  serves: ["C1", "M2.L2", "M7.L2"],
  source: emvp("Months 3-6: Build Leverage and Broader Exposure"),
};

const managers: Worksheet = {
  id: "WS.P2.4",
  title: "Managers and the bench",
  purpose:
    "One line for each decision that is moving from you to a manager, and one for each role that hangs on a single person. Write of a role or a made-up name, write what you would say to the person, and delete a line when they ask you to.",
  rhythm: "quarter",
  covers: ["P2.4", "C6"],
  prompts: [
    {
      id: "WS.P2.4.1",
      label: "Which decision is moving, and how far has it come?",
      hint: "A decision is theirs once they took it three times without asking and it held, also when you would have chosen differently.",
      kind: "rows",
      columns: [
        { name: "Manager, by role" },
        { name: "Decision" },
        { name: "Handed over on", day: true },
        { name: "What happened since" },
        { name: "When you were tempted to step back in" },
        { name: "Whose it is", options: ["Mine", "Shared", "Theirs"] },
        { name: "They know of this line", options: ["Yes", "Not yet"] },
      ],
    },
    {
      id: "WS.P2.4.2",
      label: "What will you hand over next, and what has to be clear before that?",
      kind: "text",
    },
    {
      id: "WS.P2.4.3",
      label: "Who could take over which role?",
      hint: "A made-up name will do, so long as it stays the same. Somebody is ready who has done the work once while its owner was away. Leave a field empty rather than fill it with a hope.",
      kind: "rows",
      columns: [
        { name: "Role" },
        { name: "Ready now" },
        { name: "Could grow into it" },
        { name: "Work they have yet to do" },
        { name: "Your next step for it" },
        { name: "If nobody could", options: ["Grow somebody", "Hire", "Share the work out", "Accept the risk"] },
        { name: "Look again on", day: true },
      ],
    },
  ],
  serves: ["C2", "C2.E2", "C6", "BENCH", "M4.L2", "M4.L3"],
  source: emvp("Months 3-6: Build Leverage and Broader Exposure"),
};

const titles: Worksheet = {
  id: "WS.O10",
  title: "Titles and decisions",
  purpose:
    "What the titles above yours mean in your company, told by what each of them decides. It keeps a talk about your next role from becoming one about its name.",
  rhythm: "once",
  covers: ["O10"],
  prompts: [
    {
      id: "WS.O10.1",
      label: "Which titles are there, and what does each decide?",
      hint: "Head, Director, VP, CTO or whatever they are called. Take decisions of the last half year, not job descriptions.",
      kind: "rows",
      columns: [
        { name: "Title" },
        { name: "Decided lately" },
        { name: "Had to ask" },
        { name: "Fits the role you want", options: ["Yes", "In part", "No"] },
      ],
    },
    {
      id: "WS.O10.2",
      label: "Which decisions would you want to be yours in the next role, whatever its name?",
      kind: "text",
    },
  ],
  serves: ["C5", "M7.L3"],
  source: emvp("Frequently Asked Questions (FAQ)"),
};

export const worksheets: Worksheet[] = [
  baseline,
  titles,
  exposure,
  feedback,
  planning,
  proposal,
  managers,
  lookAhead,
  peers,
  health,
  bets,
];
