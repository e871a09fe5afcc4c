import type { Piece } from "./material";

/** Back from the holiday: less done by hand, more coached and built. */
export const mechanisms: Piece[] = [
  {
    ago: 73,
    sentence:
      "Came back to a plan that my two managers had cut without me when a vendor slipped; I would have cut the same work a week later.",
    kind: "developed",
    scope: "own-team",
    mode: "others-run",
    context: "Quarter planning",
    claims: {
      "C2.S2": "The trade-off was made, written down, and held when product questioned it.",
      "M4.L2": "A decision that had been mine was taken well by two managers.",
    },
    serves: "P2.4",
  },
  {
    ago: 71,
    sentence:
      "Signed off three releases in an hour on coming back, because nobody else may and they had been waiting since the middle of my holiday.",
    kind: "stepped-in",
    scope: "several-teams",
    mode: "did",
    context: "Release sign-off",
    cause: "Release sign-off",
    claims: {
      "C2.W1": "The second time for the same reason, and now three teams had waited.",
      T5: "Things stopped while I was away.",
    },
    against: { "M4.L2": "My managers could decide on everything but this." },
  },
  {
    ago: 68,
    sentence:
      "Put the price of my own signature on one page: eleven days of three teams in one holiday, three options, and who would own each.",
    kind: "shaped",
    scope: "organisation",
    mode: "did",
    context: "Release sign-off",
    claims: {
      "C5.S3": "Three options with what each gives up, and a recommendation against my own role.",
      "M2.L2": "A decision right that is giving way, with the days that prove it.",
    },
    outcome: ["11", "", "days that releases waited"],
    links: { "One page on sign-off": "https://docs.example.com/release/sign-off" },
    serves: "P2.3",
  },
  {
    ago: 65,
    sentence:
      "The engineering leads took the checklist in place of my signature for two teams, and refused it for payments until after the audit.",
    kind: "restructured",
    scope: "several-teams",
    mode: "built",
    context: "Release sign-off",
    claims: { "M7.L2": "The refusal was about the audit, and it was right; the rest went through." },
    details:
      "What was asked: sign-off by a list of nine checks, run by the manager on duty.\n\n- **Taken** for Invoicing and Mobile, from the next release on.\n- **Refused** for Payments: the auditors read the present rule until their report.\n\nTo ask again when the report is in.",
    serves: "P2.3",
  },
  {
    ago: 64,
    sentence:
      "Talked my newest manager through telling an engineer why they were not promoted; the engineer stayed and asked for the criteria in writing.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Manager circle",
    claims: { "C6.S2": "The criteria are written now, with one piece of work for each." },
    confidentiality: "private",
  },
  {
    ago: 60,
    sentence:
      "Started a risk review for five teams: thirty minutes every second week, each risk with an owner and the day on which it begins to cost.",
    kind: "restructured",
    scope: "organisation",
    mode: "built",
    context: "Risk review",
    claims: { "C4.S4": "One place and one hour by which a risk has to be raised." },
    links: { "Risk review": "https://wiki.example.com/engineering/risk-review" },
    serves: "P2.2",
  },
  {
    ago: 59,
    sentence:
      "In the first risk review two teams found that they were building the same address check; one of them stopped that afternoon.",
    kind: "restructured",
    scope: "several-teams",
    mode: "built",
    context: "Risk review",
    claims: {
      "C1.E2": "Two became one, decided by the two leads.",
      "M2.L2": "It showed where the boundary is unclear.",
    },
    outcome: ["2", "1", "teams building the address check"],
    serves: "P2.2",
  },
  {
    ago: 58,
    sentence:
      "Gave the finance director three ways to book partial refunds, with what each costs in support calls; the middle one was chosen on the spot.",
    kind: "shaped",
    scope: "across-functions",
    mode: "did",
    context: "Finance",
    claims: {
      "C5.S3": "Three options and a recommendation.",
      "M3.L2": "Finance asked for the same form for two more choices.",
    },
    links: { "Partial refunds, three ways": "https://docs.example.com/finance/partial-refunds" },
  },
  {
    ago: 52,
    sentence:
      "Set one bar for the four managers I work with: a plan, a view of staffing and one open risk each month, read by another manager.",
    kind: "developed",
    scope: "several-teams",
    mode: "built",
    context: "Manager circle",
    claims: {
      "M4.L2": "Two of the four do not report to me, and all four have handed in once.",
      "C4.S2": "The first definition that more than one team shares.",
    },
    late: 2,
  },
  {
    ago: 50,
    sentence:
      "Found the import for partners unsized in three plans in a row, the last two of which I had read and let pass.",
    kind: "other",
    scope: "several-teams",
    mode: "did",
    context: "Partner imports",
    claims: { "C3.W2": "An old promise rolled along because nobody decided, me included." },
  },
  {
    ago: 47,
    sentence:
      "Product design took over our scorecard for its own hiring, dropped two interviews and kept the work sample.",
    kind: "other",
    scope: "across-functions",
    mode: "others-run",
    context: "Hiring",
    claims: { "M6.L2": "Another function hires by it, without us on the panel." },
    outcome: ["6", "4", "interviews a candidate sits through"],
    guard: "Four of five offers were accepted, as before.",
  },
  {
    ago: 45,
    sentence: "Sat on two interviews for Mobile at an hour's notice, because no name on that panel has a second.",
    kind: "stepped-in",
    scope: "several-teams",
    mode: "did",
    context: "Hiring",
    cause: "Interview panels have no second names",
    claims: { "C6.W1": "The panel is planned seat by seat." },
  },
  {
    ago: 44,
    sentence:
      "Declined to lead the data team for a quarter, and helped the CTO write down what its next lead has to be able to decide.",
    kind: "declined",
    scope: "organisation",
    mode: "coached",
    context: "Data team",
    claims: {
      "C6.S4": "A gap filled by naming the role, and not by me.",
      "C3.S4": "Declined with what I would do instead.",
    },
    confidentiality: "employer-sensitive",
  },
  {
    ago: 43,
    sentence:
      "The risk review showed an expiring certificate nineteen days ahead; the one before had been found by customers.",
    kind: "other",
    scope: "organisation",
    mode: "built",
    context: "Risk review",
    claims: {
      "C4.E2": "From none to nineteen days of warning.",
      "M5.L2": "A date that one team kept changed what another did.",
    },
    outcome: ["0", "19", "days of warning"],
    serves: "P2.2",
  },
];
