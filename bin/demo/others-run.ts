import type { Piece } from "./material";

/** Up to today: others run what was built, and the newest entries wait to be placed. */
export const othersRun: Piece[] = [
  {
    ago: 38,
    sentence:
      "The second and third risk review ended with four decisions between them; I took out the slide that none of the four had needed.",
    kind: "decided",
    scope: "organisation",
    mode: "built",
    context: "Risk review",
    claims: { "C4.S1": "Fixed dates, a named chair, decisions at the end." },
    serves: "P2.2",
  },
  {
    ago: 36,
    sentence:
      "The security lead asked for my view on the access model before any option was written; two of the three now on paper come from that hour.",
    kind: "asked-early",
    scope: "across-functions",
    mode: "did",
    context: "Access model",
    claims: {
      "C5.E2": "Asked while everything was open.",
      "M8.L2": "Two options in a plan that is not engineering's.",
    },
  },
  {
    ago: 35,
    sentence:
      "Gave my newest manager the choice of the bank-statement vendor, with a limit and a date; I was tempted to step back in twice and did not.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Vendor choice",
    claims: { "C2.S3": "The question and its limits went over; the way stayed open." },
    serves: "P2.4",
  },
  {
    ago: 31,
    sentence:
      "The manager of Payments now plans Integrations as well, and both teams' promises have held for six weeks without a question to me.",
    kind: "developed",
    scope: "several-teams",
    mode: "others-run",
    context: "Integrations",
    claims: {
      "C2.E1": "A second team, six weeks in; two quarters will tell.",
      "M4.L2": "Decides on staffing for both.",
    },
    guard: "Nobody has left either team.",
  },
  {
    ago: 29,
    sentence:
      "The vendor choice came in four days early and under its limit, and the reasons stood up to the security lead without me in the room.",
    kind: "developed",
    scope: "across-functions",
    mode: "others-run",
    context: "Vendor choice",
    claims: { "C2.S2": "The trade-off held when another function questioned it." },
    outcome: ["60", "52", "thousand a year, limit against contract"],
    confidentiality: "employer-sensitive",
    links: { "Vendor decision": "https://docs.example.com/vendors/bank-statements" },
    serves: "P2.4",
  },
  {
    ago: 28,
    sentence:
      "Rewrote an incident summary for the finance director the evening before the board, because the draft named every service and no customer.",
    kind: "stepped-in",
    scope: "across-functions",
    mode: "did",
    context: "Incident review",
    cause: "Incident summaries have no form",
    claims: { "C5.S1": "The page spoke of customers and of money, and the board asked about both." },
  },
  {
    ago: 24,
    sentence:
      "Showed the risk figures to all leads and left without a decision, because I had brought slides and no proposal.",
    kind: "presented",
    scope: "organisation",
    mode: "did",
    context: "Risk review",
    claims: { T2: "They looked at it, and nothing is different." },
  },
  {
    ago: 23,
    sentence:
      "Came back with a proposal in place of slides, to take on no partner import until two are live; the head of sales agreed to the order.",
    kind: "shaped",
    scope: "across-functions",
    mode: "did",
    context: "Partner imports",
    claims: {
      "C3.S1": "What is left undone was agreed before any work began.",
      "M7.L2": "Weighed revenue that comes later against imports that never end.",
    },
    outcome: ["7", "2", "imports under way"],
    guard: "No signed contract was delayed.",
    confidentiality: "employer-sensitive",
  },
  {
    ago: 22,
    sentence:
      "With the CTO and both leads, redrew the line between Invoicing and Dispatch along the customer's working day; shared fields fell to a third.",
    kind: "restructured",
    scope: "organisation",
    mode: "built",
    context: "Shared fields",
    claims: {
      "M2.L3": "Structure and ownership are different, and changes that cross the line fell by half during the trial.",
      "C1.S1": "The line follows how customers work, so most changes land in one team.",
    },
    outcome: ["41", "13", "fields with two owners"],
    guard: "No release date moved while the teams changed over.",
    links: { "The new line": "https://docs.example.com/teams/invoicing-dispatch" },
    late: 2,
    serves: "P3.4",
  },
  {
    ago: 19,
    sentence:
      "Asked six people who write incident summaries what they lack, and made it a form of four lines; the next two came without a call to me.",
    kind: "restructured",
    scope: "organisation",
    mode: "built",
    context: "Incident review",
    claims: { "C4.E4": "The trouble of the evening before the board is caught by a form now." },
    links: { "The four lines": "https://wiki.example.com/incidents/summary" },
  },
  {
    ago: 15,
    sentence:
      "Two teams have released by checklist for seven weeks without my name on anything: 23 releases, one rolled back, by the manager on duty.",
    kind: "restructured",
    scope: "several-teams",
    mode: "others-run",
    context: "Release sign-off",
    claims: {
      "M7.L3": "The decision right is written down and is used well by people who do not report to me.",
      "C4.E5": "I was at a partner's for three of the days and heard of the rollback afterwards.",
    },
    outcome: ["9", "0", "hours that a release waits for a signature"],
    guard: "Rollbacks stayed at one in twenty.",
    links: { "Releases since the checklist": "https://tracker.example.com/releases" },
    serves: "P3.4",
  },
  {
    ago: 13,
    first: "We deliver a lot more of what we promise than two quarters ago.",
    sentence:
      "Set promised beside delivered for the five teams in the shared planning: 61 in a hundred two quarters ago, 78 now, with two projects declined openly.",
    kind: "other",
    scope: "organisation",
    mode: "built",
    context: "Quarter planning",
    claims: {
      "M1.L3": "Five plans fit together by one order of work, and two choices were forced in the open.",
      "C3.E1": "Promise and delivery lie closer together, by the same count in both quarters.",
    },
    outcome: ["61", "78", "of a hundred promised items delivered"],
    guard: "Defects found by customers stayed at nine a month.",
    links: { "Promised and delivered": "https://docs.example.com/planning/promised-delivered" },
    serves: "P3.1",
  },
  {
    ago: 11,
    sentence:
      "The head of support filled in the incident form without asking us, and customers had it within the hour.",
    kind: "other",
    scope: "across-functions",
    mode: "others-run",
    context: "Incident review",
    claims: { "M8.L3": "A function outside engineering works our way, by its own choice and without us." },
    outcome: ["26", "1", "hours until customers are told"],
  },
  {
    ago: 9,
    sentence:
      "Went through the eight key roles with the CTO: three have somebody ready, four within a year, and the payment architect has nobody.",
    kind: "other",
    scope: "organisation",
    mode: "did",
    context: "Bench",
    claims: { BENCH: "Known for each role, with a date to look again.", "C6.S5": "The thin place has a name now." },
    confidentiality: "private",
    links: { "Bench map": "https://docs.example.com/bench" },
  },
  {
    ago: 8,
    sentence:
      "A second engineer has done the certificate and the restore checks alone, which until now only the payment architect could.",
    kind: "developed",
    scope: "own-team",
    mode: "coached",
    context: "Bench",
    claims: { "C6.E4": "Two of five duties that hung on one person have a second.", BENCH: "The map was acted on." },
    outcome: ["5", "3", "duties that only one person can do"],
    serves: "P3.3",
  },
  {
    ago: 6,
    sentence:
      "Argued in the executives' planning for one release calendar and lost; the head of sales had the better reasons, and I have written them down.",
    kind: "shaped",
    scope: "company",
    mode: "did",
    context: "Company planning",
    claims: { "M8.L2": "Part of the wider discussion; it was our plan that changed." },
  },
  {
    ago: 4,
    sentence: "The CTO asked for the list of dependencies before I had offered it, and wants it read out first.",
    waits: true,
  },
  {
    ago: 2,
    sentence:
      "My newest manager settled the conflict over dates with Dispatch alone and told me about it on the way to lunch.",
    waits: true,
  },
  {
    ago: 1,
    sentence: "Sales asked whether the risk review could take in the partner launches as well.",
    waits: true,
  },
];
