import type { Comparison, Note, Source } from "@/lib/framework/schema";

const emvp = (heading: string): Source => ({ document: "EMVP", heading });

export const orientation: Note[] = [
  {
    id: "O1",
    title: "Another job, not the old one enlarged",
    text: "A manager answers for how well a team delivers. A VP answers for how well engineering performs as a whole: how it is divided, planned, led and kept steady. Doing the first job for more people does not turn it into the second.",
    source: emvp("TL;DR"),
    serves: ["C1", "C4", "M2.L3", "M5.L3"],
  },
  {
    id: "O2",
    title: "Judged by what others carry",
    text: "What you deliver in person says less every year. The question becomes whether engineering grows, changes course and keeps its word through other leaders. So note with each result whether you did it, coached it, built what makes it happen, or others run it.",
    source: emvp("TL;DR"),
    serves: ["C2", "M4.L3"],
  },
  {
    id: "O3",
    title: "Five kinds of proof",
    text: "Readiness shows outside your own team, in five places. Anything you log should be able to say which of them it belongs to.",
    source: emvp("TL;DR"),
    parts: [
      { id: "O3.1", text: "Stronger managers: somebody took on more and holds it." },
      { id: "O3.2", text: "Better priorities: less is promised, and more of it arrives." },
      { id: "O3.3", text: "Healthier systems: a measure across teams moved and stayed moved." },
      {
        id: "O3.4",
        text: "Clearer decisions between functions: a question that used to circle has an owner and a date.",
      },
      { id: "O3.5", text: "Delivery without rescue: a hard week passed well while you were elsewhere." },
    ],
    serves: ["C2.E1", "C3.E1", "C4.E3", "C1.E4", "C4.E5"],
  },
  {
    id: "O4",
    title: "The question behind the year",
    text: "You may well be able to do more than your role asks. Others can go only by proof, and there are four places where it has to come from.",
    source: emvp("TL;DR"),
    parts: [
      {
        id: "O4.1",
        text: "Organisational design: a boundary, a span or a decision right is better for your having changed it.",
      },
      {
        id: "O4.2",
        text: "Strategic prioritisation: something was stopped or reordered, and the plan held better for it.",
      },
      { id: "O4.3", text: "Executive influence: a senior decision went another way after you laid out the options." },
      { id: "O4.4", text: "Leadership leverage: somebody below you now decides well what used to come to you." },
    ],
    serves: ["C1", "C3", "C5", "C2"],
  },
  {
    id: "O6",
    title: "When you are elsewhere",
    text: "Pick a review, a plan or a release and stay away from it; then look at how it went. What held without you belongs to the organisation. What did not is your next piece of work.",
    source: emvp("Rule of Thumb"),
    serves: ["C4.E5", "C2.E2", "C6.E2"],
  },
  {
    id: "O7",
    title: "No timetable",
    text: "Nobody can say how many months the move takes. Some people get there through several wider roles, others do the work long before the title follows. Ask what your evidence can carry so far. A year that ends with gaps is an ordinary year, and it can be extended.",
    source: emvp("Frequently Asked Questions (FAQ)"),
  },
  {
    id: "O8",
    title: "Technical enough",
    text: "You need enough depth to judge a proposal, to test an assumption and to be taken seriously by senior engineers. You need not be the one who knows most. Saving a system with your own hands is recorded here as a rescue, not as a strength.",
    source: emvp("Frequently Asked Questions (FAQ)"),
    serves: ["T5"],
  },
  {
    id: "O9",
    title: "Before you apply",
    text: "Five things to be able to show, each with a piece of evidence that somebody else would confirm.",
    source: emvp("Frequently Asked Questions (FAQ)"),
    parts: [
      { id: "O9.1", text: "A wider scope, with a measure of quality beside it that did not fall." },
      { id: "O9.2", text: "Leaders below you who decide more by themselves than a year ago." },
      { id: "O9.3", text: "A plan or a trade-off that came out differently because of you." },
      { id: "O9.4", text: "Colleagues outside engineering who rely on your judgement and would say so." },
      { id: "O9.5", text: "The same effect on the system more than once, in more than one place." },
    ],
    serves: ["C1", "C2", "C3", "C4", "C5"],
  },
  {
    id: "O10",
    title: "Titles differ, decisions tell",
    text: "Head of Engineering, VP and CTO mean different things in different companies. The CTO usually answers for technical direction and for how the company stands with it outside, the VP for an engineering organisation that delivers on it. Write down which decisions are yours; that says more than any title.",
    source: emvp("Frequently Asked Questions (FAQ)"),
  },
  {
    id: "O11",
    title: "What the year should leave behind",
    text: "A mature leader is measured by what stays when they leave, not by the load they carry. Five things to look for at the end of the year.",
    source: emvp("Conclusion"),
    parts: [
      { id: "O11.1", text: "A clearer structure: people name the same owner for the same thing." },
      { id: "O11.2", text: "Stronger managers: more of them could run a larger area tomorrow." },
      { id: "O11.3", text: "Better planning: what was promised and what arrived lie closer together." },
      { id: "O11.4", text: "Better decisions: they are taken sooner, lower down, and reopened less often." },
      {
        id: "O11.5",
        text: "Delivery that bends and does not break: a departure or a bad week no longer stops a team.",
      },
    ],
    serves: ["C1.E1", "C2.E1", "C3.E1", "M7.L3", "C6.E2"],
  },
];

const row = (n: number, name: string, manager: string, vp: string): Comparison["rows"][number] => ({
  id: `O5.${n}`,
  name,
  cells: [manager, vp],
});

export const managerAndVp: Comparison = {
  id: "O5",
  title: "Engineering Manager and VP of Engineering",
  roles: ["Engineering Manager", "VP of Engineering"],
  rows: [
    row(
      1,
      "Primary focus",
      "How well one team delivers, and how well it is led.",
      "How well engineering performs as a whole, how good its leaders are, and whether results come evenly from all parts.",
    ),
    row(
      2,
      "Scope",
      "A team, or a few that sit close together.",
      "All teams, their managers, and the way of working that ties them to one another.",
    ),
    row(
      3,
      "Time horizon",
      "From this sprint to the end of the quarter.",
      "From this quarter to several quarters ahead.",
    ),
    row(
      4,
      "Stakeholders",
      "The engineers, your own reports, the product manager beside you, and neighbours at your level.",
      "The executives, senior people of other functions, the managers, and everybody in engineering.",
    ),
    row(
      5,
      "Key decisions",
      "What gives way when a date is tight, who joins the team, how it works, and what to do when it is unwell.",
      "How teams are cut, how planning runs, where leaders are missing, how priorities are weighed, how risk comes to light, and how teams work across their borders.",
    ),
    row(
      6,
      "Measures of success",
      "What the team ships and how predictably, whether people stay and care, who was hired, and sound engineering close at hand.",
      "What the organisation gets through, how good its managers are, whether plans hold, whether other functions trust it, who could step up, and whether delivery survives growth.",
    ),
    row(
      7,
      "Common risks",
      "Living in the details, gripping delivery too tightly, and solving what others should solve.",
      "Taking attention for effect, too few capable managers, plans in pieces, and standards that change from team to team.",
    ),
    row(
      8,
      "Failure mode",
      "Work slows down as soon as one person is away.",
      "Each year there are more people, and no more agreement, judgement or staying power.",
    ),
  ],
  source: emvp("At a Glance, Table 1"),
};
