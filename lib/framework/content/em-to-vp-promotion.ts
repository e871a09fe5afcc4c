import type { Note, Source } from "@/lib/framework/schema";

const committees: Source = { document: "EMVP", heading: "What Promotion Committees Look For" };
const beyond: Source = { document: "EMVP", heading: "Already Operating Beyond Your Current Title" };
const trust: Source = { document: "EMVP", heading: "Executive Trust and Cross-functional Credibility" };
const leaders: Source = { document: "EMVP", heading: "Proof That You Build Leaders" };

export const promotionSignals: Note[] = [
  {
    id: "PC0",
    title: "Three questions behind the decision",
    text: "Whoever decides wants to know, said or unsaid, whether part of the wider job is being done already.",
    source: committees,
    parts: [
      { id: "PC0.1", text: "Does the organisation carry less risk? Name the risk and what stands in its way now." },
      { id: "PC0.2", text: "Do others lead better? Name who decides what today that they did not a year ago." },
      { id: "PC0.3", text: "Does your work hold outside your own area? Name whose area it was, and what they say." },
    ],
    serves: ["C4.E2", "C2.E1", "M2.L3", "M8.L3"],
  },
  {
    id: "PC1",
    title: "Wider scope, steady quality",
    text: "Planning for several teams, better delivery in a group next door, a structural fault that was not yours to mend: show it together with a measure that did not drop meanwhile.",
    source: beyond,
    serves: ["C1", "C3", "M1.L2", "M1.L3", "M2.L3"],
  },
  {
    id: "PC2",
    title: "The same effect again",
    text: "Longer hours prove nothing. An improvement to the system that came back in another place or another quarter does; give the dates of each.",
    source: beyond,
    serves: ["C4", "M5.L3"],
  },
  {
    id: "PC3",
    title: "Nothing broken on the way",
    text: "The result left no disorder, nobody who now waits for you, and no colleagues at odds. Ask those who stood next to it, and show the answer as they gave it.",
    source: beyond,
    serves: ["C4.E5", "M8.L3"],
  },
  {
    id: "PC4",
    title: "Asked before it is decided",
    text: "Colleagues outside engineering come to you while priority, price or risk is still open. Note who asked, about what, and how long before the decision.",
    source: trust,
    serves: ["C5.E2", "M3.L2", "M3.L3"],
  },
  {
    id: "PC5",
    title: "Hard choices, seen from the whole",
    text: "You helped settle a hard matter by saying what each option meant for the business, even where engineering came off worse.",
    source: trust,
    serves: ["C5.S3", "M7.L2", "M8.L3"],
  },
  {
    id: "PC6",
    title: "Calm while much is open",
    text: "You wrote down what was known, what was assumed and what would change your mind, decided, and came back to it once the outcome was there.",
    source: trust,
    serves: ["C5.S2", "M7.L2", "M7.L3"],
  },
  {
    id: "PC7",
    title: "From a limit to a choice",
    text: "A technical limit became two or three options that somebody outside engineering could weigh, and you can say which of them was taken.",
    source: trust,
    serves: ["C5.S1", "C5.E3", "M3.L3"],
  },
  {
    id: "PC8",
    title: "Leaders grow, dependence does not",
    text: "Over time the people below you take on more, ask less and can be relied on for longer. Name the decisions that have moved to them, and since when.",
    source: leaders,
    serves: ["C2.E1", "C2.E2", "M4.L3"],
  },
  {
    id: "PC9",
    title: "The counter-test",
    text: "Where things get better only while you take part, the proof is thin. Set beside each improvement who has run it in the last month, and count the times it was you.",
    source: leaders,
    serves: ["C2.W1", "T1"],
  },
  {
    id: "PC10",
    title: "Three ways to multiply",
    text: "What tends to convince is the layer below you, in three respects.",
    source: leaders,
    parts: [
      { id: "PC10.1", text: "Stronger managers: they passed a bar that somebody other than you applied." },
      { id: "PC10.2", text: "Clearer expectations: they are written down, and people repeat them in the same words." },
      { id: "PC10.3", text: "Better judgement below: decisions taken there held, and fewer were sent up or reopened." },
    ],
    serves: ["C2", "C2.S2", "M4.L3"],
  },
  {
    id: "PC11",
    title: "A fair reading",
    text: "What we would wish for you: each member places each signal alone before they talk, with a reason; whoever is too close stands aside; missing proof is asked for by name; and you may answer before it is decided.",
    source: { document: "ours", heading: "How a committee should read" },
  },
];
