import type { GivenAnswer, Relation, Repeats, Runs } from "@/lib/ask/schema";

/** An ask about the piece that happened `ago` days before today; made `after` days later and answered two days on. */
export type Witnessed = {
  ago: number;
  by: string;
  relation: Relation;
  after?: number;
  /** Days from the ask to the answer, when they are not two. */
  answeredAfter?: number;
  /** Null while it waits, or has ended, without an answer. */
  answer?: GivenAnswer | null;
  repeats?: Repeats;
  runs?: Runs;
  words?: string;
  /** Passed on by the leader in place of a mail. */
  link?: true;
  /** Somebody else whom this witness names; the next ask about the piece goes to them. */
  names?: string;
  /** A witness of the same piece named this one; else the leader did. */
  wasNamed?: true;
  /** The leader took the ask back the day after. */
  revoked?: true;
};

const finance = { by: "Finance lead", relation: "peer-outside" } as const;
const product = { by: "Head of product", relation: "peer-outside" } as const;
const billing = { by: "Head of billing", relation: "peer", link: true } as const;
const platform = { by: "Head of platform", relation: "peer" } as const;
const payments = { by: "Manager of payments", relation: "report" } as const;
const integrations = { by: "Manager of integrations", relation: "report" } as const;
const cto = { by: "CTO", relation: "manager" } as const;

/** Asked first, and sends the leader on to somebody who was there. */
const sendsOnTo = (names: string) => ({ after: 7, answeredAfter: 1, answer: "unsure", names }) as const;

/** What others said when the leader asked. Most of what was logged has been shown to nobody. */
export const witnessed: Witnessed[] = [
  { ago: 297, ...payments, after: 130 },
  { ago: 244, ...payments, after: 77, repeats: "more" },
  { ago: 155, ...billing },
  { ago: 229, ...product, after: 40 },
  { ago: 175, ...product, ...sendsOnTo(finance.by) },
  { ago: 175, ...finance, wasNamed: true, words: "I had the figures before I asked for them, and they held." },
  { ago: 175, ...product, after: 80, answer: "holds" },
  { ago: 135, ...product, repeats: "once" },
  { ago: 113, ...product, words: "Two of the dependencies were ours, and I had not known of one." },
  { ago: 124, ...billing },
  { ago: 119, ...billing, repeats: "more", runs: "alone" },
  { ago: 111, ...billing, ...sendsOnTo(platform.by) },
  { ago: 111, ...platform, wasNamed: true },
  { ago: 106, ...product, answer: "partly", words: "The order was Jona's; that it is the rule now was our doing." },
  { ago: 103, ...payments, after: 31, runs: "partly", words: "Only the releases waited, and nobody else minded." },
  { ago: 68, ...cto },
  { ago: 65, ...cto, repeats: "more" },
  { ago: 59, ...cto, ...sendsOnTo(platform.by) },
  { ago: 59, ...platform, wasNamed: true, runs: "partly" },
  { ago: 58, ...product, ...sendsOnTo(finance.by) },
  { ago: 58, ...finance, wasNamed: true },
  { ago: 52, ...payments },
  { ago: 52, ...finance, after: 10, answer: null },
  { ago: 36, ...product, repeats: "once" },
  {
    ago: 31,
    ...payments,
    ...sendsOnTo(integrations.by),
    answer: "no",
    words: "I plan both teams, but two of the dates were moved with Jona in the room.",
  },
  { ago: 31, ...integrations, wasNamed: true, runs: "alone" },
  { ago: 23, ...billing, words: "We had it on paper within the week." },
  { ago: 22, ...billing, after: 10, answer: null, revoked: true },
  { ago: 13, ...product, after: 8, answer: null },
];

/** Reviewers' placements below what is claimed, revealed so many days ago and not yet talked about. */
export const placed: { ago: number; rowId: string; level: number }[] = [{ ago: 19, rowId: "M1", level: 1 }];
