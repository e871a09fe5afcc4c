import type { Notice } from "@/lib/inbox/mutations";

/** Days before today; a negative one lies ahead. A weekend counts as the Friday before it. */
type Ago = { ago: number };

/** The demo's own sign-in. It is printed, and harmless: the demo is served on loopback only. */
export const leader = {
  name: "Jona Reed",
  email: "jona@example.com",
  password: "a stone for every week",
  zone: "Europe/Berlin",
} as const;

/** Who reads the leader's record with them. */
export const coach = {
  name: "Amara Lind",
  email: "amara@example.com",
  password: "a question for every stone",
  zone: "Europe/Berlin",
} as const;

export const INVITED_AGO = 200;
/** What the coach has read, by the path below what was opened to them. */
export const coachReads: (Ago & { pages: string[] })[] = [
  { ago: 197, pages: ["", "roadmap"] },
  { ago: 145, pages: ["check-ins"] },
  { ago: 141, pages: ["", "roadmap", "evidence"] },
  { ago: 85, pages: ["check-ins"] },
  { ago: 83, pages: ["", "evidence", "matrix"] },
  { ago: 27, pages: ["", "matrix", "assessments"] },
  { ago: 26, pages: ["check-ins"] },
  { ago: 20, pages: ["brief", "meetings"] },
  { ago: 6, pages: ["", "roadmap", "evidence", "worksheets"] },
];

/** What the two talked about last, and what they plan. */
export const held = {
  ago: 20,
  notes:
    "Spent most of it on the forum: it runs without me, and I still read the minutes the same evening.\n\n- What would have to be true for me not to read them?\n- Who would notice first if it went wrong?",
  decision: "The forum sets its own agenda from now on; I hear of it once a month.",
  asideOfCoach: "Comes back to control whenever the board is near. Ask what the board has ever asked of the forum.",
  agreed: [
    { ago: -12, text: "Let the forum decide the on-call rota without me in the room", doer: "leader" },
    { ago: 4, text: "Ask the CFO how she reads our quarter plan", doer: "leader" },
    { ago: -5, text: "Send the two questions on succession", doer: "reviewer" },
  ] as const,
};
export const nextMeeting = { ago: -8, line: "What you stopped doing since, and who noticed" };

/** The roadmap began so many months before today. */
export const MONTHS_IN = 7;

export const extension = {
  ago: 149,
  phase: 1,
  weeks: 2,
  reason: "The CTO can answer only after the board week, and I do not want to cross the boundary without that answer.",
};

/** Three whole weeks from the Monday of the week that holds this day. */
export const holiday = {
  ago: 129,
  inWeekOf: 95,
  days: 21,
  note: "Holiday; the plan goes on, to see what runs without me",
};

export const redated: (Ago & { templateId: string; toAgo: number; reason: string })[] = [
  {
    ago: 149,
    templateId: "P1.T",
    toAgo: 114,
    reason: "Asked today; the CTO wants to answer from examples, after the board week.",
  },
];

export const closed: (Ago & { templateId: string })[] = [
  { ago: 197, templateId: "P1.1" },
  { ago: 166, templateId: "P1.2" },
  { ago: 116, templateId: "P1.T" },
  { ago: 104, templateId: "P2.1" },
  { ago: 64, templateId: "P2.3" },
  { ago: 37, templateId: "P2.2" },
  { ago: 27, templateId: "P2.4" },
];

/** Milestones of the leader's own; `dropped` tells when and why one was given up. */
export const added: (Ago & {
  title: string;
  note: string;
  dueAgo: number;
  dropped?: Ago & { reason: string };
})[] = [
  {
    ago: 160,
    title: "Plan one quarter together with the data team",
    note: "Their plan and ours have never been laid side by side.",
    dueAgo: 48,
    dropped: {
      ago: 43,
      reason:
        "The data team has no lead until next quarter, so there is no plan to share. I helped to write the role down instead.",
    },
  },
  {
    ago: 12,
    title: "Hand the sign-off for payments to the manager on duty",
    note: "The leads refused it until the auditors' report is in.",
    dueAgo: -26,
  },
];

export const notices: (Ago & Pick<Notice, "title" | "body" | "href">)[] = [
  {
    ago: 70,
    title: "Two rescues name the same cause: release sign-off",
    body: "Nothing that runs without you carries it yet.",
    href: "/mechanisms",
  },
  {
    ago: 14,
    title: "Lead the organisation has begun",
    body: "Five milestones stand in it. The first is due in about two months.",
    href: "/roadmap",
  },
  {
    ago: 1,
    title: "Three entries wait to be placed",
    body: "Placing them takes a minute each.",
    href: "/evidence/tidy",
  },
];
/** Days before today on which all notices up to then were read. */
export const NOTICES_READ_AGO = 9;
