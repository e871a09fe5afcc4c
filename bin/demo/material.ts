import type { Confidentiality, Kind, Mode, Scope } from "@/lib/evidence/schema";

/** One piece of the demo's evidence: the sentence, and what is said about it when it is placed. */
export type Piece = {
  /** Days before today on which it happened; a weekend moves it to the Friday before. */
  ago: number;
  sentence: string;
  /** How it was worded until it was placed. */
  first?: string;
  /** Days between the day it happened and the day it was logged. */
  late?: number;
  kind?: Kind;
  scope?: Scope;
  mode?: Mode;
  context?: string;
  /** Signal id to rationale. Which way a claim points follows from the signal, and for cells from the list it is in. */
  claims?: Record<string, string>;
  against?: Record<string, string>;
  outcome?: [before: string, after: string, unit: string];
  guard?: string;
  /** A rescue, by its cause. */
  cause?: string;
  details?: string;
  links?: Record<string, string>;
  confidentiality?: Confidentiality;
  /** The template of the milestone it serves. */
  serves?: string;
  /** Still waits in the tidy list. */
  waits?: true;
  /** Days before today on which it was withdrawn. */
  withdrawnAgo?: number;
};
