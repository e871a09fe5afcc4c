import type { Framework, Note, Option, Shift, Source } from "@/lib/framework/schema";
import { confidentialities, kinds, modes, scopes } from "./evidence-options";
import { thresholds } from "./thresholds";
import { effortWords, vagueWords } from "./wording";

const vprole = (heading: string): Source => ({ document: "VPROLE", heading });

/** What both onward tracks have in common. */
export const onward = {
  version: "1.0.0",
  sources: [
    { document: "VPROLE", title: "VP of Engineering" },
    { document: "VPECOACH", title: "VP of Engineering Coaching" },
    { document: "ours", title: "Added by Cairn" },
  ],
  competencies: [],
  matrix: null,
  bench: null,
  traps: [],
  crosswalk: [],
  kinds,
  scopes,
  modes,
  confidentialities,
  effortWords,
  vagueWords,
  thresholds,
} satisfies Partial<Framework>;

type About = { shiftsId: string; indicatorsId: string; role: string; path: Source; ready: Source };

/** What to know before reading a track's shifts and indicators. */
export const orientationOf = ({ shiftsId, indicatorsId, role, path, ready }: About): Note[] => [
  {
    id: "VC0",
    title: "No end date, and no need to leave",
    text: "People who change to CTO or CEO have mostly been VP for five to ten years or longer, and a seat had to be free. Many stay VP for good and want nothing else. So nothing here counts down. To stay and grow is an outcome like any other, and the evidence serves it just as well.",
    source: vprole("Timeline"),
  },
  {
    id: shiftsId,
    title: "Four shifts, two sides each",
    text: `On one side stands a VP's work, on the other a ${role}'s. Neither is worth more. Look at which side the last quarter's evidence lies on, and whether that is where you want it.`,
    source: path,
  },
  {
    id: indicatorsId,
    title: "Five indicators in place of a matrix",
    text: "Each is read by the rules that hold everywhere here: shown more than once, in different settings, and confirmed by others. There is no total. All five shown obliges you to nothing.",
    source: ready,
  },
];

type Sides = { name: string; from: string; to: string; ask: string; serves: string[] };

/** A track's shifts, each with a question of ours that tells on which side one works at present. */
export const shiftsOf = (id: string, source: Source, sides: Sides[]): Shift[] =>
  sides.map(({ ask, ...shift }, index) => ({
    id: `${id}.${index + 1}`,
    ...shift,
    questions: [{ id: `${id}.${index + 1}.1`, text: ask, ours: true }],
    source,
  }));

const outcome = (id: string, label: string, hint: string): Option => ({ id, label, hint });

/** The ways a track can end; `move` is the one that differs. */
export const outcomesWith = (move: Option): Option[] => [
  outcome(
    "stay-and-grow",
    "Stay VP and grow",
    "The role you have is the one you want. Say what you will deepen or widen in it.",
  ),
  move,
  outcome(
    "other-role",
    "Take another role",
    "A larger company or a smaller one, another function, something of your own. Say what speaks for it.",
  ),
  outcome(
    "leave-open",
    "Leave it open",
    "Nothing is decided and nothing has to be. Say what would make you look again.",
  ),
];

type Pitfall = { id: string; title: string; text: string; instead: string };

const pitfall = ({ id, title, text, instead }: Pitfall): Note => ({
  id,
  title,
  text,
  source: vprole("Common Pitfalls to Avoid"),
  parts: [{ id: `${id}.1`, text: instead, ours: true }],
});

export const pitfalls: Note[] = [
  pitfall({
    id: "VP1",
    title: "Engineering before everything else",
    text: "Nearly all you log is about engineering. Revenue, customers and other people's functions hardly occur in it.",
    instead: "In each entry of the coming month, name the customer, the figure or the function that it mattered to.",
  }),
  pitfall({
    id: "VP2",
    title: "A stranger to board and investors",
    text: "They know your name from a slide. In the last two quarters none of them has put a question to you in person.",
    instead: "Ask to present one subject yourself, and for half an hour with one member beforehand.",
  }),
  pitfall({
    id: "VP3",
    title: "Unheard of outside",
    text: "Nobody beyond the company could say what you think about anything in your field, or where they heard it.",
    instead: "Put one position in writing where people of the field will contradict it, and answer them.",
  }),
  pitfall({
    id: "VP4",
    title: "People and politics left to chance",
    text: "You trust in the better argument, and hear of resistance in the very meeting that decides.",
    instead:
      "Before the next big proposal, speak with each person who could lose by it, and write down what they would need.",
  }),
  pitfall({
    id: "VP5",
    title: "At home in one function only",
    text: "There is no function besides engineering in which you could stand in for its head for a week.",
    instead: "Choose one, follow its weekly meeting for a quarter, and take over one of its decisions.",
  }),
];
