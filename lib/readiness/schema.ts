/** From nothing claimed to recognised by others, in order. Contested is no state of its own: it lies over any but none. */
export const STATES = ["none", "claimed", "occasional", "lapsed", "consistent", "recognised"] as const;
export type State = (typeof STATES)[number];

/** How much an item can bear, in order: a sentence, a link, a result, a witness, and another witness much later. */
export const TIERS = ["note", "artefact", "outcome", "attested", "independent"] as const;
export type Tier = (typeof TIERS)[number];

/** What a witness can say of one item; "holds" answers the later question whether it still does. */
export const ANSWERS = ["saw", "partly", "no", "holds"] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a state asks for, in the order in which it is told. */
export const CLAUSES = [
  "claimed",
  "attested",
  "figures",
  "items",
  "contexts",
  "span",
  "fresh",
  "witnesses",
  "relations",
  "unproposed",
] as const;
export type Clause = (typeof CLAUSES)[number];

/** Quiet hints on the way: habits that served, a course that drifts, and the pitfalls of the onward tracks. */
export const HINTS = ["T1", "T2", "T3", "T4", "SH1", "R2", "OW6", "O8", "VP1", "VP2", "VP3", "VP4", "VP5"] as const;
export type HintId = (typeof HINTS)[number];

/** What the owner should know of a signal's evidence before anybody else says it. */
export const MARKS = ["batch", "one-context", "one-witness", "only-seen", "effort"] as const;
export type Mark = (typeof MARKS)[number];
