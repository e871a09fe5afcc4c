import type { HintId } from "./schema";

/** How far the evidence reaches as a whole; 0 says nothing. */
export type Reach = 0 | 1 | 2 | 3;

/** The overall reading in one sentence. No figure stands in it, and nothing about when. */
export const READINGS: Record<Reach, string> = {
  3: "Close to VP: in most rows others see you doing that work, again and again and in more than one place.",
  2: "Perhaps already in transition: in several rows there is work of the next role that others have seen.",
  1: "A strong manager: most of what others have confirmed is work of the first level.",
  0: "Not enough to say: too little of it has been confirmed by anybody who saw it.",
};

/** The four places that proof has to come from (O4), and the competency whose evidence each of them counts. */
export const PROOFS: readonly { id: string; name: string; competencyId: string }[] = [
  { id: "O4.1", name: "Organisational design", competencyId: "C1" },
  { id: "O4.2", name: "Strategic prioritisation", competencyId: "C3" },
  { id: "O4.3", name: "Executive influence", competencyId: "C5" },
  { id: "O4.4", name: "Leadership leverage", competencyId: "C2" },
];

/** A hint begins with what has served so far and ends with one thing to try; what was found stands between them. */
export const HINT_TEXTS: Record<HintId, { title: string; strength: string; next: string }> = {
  T1: {
    title: "Near the work",
    strength: "Being near the work is how people came to rely on you.",
    next: "Choose one of these and let somebody else do the next of its kind, with you beside them.",
  },
  T2: {
    title: "In the room",
    strength: "You are asked into rooms where things get decided.",
    next: "Where something was decided or changed, add what it was. The rest may stay as notes for yourself.",
  },
  T3: {
    title: "Time for the managers",
    strength: "You know how to get a result this week.",
    next: "Set two of your managers beside one written bar this week, and note where you would place each.",
  },
  T4: {
    title: "A word on priorities",
    strength: "What you are asked for arrives.",
    next: "Put one question to the plan while it is still open, or decline one thing with its reason, and note the answer.",
  },
  SH1: {
    title: "A month within one team",
    strength: "Your own team is where you see most clearly.",
    next: "Which of these would be of use to a second team? Showing it to them is a beginning.",
  },
  R2: {
    title: "A different kind of work",
    strength: "You go on doing well what you have always done well.",
    next: "Change what you take on next, before you change how hard you try.",
  },
  OW6: {
    title: "What is yours directly",
    strength: "People ask for your view on where the company should go.",
    next: "Pick one thing that nobody else answers for: structure, planning, delivery, managers, the bench, hiring or risk.",
  },
  O8: {
    title: "Depth, kept in a routine",
    strength: "Your technical depth has saved days that mattered.",
    next: "Say in each what caused it and claim it against the habit of rescues. What now keeps it from coming back is the strength to show.",
  },
  VP1: {
    title: "Beyond engineering",
    strength: "You know engineering from end to end.",
    next: "Name the customer or the figure that the next one matters to.",
  },
  VP2: {
    title: "Known to the board",
    strength: "What you run can be relied on, so few people have to ask about it.",
    next: "Offer to present one subject yourself.",
  },
  VP3: {
    title: "Known outside",
    strength: "Inside the company your view on technology carries weight.",
    next: "Write down one position for readers outside.",
  },
  VP4: {
    title: "People before arguments",
    strength: "Your arguments are sound.",
    next: "Before the next proposal, speak with the person who could lose by it.",
  },
  VP5: {
    title: "A second function",
    strength: "You have learned one function from the ground up.",
    next: "Follow the weekly meeting of another one.",
  },
};

/** What a line of the promotion page lacks when nothing carries it; ours, in the words of what would. */
export const LACKING: Record<string, string> = {
  "PC0.1": "Nothing yet names a risk of the organisation with what it was before and is now.",
  "PC0.2": "Nothing yet shows somebody below you leading better by what you built or developed.",
  "PC0.3": "Nobody outside your own area has confirmed anything that reached it.",
  PC1: "Nothing yet joins a wider scope to a measure that held meanwhile.",
  PC2: "No effect has come back yet: no cell above the first level is consistent.",
  PC3: "Nobody else has been asked, weeks later, whether it still holds.",
  PC4: "No occasion is written down on which somebody asked you before it was decided.",
  PC5: "No decision, challenge or refusal is written down that was settled for the whole.",
  PC6: "No decision taken while much was open is written down together with how it came out.",
  PC7: "No limit is written down that became a choice for somebody outside engineering.",
  PC8: "Nothing yet says who below you has taken on what.",
  PC9: "Nothing is written down yet that others run.",
  "PC10.1": "Nothing yet shows a manager who grew by something other than your stepping in.",
  "PC10.2": "No expectation is written down that you built and people now repeat.",
  "PC10.3": "No decision taken below you is written down that held.",
  "O3.1": "Nothing yet says which manager took on more and holds it.",
  "O3.2": "Nothing yet speaks for planning or priorities.",
  "O3.3": "No measure across teams is written down with its before and after.",
  "O3.4": "Nothing yet reaches across functions and settles who decides.",
  "O3.5": "Nothing is written down yet that others carried without you.",
  "O9.1": "Nothing yet joins a wider scope to a measure that held meanwhile.",
  "O9.2": "Nothing yet shows leaders below you deciding more by themselves.",
  "O9.3": "No plan or trade-off is written down that came out differently because of you.",
  "O9.4": "Nobody outside engineering, and no executive, has confirmed anything yet.",
  "O9.5": "No effect has come back yet: no cell above the first level is consistent.",
};
