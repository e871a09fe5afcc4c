import type { Relation } from "@/lib/ask/schema";
import type { Answer } from "@/lib/readiness/schema";

/** An answer about the piece that happened `ago` days before today; asked `after` days later and answered two days on. */
export type Witnessed = {
  ago: number;
  by: string;
  relation: Relation;
  after?: number;
  answer?: Answer;
  /** The leader named this witness; else another witness did. */
  proposed?: true;
};

const finance = { by: "Finance lead", relation: "peer-outside" } as const;
const product = { by: "Head of product", relation: "peer-outside", proposed: true } as const;
const billing = { by: "Head of billing", relation: "peer", proposed: true } as const;
const platform = { by: "Head of platform", relation: "peer" } as const;
const payments = { by: "Manager of payments", relation: "report", proposed: true } as const;
const integrations = { by: "Manager of integrations", relation: "report" } as const;
const cto = { by: "CTO", relation: "manager", proposed: true } as const;

/** What others said when the leader asked. Most of what was logged has been shown to nobody. */
export const witnessed: Witnessed[] = [
  { ago: 297, ...payments, after: 130 },
  { ago: 244, ...payments, after: 77 },
  { ago: 155, ...billing },
  { ago: 229, ...product, after: 40 },
  { ago: 175, ...finance },
  { ago: 175, ...product, after: 80, answer: "holds" },
  { ago: 135, ...product },
  { ago: 113, ...product },
  { ago: 124, ...billing },
  { ago: 119, ...billing },
  { ago: 111, ...platform },
  { ago: 106, ...product, answer: "partly" },
  { ago: 68, ...cto },
  { ago: 65, ...cto },
  { ago: 59, ...platform },
  { ago: 58, ...finance },
  { ago: 52, ...payments },
  { ago: 36, ...product },
  { ago: 31, ...integrations },
  { ago: 23, ...billing },
  { ago: 31, ...payments, answer: "no" },
];

/** Reviewers' placements below what is claimed, revealed so many days ago and not yet talked about. */
export const placed: { ago: number; rowId: string; level: number }[] = [{ ago: 19, rowId: "M1", level: 1 }];
