import type { Cadence, Improvement, Kind } from "@/lib/mechanism/schema";

/** A run so many days before today; noted by the mechanism's owner, through the link that they were passed, or by the leader. */
export type Ran = { ago: number; alone?: true; decisions?: number; decided?: string; byOwner?: true };

/** One of the demo's mechanisms. Items are named by the day of their piece, counted back from today. */
export type Built = {
  ago: number;
  name: string;
  kind: Kind;
  cadence: Cadence;
  owner?: string;
  howId?: string;
  improves?: Improvement;
  replaced: string;
  prevents?: number[];
  shows?: number[];
  runs: Ran[];
  /** From this day on somebody else looks after it. */
  handedTo?: { ago: number; owner: string };
  /** Its owner was asked to note its runs on this day. */
  ownerAsked?: { ago: number; witness: string };
};

/** What the leader built. One way of working carries a cause that came back; a second one is still owed a run. */
export const whatRuns: Built[] = [
  {
    ago: 104,
    name: "Shared quarter planning",
    kind: "rhythm",
    cadence: "quarterly",
    howId: "H1",
    improves: "priorities",
    replaced: "Five plans, laid side by side for the first time in the week they began.",
    shows: [106, 13],
    runs: [
      { ago: 103, decisions: 2, decided: "The test environment first; the import tool not at all" },
      { ago: 14, decisions: 2, decided: "Two projects declined in the open" },
    ],
  },
  {
    ago: 64,
    name: "Release checklist",
    kind: "accountability",
    cadence: "weekly",
    owner: "the manager on duty",
    howId: "H5",
    improves: "decisions",
    replaced: "My own signature, at any hour.",
    prevents: [196, 71],
    shows: [65, 15],
    runs: [
      { ago: 57, decisions: 1 },
      { ago: 50, alone: true, decisions: 1 },
      { ago: 43, alone: true, decisions: 1, decided: "One release held back for a missing rollback" },
      { ago: 36, alone: true, decisions: 1 },
      { ago: 29, decisions: 1 },
      { ago: 22, alone: true, decisions: 1 },
      { ago: 15, alone: true, decisions: 1, decided: "Rolled back within the hour" },
      { ago: 8, alone: true, decisions: 1 },
    ],
  },
  {
    ago: 60,
    name: "Risk review",
    kind: "forum",
    cadence: "fortnightly",
    howId: "H3",
    improves: "risk",
    replaced: "Whatever a customer or the board heard of first.",
    shows: [60, 59, 43],
    runs: [
      { ago: 59, decisions: 1, decided: "One of two address checks stopped" },
      { ago: 45, decisions: 2, decided: "A certificate renewed nineteen days ahead" },
      { ago: 39, decisions: 2 },
      { ago: 17, alone: true, decisions: 1 },
      { ago: 3, alone: true, decisions: 3, decided: "Two launches moved, one owner named", byOwner: true },
    ],
    handedTo: { ago: 21, owner: "the lead of Dispatch" },
    ownerAsked: { ago: 10, witness: "Lead of Dispatch" },
  },
  {
    ago: 52,
    name: "One bar for managers",
    kind: "expectation",
    cadence: "monthly",
    howId: "H4",
    replaced: "What each of us took for good enough.",
    shows: [52],
    runs: [{ ago: 52 }, { ago: 24 }],
  },
  {
    ago: 40,
    name: "A second pair of hands",
    kind: "accountability",
    cadence: "quarterly",
    owner: "the payment architect",
    replaced: "Whoever knew it being in reach.",
    prevents: [158, 45],
    shows: [8],
    runs: [{ ago: 38 }, { ago: 8, alone: true, decided: "Two of five duties have a second name" }],
  },
  {
    ago: 26,
    name: "Incident form",
    kind: "communication",
    cadence: "when-needed",
    owner: "the head of support",
    replaced: "A summary written anew the evening before each board.",
    prevents: [28],
    shows: [19, 11],
    runs: [
      { ago: 24, alone: true },
      { ago: 20, alone: true },
      { ago: 11, alone: true },
    ],
  },
];

/** Two rescues whose causes were written in other words: pieces by their day. */
export const sameCause = { ago: 40, piece: 45, sameAs: 158 };
