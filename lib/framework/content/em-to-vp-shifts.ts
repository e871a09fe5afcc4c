import type { How, Shift, Source } from "@/lib/framework/schema";

const emvp = (heading: string): Source => ({ document: "EMVP", heading });

export const shifts: Shift[] = [
  {
    id: "SH1",
    name: "From one team to the whole",
    from: "You ask how your team is doing.",
    to: "You ask whether engineering delivers reliably across teams, managers and priorities.",
    text: "A few excellent teams can hide loose planning, missed dependencies and uneven managers. Look at the whole on a fixed rhythm, from far enough away to see how the parts hold together.",
    failure: "Single wins are celebrated, and nobody notices that results hang on a handful of outstanding people.",
    serves: ["C4", "M5.L2", "M5.L3"],
    source: emvp("Shift #1: Organizational Outcomes"),
  },
  {
    id: "SH2",
    name: "From hands-on to leverage",
    from: "You coach, unblock, tighten and step in yourself.",
    to: "Managers, structure and plain expectations do it, and you look after those.",
    text: "A problem that you solve is one that nobody else learned to solve. Put the hours that went into rescues into the people and routines that should have caught the matter first.",
    practices: [
      { id: "SH2.1", text: "Compare your managers with one written bar, twice a year, together with other leaders." },
      { id: "SH2.2", text: "Say what a well-made decision contains, and send back those that lack it." },
      { id: "SH2.3", text: "For each outcome write down who owns it, until two people asked apart give one name." },
      { id: "SH2.4", text: "Each quarter, name who could take on more, and whether that list got longer." },
    ],
    failure:
      "You are in everything and look committed. People have learned to bring decisions up, and wait for your answer.",
    serves: ["C2", "M4.L2", "M4.L3"],
    source: emvp("Shift #2: Leadership Leverage"),
  },
  {
    id: "SH3",
    name: "From the sprint to several quarters",
    from: "Your rhythm is the sprint, an open seat, the promises of the next quarter.",
    to: "You prepare today what engineering must be able to do in two or three quarters.",
    text: "Most trouble is made long before anybody feels it: a loose plan, a missing manager, a poor order of work. Put a date on what you expect to go wrong, and check it when the day comes.",
    questions: [
      { id: "SH3.1", text: "Can the organisation, built as it is now, carry what the roadmap asks of it next year?" },
      { id: "SH3.2", text: "Are there as many leaders ready as the planned growth will need?" },
      { id: "SH3.3", text: "Where will it begin to strain, and what would be the first sign?" },
    ],
    failure: "Every quarter is spent on a problem that could have been named two quarters ago.",
    serves: ["C3", "M1.L2", "M1.L3"],
    source: emvp("Shift #3: Multi-quarter Planning"),
  },
  {
    id: "SH4",
    name: "From local gains to alignment",
    from: "You make your own team work better, and defend its time.",
    to: "You help product, design, finance, security and the executives choose well together with engineering.",
    text: "Much of what slows engineering is decided next to it. Spend time on plans made jointly, on who decides what, on saying early what can be expected, and on trust with colleagues before it is needed.",
    failure: "Everybody is busy, priorities pull apart, and engineering pays again for choices it had no part in.",
    serves: ["C5", "M8.L2", "M8.L3", "M3.L2"],
    source: emvp("Shift #4: Cross-functional Alignment"),
  },
  {
    id: "SH5",
    name: "From solving to building",
    from: "You are valued because you solve hard problems fast.",
    to: "You build the routines that keep a problem from coming back and bring risk up early.",
    text: "These routines are how the organisation runs: five kinds, each with an owner, a rhythm and a reason to exist. For each, note what it replaced and when it last ran without you.",
    practices: [
      { id: "SH5.1", text: "Planning rhythms: when plans are made, changed and compared with what came of them." },
      { id: "SH5.2", text: "Decision forums: where a kind of decision is taken, by whom, with what prepared." },
      { id: "SH5.3", text: "What is expected of managers: written, the same for all, and looked at on fixed dates." },
      { id: "SH5.4", text: "Accountability: who answers for a result, and what follows when it does not come." },
      { id: "SH5.5", text: "Communication: who learns what, when and from whom, without having to ask." },
    ],
    failure: "Things keep moving through favours, interventions and workarounds, and next year is no easier than this.",
    serves: ["C4", "M5.L3", "M7.L3"],
    source: emvp("Shift #5: Operating System Builder"),
  },
];

const how = (id: string, question: string, text: string, serves: string[]): How => ({
  id,
  question,
  text,
  serves,
  source: emvp("Shift #5: 5 Hows Framework"),
});

export const hows: How[] = [
  how(
    "H1",
    "How do we set priorities?",
    "Name the meeting or document in which the order is fixed, who has the last word, and what was declined there last time.",
    ["C3", "M1.L3"],
  ),
  how(
    "H2",
    "How does a trade-off travel upwards?",
    "Name the path, what must be prepared, how long an answer may take, and the last trade-off that took it.",
    ["C1", "M7.L3", "C4.S4"],
  ),
  how(
    "H3",
    "How do we look at the health of delivery?",
    "Name the measures, how often they are looked at, by whom, and the last decision that came of it.",
    ["C4", "M5.L3"],
  ),
  how(
    "H4",
    "How do managers get better here?",
    "Name what is expected of them, who works on it with them, and what one of them can do now that they could not before.",
    ["C2", "M4.L3"],
  ),
  how(
    "H5",
    "How do standards stay the same from team to team?",
    "Name the few that bind everybody, how a team learns that it has drifted, and who puts it right.",
    ["C4.S5", "M5.L3", "M6.L3"],
  ),
];
