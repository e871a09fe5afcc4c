import type { Thresholds } from "@/lib/framework/schema";
import type { State } from "../schema";
import type { Gap } from "./clauses";
import type { Reading } from "./reading";
import type { Contest, SignalState } from "./state";

/** A gap with its figures: "1 of 2 contexts". */
export function gapText({ clause, have, need }: Gap): string {
  if (clause === "fresh") return `newest item ${have} days old, ${need} at most`;
  if (clause === "figures") return "no figures in this version of the framework";
  return `${have} of ${need} ${need === 1 ? ONE[clause] : MANY[clause]}`;
}

type Counted = Exclude<Gap["clause"], "fresh" | "figures">;
const ONE: Record<Counted, string> = {
  claimed: "item",
  attested: "attested item",
  items: "attested item",
  contexts: "context",
  span: "day",
  witnesses: "witness",
  relations: "group of witnesses",
  unproposed: "witness you did not name yourself",
};
const MANY: Record<Counted, string> = {
  claimed: "items",
  attested: "attested items",
  items: "attested items",
  contexts: "contexts",
  span: "days",
  witnesses: "witnesses",
  relations: "groups of witnesses",
  unproposed: "witnesses you did not name yourself",
};

/** What lies over a state: "an item speaks against it". */
export function contestText(contest: Contest): string {
  if (contest.by === "item") return "an item speaks against it";
  if (contest.by === "witness") return "a witness saw it differently";
  return contest.level ? `placed at level ${contest.level} by a reviewer` : "placed below level 1 by a reviewer";
}

/** All that the next state lacks, with its figures; "" where nothing does. */
export const lacksText = ({ contested, gaps }: Pick<SignalState, "contested" | "gaps">) =>
  [...contested.map(contestText), ...gaps.map(gapText)].join("; ");

const NAMES: Record<State, string> = {
  none: "not shown yet",
  claimed: "claimed",
  occasional: "occasional",
  lapsed: "lapsed",
  consistent: "consistent",
  recognised: "recognised",
};
export const stateName = (state: State) => NAMES[state];

/** "Consistent", or "contested, consistent beneath". */
export function stateText({ state, contested }: Pick<SignalState, "state" | "contested">): string {
  return contested.length ? `contested, ${NAMES[state]} beneath` : NAMES[state];
}

/** What a state says, with the figures of the content; printed beside each verdict. */
export function ruleText(state: State, t: Thresholds): string {
  const { consistentItems: items, consistentContexts: contexts, consistentSpanDays: span, freshDays: fresh } = t;
  const { recognisedWitnesses: witnesses, recognisedRelationGroups: groups } = t;
  const texts: Record<State, string> = {
    none: "Nothing supports it yet.",
    claimed: "You claim it, and nobody else has confirmed it yet.",
    occasional: "At least one item that supports it was confirmed by somebody who saw it.",
    lapsed: `It was consistent once; by now the newest item is more than ${fresh} days old.`,
    consistent: `${items} attested items, in ${contexts} contexts with no link in common, ${span} days from the first to the last, the newest at most ${fresh} days old.`,
    recognised: `Consistent, and confirmed by ${witnesses} witnesses from ${groups} groups, at least one of them not named by you.`,
  };
  return texts[state];
}

/** How far each of the three readings is met, the furthest first, and what it takes. */
export function countTexts({ counts, contested }: Pick<Reading, "counts" | "contested">): string[] {
  const { 1: first, 2: second, 3: third } = counts;
  const contests = `, and none contested there, where ${contested.length} ${contested.length === 1 ? "is" : "are"} now`;
  return [
    `${rows(third.have)} consistent or better at level 3; it takes ${third.need}${contested.length ? contests : ""}`,
    `${rows(second.have)} at least occasional at level 2 or 3; it takes ${second.need}`,
    `${first.have} attested ${first.have === 1 ? "item" : "items"} on the matrix; it takes ${first.need}`,
  ];
}

const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);
