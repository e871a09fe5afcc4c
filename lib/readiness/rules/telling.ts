import { RELATION_NAMES } from "@/lib/ask/content";
import type { Relation } from "@/lib/ask/schema";
import { findSignal } from "@/lib/framework/rules/signals";
import type { Framework, Thresholds } from "@/lib/framework/schema";
import { listed } from "@/lib/text";
import type { Answer, Clause, State, Tier } from "../schema";
import type { Gap } from "./clauses";
import type { Reading } from "./reading";
import type { Change } from "./reading-change";
import type { Attestation } from "./rows";
import type { SignalState } from "./state";
import { stepText } from "./step";

/** What is drawn: contested lies over the state beneath it. */
export function shownState({ state, contested }: Pick<SignalState, "state" | "contested">): State | "contested" {
  return contested.length ? "contested" : state;
}

const TIER_NAMES: Record<Tier, string> = {
  note: "a note",
  artefact: "with a link",
  outcome: "with a result",
  attested: "attested",
  independent: "attested, and still holds",
};
export const tierName = (tier: Tier) => TIER_NAMES[tier];

const CLAUSE_NAMES: Record<Clause, string> = {
  claimed: "Items that support it",
  attested: "Items that somebody confirmed",
  figures: "Figures to judge by",
  items: "Confirmed items",
  contexts: "Contexts, with no link in common",
  span: "Days from the first to the last",
  fresh: "Days since the newest",
  witnesses: "Witnesses",
  relations: "Groups that witnesses belong to",
  unproposed: "Witnesses you did not name",
};
/** What a clause asks for: "Confirmed items, at least 3". */
export const clauseText = ({ clause, need }: Pick<Gap, "clause" | "need">) =>
  `${CLAUSE_NAMES[clause]}, at ${clause === "fresh" ? "most" : "least"} ${need}`;

/** What lies over a state, with the figure of the content. */
export function contestedText({ contestedDays }: Thresholds): string {
  return `Something speaks against it: an item of the last ${contestedDays} days that no other one answers, a witness who saw it differently, or a placement below it that was not talked about.`;
}

/** What a witness is to the leader: "a peer". */
export const relationName = (relation: string) => RELATION_NAMES[relation as Relation];

const ANSWER_NOTES: Record<Answer, string> = { saw: "", partly: "in part", no: "", holds: "later on: it still holds" };

type Confirmed = Pick<Attestation, "relation" | "answer" | "proposedByLeader">;

/** Who confirmed an item, by what they are to the leader: "a peer and your manager (in part)". Empty when nobody did. */
export function confirmedText(confirmed: readonly Confirmed[]): string {
  return listed(
    confirmed.map(({ relation, answer, proposedByLeader }) => {
      const notes = [ANSWER_NOTES[answer], proposedByLeader ? "" : "not named by you"].filter(Boolean);
      return notes.length ? `${relationName(relation)} (${notes.join("; ")})` : relationName(relation);
    }),
  );
}

/** What made the overall reading, in one short sentence. Of many rows only the first are named. */
export function whyText({ reach, rows, items, counts }: Pick<Reading, "reach" | "rows" | "items" | "counts">): string {
  const names = rows.map(({ name }) => name);
  const named = names.length > MOST_NAMED ? [...names.slice(0, 2), `${names.length - 2} more rows`] : names;
  if (named.length) return `${listed(named)} made it.`;
  if (reach === 1) return `Of your strongest items ${items.length} claim nothing above level 1.`;
  const second = `${counts[2].have} of ${counts[2].need} rows at least occasional at level 2 or 3`;
  return counts[1].have < counts[1].need
    ? `${counts[1].have} of ${counts[1].need} attested items on the matrix, and ${second}.`
    : `${second}, and most of the strongest items claim more than the first level.`;
}
const MOST_NAMED = 3;

/** Something that would change the reading: the cell it is about, and what to do. */
export function changeText({ cell, step }: Change, framework: Framework): { label: string; text: string } {
  return { label: findSignal(framework, cell.signalId)?.label ?? cell.signalId, text: stepText(step) };
}
