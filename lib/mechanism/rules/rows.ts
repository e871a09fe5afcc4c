import type { Day } from "@/lib/date";
import type { Span } from "@/lib/readiness/rules/rows";
import type { Cadence, Improvement, Kind, Logger, Relation } from "../schema";

export type MechanismRow = { id: string; name: string; replaced: string; createdAt: Date; version: number };

export type FactsRow = Span & {
  mechanismId: string;
  kind: Kind;
  howId: string | null;
  improves: Improvement | null;
  /** Who looks after it; "" is the leader. */
  ownerRole: string;
  cadence: Cadence;
  stopped: boolean;
};

export type RunRow = Span & {
  mechanismId: string;
  ranOn: Day;
  isWithLeader: boolean;
  decisions: number;
  decided: string;
  loggedBy: Logger;
  /** The ask through which its owner noted it. */
  askId: string | null;
};

export type LinkRow = Span & { mechanismId: string; evidenceId: string; relation: Relation };

/** A span in which an item was a rescue and not withdrawn, with its cause as it was written then. */
export type RescueRow = Span & { evidenceId: string; happenedOn: Day; rescueCause: string };

export type SameRow = Span & { evidenceId: string; sameAsId: string };

/** Everything that the rules read of one person, ended rows included, so that any past day can be read. */
export type MechanismRows = {
  mechanisms: readonly MechanismRow[];
  facts: readonly FactsRow[];
  runs: readonly RunRow[];
  links: readonly LinkRow[];
  rescues: readonly RescueRow[];
  sames: readonly SameRow[];
};
