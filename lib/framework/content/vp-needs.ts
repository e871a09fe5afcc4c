import type { Note, Source } from "@/lib/framework/schema";

const coaching = (heading: string): Source => ({ document: "VPECOACH", heading });
const needed = coaching("What VPEs Actually Need");
const question = coaching("The CTO Question");
const ours = (heading: string): Source => ({ document: "ours", heading });

/** Leaves that we wrote, numbered below `id`. */
const own = (id: string, texts: string[]) =>
  texts.map((text, index) => ({ id: `${id}.${index + 1}`, text, ours: true as const }));

export const needs: Note[] = [
  {
    id: "N1",
    title: "Between the executives and the managers",
    text: "Help is made for those at the top and for those new to leading; the level between sees little of it. It goes by many names: VP, Head of, Director of or SVP of Engineering. Here a title is whatever yours is. What the record looks at is the decisions you hold.",
    source: coaching("The Gap"),
  },
  {
    id: "N5",
    title: "Influence without authority",
    text: "Without a C in the title one convinces more often than one decides. It is a craft, and it wears out those who need it for everything. Note whom you had to convince, what came of it and what it cost you. After a quarter the list shows which decisions ought to be yours.",
    source: needed,
  },
  {
    id: "N6",
    title: "Between two languages",
    text: "You carry meaning from engineering to the executives and back, and when some of it is lost both sides may hold you responsible. Note what was meant, what arrived, and how you would put it today. That is evidence too, once a decision came out better for the new wording.",
    source: needed,
  },
  {
    id: "N7",
    title: "Out of sight",
    text: "The CEO turns to the CTO, the board to the executives, and matters on which you know most are settled in a room you are not in. There may be nobody to talk it over with either. List the rooms, where you stand in each, and who speaks for you where you are absent.",
    source: needed,
  },
  {
    id: "N8",
    title: "No single way on",
    text: "After VP the road forks, and hardly any branch of it is straight. Put the branches next to one another, ask the same of each, and note what you hold in hand for it.",
    source: needed,
    parts: [
      { id: "N8.1", text: "CTO in a smaller company." },
      { id: "N8.2", text: "CTO where you are, should the seat become free." },
      { id: "N8.3", text: "VP in a larger company." },
      { id: "N8.4", text: "Director of engineering in a company larger still." },
      { id: "N8.5", text: "The role you have, with what bothers you put right.", ours: true },
    ],
  },
  {
    id: "N14",
    title: "Somebody to think with",
    text: "Nobody needs to work out such a role alone. Bring one open matter to each meeting, with what you have tried so far. What you write to prepare for it stays yours until you share it.",
    source: coaching("VPEs Deserve Real Support"),
  },
  {
    id: "N13",
    title: "For a coach with many clients",
    text: "A coach may accompany eighty leaders in as many companies, with ten minutes before each meeting. What helps then is short: what happened since the last one, what was decided, and what the leader wants to think through. Ask for that, and leave the rest to the record.",
    source: coaching("The Gap"),
  },
];

export const decisionPrompts: Note[] = [
  {
    id: "N9",
    title: "CTO, CEO, or the role you have",
    text: "Whether to become a CTO has no general answer. Some who did are glad of it, others found that they had their best role already. So begin with what you want from your days, and compare roles afterwards. Date your answer, and ask again in half a year.",
    source: question,
    parts: own("N9", [
      "Which hours of the last month would you like more of, and which fewer?",
      "Which decisions would you want the last word on that end with somebody else today?",
      "Which of the decisions that end with you would you gladly give away?",
      "If your title never changed again, what would you still want to change?",
    ]),
  },
  {
    id: "N10",
    title: "What speaks for a role, and what against it",
    text: "Two lists for each of the three roles. Mark what holds for you, strike what does not, add your own. Nothing is added up: one line can outweigh all the others.",
    source: ours("The article announces two such lists and leaves them empty"),
  },
  ...[
    {
      title: "CTO may suit you if",
      text: "Signs that the work, and not only the title, attracts you.",
      parts: [
        "You would rather argue for one technical bet all year than rebuild a department in it.",
        "Product questions hold your attention when no delivery hangs on them.",
        "You would speak with strangers about technology every week, and look forward to it.",
        "You can live with much to answer for and few people who report to you.",
      ],
    },
    {
      title: "CTO may not suit you if",
      text: "Signs that another way leads nearer to what you want.",
      parts: [
        "What you tell friends about with pride is people who grew and teams that hold.",
        "It is the title that bothers you and not the work; a role contract may then be the shorter way.",
        "A year without a team of your own to look after would feel empty.",
        "In your company the CTO's week consists of things you avoid where you can.",
      ],
    },
    {
      title: "CEO may suit you if",
      text: "Signs that you are drawn to the whole, including the parts far from technology.",
      parts: [
        "You follow sales, money and hiring out of curiosity, also when engineering is not concerned.",
        "You have decided against the interest of your own function, and would again.",
        "You can decide in a room in which each of the others knows more of the matter than you.",
        "You could ask for money for months, be turned down most times, and stay civil.",
      ],
    },
    {
      title: "CEO may not suit you if",
      text: "Signs that the days would be poorer than they look from here.",
      parts: [
        "You expect to be free at the top; above a CEO sits a board, and it consists of several people.",
        "Sales and finance would be the first things you handed to somebody else.",
        "You want to stay near to technology; few who lead a company do.",
        "You could not carry a failure in public at present, or the income lost with it.",
      ],
    },
    {
      title: "Staying VP may suit you if",
      text: "Signs that the role you want is the one you hold.",
      parts: [
        "You would live through most of last month again, and for years.",
        "There is something in the role that you cannot do well yet, and you can name it.",
        "A clearer role, a wider scope or another company would cure what bothers you.",
        "You want to be known for leaders who learned with you.",
      ],
    },
    {
      title: "Staying VP may not suit you if",
      text: "Signs that the role has given what it had to give.",
      parts: [
        "You no longer learn in it, and can say since when.",
        "The decisions you care for are made elsewhere, and that will not change.",
        "You asked for the role to be changed, more than once and with reasons, and it was not.",
        "You would advise a friend in your place to look around.",
      ],
    },
  ].map(({ parts, ...list }, index): Note => {
    const id = `N10.${index + 1}`;
    return { id, ...list, source: ours("Lists of our own"), parts: own(id, parts) };
  }),
  {
    id: "N11",
    title: "Who has the last word",
    text: "Owning a matter means that the decision on it ends with you. On paper two roles divide that cleanly; in most companies they run into each other. So look at decisions: who is said to have the last word on each, and who had it the last three times.",
    source: coaching("VPE vs CTO - The Real Difference"),
    parts: own("N11", [
      "On paper the CTO decides which technology the company stakes its future on, and what it says about it outside.",
      "On paper the VP decides how engineering is divided, staffed, planned and run.",
    ]),
  },
  {
    id: "N12",
    title: "A role contract",
    text: "Companies expect different things of a CTO and of a VP. In some the VP reports to the CTO, in some the two are peers, and some have no CTO. Write down what holds for you, have it signed by you and by whoever you answer to, and look at it again at each boundary. Where work, title and pay part ways, say so.",
    source: coaching("VPE vs CTO - The Real Difference"),
  },
];
