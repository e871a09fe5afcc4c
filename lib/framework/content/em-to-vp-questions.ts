import type { Note, Question, Source } from "@/lib/framework/schema";

const source: Source = { document: "EMVP", heading: "10 Self-assessment Questions" };

const question = (n: number, text: string, sides?: [string, string]): Question => ({
  id: `QA${n}`,
  text,
  ...(sides && { sides }),
  source,
});

export const questions: Question[] = [
  question(1, "Which of the two describes my work?", [
    "I answer chiefly for what one team delivers.",
    "Several teams or managers do measurably better because of me.",
  ]),
  question(2, "Do I see faults in how the organisation is built, besides things that go wrong in my own area?"),
  question(3, "Has a plan for a quarter or longer, beyond my team, changed through me in a way others would confirm?"),
  question(4, "Which is truer of the managers below me?", [
    "They can do more and decide more alone than before.",
    "Their work gets better mostly when I step in.",
  ]),
  question(
    5,
    "When something has to be ranked, traded away or judged risky, do colleagues outside engineering act on what I say?",
  ),
  question(6, "Can I say of each team how healthy it is, and where work is fragile, uneven or hangs on one person?"),
  question(7, "Do decisions, planning or daily discipline work better through me in places other than my own team?"),
  question(8, "Which comes closer to the truth?", [
    "Leaders below me produce results that I only hear about.",
    "Too many results that matter still need me there.",
  ]),
  question(9, "Do I work on who could step up, how deep the bench is, and what rests on too few people?"),
  question(10, "If nobody knew my title, would the organisation still take me for somebody who works at VP scope?"),
];

export const questionNotes: Note[] = [
  {
    id: "QA11",
    title: "Not a rating",
    text: "The questions ask how you work today, not how much you want the role, so there is no scale. Each answer names a piece of evidence, or is kept as what it is: confidence.",
    source,
  },
  {
    id: "QA12",
    title: "Asked again",
    text: "Answer at the start and at the end of each phase. Earlier answers stay as they were given; the change between them is what is worth talking about.",
    source: { document: "ours", heading: "When the questions return" },
  },
  {
    id: "QA13",
    title: "Three things that stand in the way",
    text: "A gap nearly always has one of three causes, and each asks for something else.",
    source,
    parts: [
      {
        id: "QA13.1",
        text: "Experience of the organisation: you have not yet worked on structure, planning or talent across teams. Ask for exposure.",
      },
      {
        id: "QA13.2",
        text: "Range as a leader: you did, in one way only. Ask for a case in which your usual way will not do.",
      },
      {
        id: "QA13.3",
        text: "Evidence others can trust: you did it, and nobody could confirm it. Ask a witness.",
      },
    ],
  },
  {
    id: "QA14",
    title: "The last question, from outside",
    text: "You cannot answer the tenth for yourself. Ask somebody who works with you which scope they would take you to have if they knew nothing of your title.",
    source: { document: "ours", heading: "The tenth question" },
  },
];
