/** The pages of the Guide in the order in which they are best read, grouped for the overview. */
export const GUIDE = [
  {
    title: "What to show",
    pages: [
      {
        id: "competencies",
        title: "Competencies",
        lead: "Six areas in which a leader of leaders is read: strong and weak side by side, and what would count.",
      },
      {
        id: "matrix",
        title: "The matrix",
        lead: "Eight areas at three levels. What each cell asks for, and the questions that lead to evidence.",
      },
      {
        id: "shifts",
        title: "Shifts and Hows",
        lead: "Five changes in what you look at, and five questions that an organisation needs an answer to.",
      },
      {
        id: "traps",
        title: "Traps",
        lead: "Five habits that made a manager good and hold a VP back: why they last, and what they cost.",
      },
    ],
  },
  {
    title: "The work itself",
    pages: [
      {
        id: "role",
        title: "The role",
        lead: "What changes from manager to VP, what the days hold, and how VP, CTO and CEO differ.",
      },
      {
        id: "ownership",
        title: "Ownership",
        lead: "What is yours directly, by influence and in support, in good weeks and bad ones; and what AI changes.",
      },
      {
        id: "promotion",
        title: "Promotion",
        lead: "What those who decide look for, and ten questions to put to yourself before they do.",
      },
    ],
  },
  {
    title: "The way there",
    pages: [
      {
        id: "year",
        title: "The year",
        lead: "Three phases with their milestones, and for each gap the kinds of work that close it.",
      },
      {
        id: "onward",
        title: "Onward",
        lead: "From VP towards CTO or CEO, or staying and growing: situations, actions, indicators and pitfalls.",
      },
      {
        id: "worksheets",
        title: "Worksheets",
        lead: "What each sheet asks and why, to read before you fill one in.",
      },
    ],
  },
] as const;
