import type { Day } from "@/lib/date";
import type { Direction, Kind, Mode, Scope } from "@/lib/evidence/schema";
import type { Answer } from "../schema";

/** In force from `recordedAt` until `endedAt`: rows end and never change, so that any past day can be read. */
export type Span = { recordedAt: Date; endedAt: Date | null };

export type FactsRow = Span & {
  id: string;
  evidenceId: string;
  happenedOn: Day;
  withdrawn: boolean;
  /** Counts the wordings of the sentence. */
  wording: number;
  kind: Kind | null;
  scope: Scope | null;
  mode: Mode | null;
  context: string;
  outcomeBefore: string;
  outcomeAfter: string;
  outcomeUnit: string;
  /** The measure that did not drop meanwhile. */
  guard: string;
};

/** `signalLabel` and `contentVersion` say what the claim was made on, should the content no longer have the signal. */
export type ClaimRow = Span & {
  evidenceId: string;
  signalId: string;
  direction: Direction;
  signalLabel: string;
  contentVersion: string;
};

export type LinkRow = Span & { evidenceId: string; url: string };

/** The item `answerId` answers what `evidenceId` said against a signal. */
export type AnswerRow = Span & { evidenceId: string; answerId: string };

/** A witness's answer about one item. `relation` is the group the witness belongs to, such as "peer". */
export type Attestation = {
  id: string;
  evidenceId: string;
  witnessId: string;
  relation: string;
  proposedByLeader: boolean;
  answer: Answer;
  askedAt: Date;
  /** The answer is about the item as it stood at this instant. */
  wordingAt: Date;
  answeredAt: Date;
  withdrawnAt: Date | null;
};

/** A reviewer's blind placement of a row; `level` 0 is below the first. */
export type Placement = {
  id: string;
  rowId: string;
  level: number;
  revealedAt: Date;
  discussedAt: Date | null;
};

/** Everything that the rules read of one person. */
export type ReadinessRows = {
  facts: readonly FactsRow[];
  claims: readonly ClaimRow[];
  links: readonly LinkRow[];
  answers: readonly AnswerRow[];
  attestations: readonly Attestation[];
  placements: readonly Placement[];
};
