import { z } from "zod";
import { DOCUMENTS, Example, Ids, Label, LedgerId, Note, Part, Prose, Serves, Slug, Source } from "./schema/note";
import { Worksheet } from "./schema/worksheet";

export const TRACKS = ["em-to-vp", "vp-to-cto", "vp-to-ceo"] as const;
export type Track = (typeof TRACKS)[number];

const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

const Option = z.strictObject({ id: Slug, label: Label, hint: Prose });

const Behaviour = z.strictObject({
  id: LedgerId,
  label: Label,
  text: Prose,
  source: Source,
  ours: z.literal(true).optional(),
});
const Competency = z.strictObject({
  id: LedgerId,
  name: Label,
  short: Label,
  definition: Prose,
  source: Source,
  strong: z.array(Behaviour),
  weak: z.array(Behaviour),
  evidence: z.array(Behaviour),
});

const Column = z.strictObject({ level: z.literal(LEVELS), name: Label, inline: Label });
const Cell = z.strictObject({
  id: LedgerId,
  level: z.literal(LEVELS),
  text: Prose,
  prompts: z.array(Prose).min(1),
});
const Row = z.strictObject({
  id: LedgerId,
  name: Label,
  source: Source,
  cells: z.tuple([Cell, Cell, Cell]),
});
const Matrix = z.strictObject({ columns: z.tuple([Column, Column, Column]), rows: z.array(Row) });

const Bench = z.strictObject({
  id: z.literal("BENCH"),
  name: Label,
  text: Prose,
  prompts: z.array(Prose).min(1),
  competencyId: LedgerId,
  source: Source,
  ours: z.literal(true),
});
const Trap = z.strictObject({
  id: LedgerId,
  name: Label,
  text: Prose,
  why: Prose,
  cost: Prose,
  competencyIds: Ids,
  source: Source,
});
const Indicator = z.strictObject({ id: LedgerId, label: Label, text: Prose, source: Source });

/** One line of the crosswalk: what a matrix row, the bench (BENCH) or the whole (WHOLE) has to do with the other lists. */
const Crossing = z.strictObject({
  rowId: LedgerId,
  competencyIds: Ids,
  exposureIds: Ids,
  ownershipIds: Ids,
  questionIds: Ids,
  trapIds: Ids,
  howIds: Ids,
});

const Milestone = z.strictObject({
  id: LedgerId,
  title: Label,
  hint: Prose,
  why: Prose,
  /** Days after the phase starts; null on open-ended tracks. */
  dueDay: z.int().min(0).nullable(),
  serves: Serves,
  source: Source,
  parts: z.array(Part).optional(),
  example: Example.optional(),
});
const Phase = z.strictObject({
  id: LedgerId,
  name: Label,
  /** Months after the roadmap's start. The end is null on open-ended tracks. */
  startMonth: z.int().min(0),
  endMonth: z.int().min(1).nullable(),
  purpose: Prose,
  /** What should be visible when the phase ends. */
  outcome: Part.optional(),
  source: Source,
  milestones: z.array(Milestone),
});

const days = z.int().min(1);
const items = z.int().min(1);
const percent = z.int().min(1).max(100);
/** The figures of the hints: what each looks back on, and from how many items or which share on it speaks. */
const HintThresholds = z.strictObject({
  /** T1, and what R2 takes for work by one's own hands. */
  ownHandsDays: days,
  ownHandsItems: items,
  ownHandsPercent: percent,
  /** T2 and what is only seen. */
  presenceDays: days,
  presenceItems: items,
  /** T3 */
  managersDays: days,
  managersItems: items,
  /** T4, before a quarter ends. */
  strategyDays: days,
  /** SH1 */
  ownTeamItems: items,
  /** R2: a mix is the same when no more than this much of it has moved. */
  sameMixItems: items,
  sameMixPercent: percent,
  /** OW6 */
  directionDays: days,
  /** O8 */
  rescueDays: days,
  rescueItems: items,
  /** VP1 */
  engineeringDays: days,
  engineeringItems: items,
  engineeringPercent: percent,
  /** VP2 to VP5 */
  pitfallDays: days,
  pitfallItems: items,
  /** From how many items on a single context or witness is worth a word. */
  singleItems: items,
  /** How long a hint rests once it was set aside. */
  restDays: days,
});
/** The figures of the readiness rules; ours, printed beside each verdict. */
const Thresholds = z.strictObject({
  consistentItems: z.int(),
  consistentContexts: z.int(),
  consistentSpanDays: days,
  freshDays: days,
  recognisedWitnesses: z.int(),
  recognisedRelationGroups: z.int(),
  contestedDays: days,
  independentFromDays: days,
  independentToDays: days,
  startReadingDays: days,
  readingLevel3Rows: z.int(),
  readingLevel2Rows: z.int(),
  readingAttestedItems: z.int(),
  readingStrongestItems: z.int(),
  /** The first version has none, and its roadmaps no hints. */
  hints: HintThresholds.optional(),
});

const Shift = z.strictObject({
  id: LedgerId,
  name: Label,
  from: Prose,
  to: Prose,
  text: Prose.optional(),
  practices: z.array(Part).optional(),
  questions: z.array(Part).optional(),
  failure: Prose.optional(),
  serves: Serves.optional(),
  source: Source,
});
const Question = z.strictObject({
  id: LedgerId,
  text: Prose,
  /** A forced choice keeps both of its sides. */
  sides: z.tuple([Prose, Prose]).optional(),
  source: Source,
});
const How = z.strictObject({
  id: LedgerId,
  question: Prose,
  /** What a good answer names. */
  text: Prose.optional(),
  serves: Serves.optional(),
  source: Source,
});
const Layer = z.strictObject({ id: LedgerId, name: Label, text: Prose, items: z.array(Part), source: Source });
const Ownership = z.strictObject({
  modes: z.array(Note),
  layers: z.array(Layer),
  /** What to keep in mind across the layers. */
  notes: z.array(Note).optional(),
});
const Comparison = z.strictObject({
  id: LedgerId,
  title: Label,
  roles: z.array(Label).min(2),
  rows: z.array(z.strictObject({ id: LedgerId, name: Label, cells: z.array(Prose).min(2) })),
  source: Source,
});
const Situation = z.strictObject({
  id: LedgerId,
  name: Label,
  text: Prose,
  /** Where it can lead, no path ahead of another; with more than one the person chooses. */
  paths: z.array(z.strictObject({ name: Label, track: z.enum(TRACKS), milestoneIds: Ids })).min(1),
  worksheetIds: Ids,
  source: Source,
});
/** Guidance around the signals; a track names only the sections it has. */
const sections = {
  orientation: z.array(Note).optional(),
  shifts: z.array(Shift).optional(),
  hows: z.array(How).optional(),
  trapsNote: Note.optional(),
  matrixNotes: z.array(Note).optional(),
  ownership: Ownership.optional(),
  aiMandate: z.array(Note).optional(),
  promotionSignals: z.array(Note).optional(),
  questions: z.array(Question).optional(),
  questionNotes: z.array(Note).optional(),
  opportunities: z.array(Note).optional(),
  roleComparisons: z.array(Comparison).optional(),
  responsibilities: z.array(Note).optional(),
  skills: z.array(Note).optional(),
  activities: z.array(Note).optional(),
  scope: z.array(Note).optional(),
  pitfalls: z.array(Note).optional(),
  /** How a roadmap of the track can end; each is a full outcome. */
  outcomes: z.array(Option).optional(),
  situations: z.array(Situation).optional(),
  needs: z.array(Note).optional(),
  decisionPrompts: z.array(Note).optional(),
  worksheets: z.array(Worksheet).optional(),
};

export const Framework = z.strictObject({
  track: z.enum(TRACKS),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "is not a version such as 1.0.0"),
  title: Label,
  aim: Part,
  sources: z.array(z.strictObject({ document: z.enum(DOCUMENTS), title: Label })).min(1),
  competencies: z.array(Competency),
  /** Null on the onward tracks, which have indicators in its place. */
  matrix: Matrix.nullable(),
  bench: Bench.nullable(),
  indicators: z.array(Indicator),
  traps: z.array(Trap),
  crosswalk: z.array(Crossing),
  phases: z.array(Phase).min(1),
  kinds: z.array(Option),
  scopes: z.array(Option),
  modes: z.array(Option),
  confidentialities: z.array(Option),
  /** Wordings that tell of effort or feeling instead of a change. */
  effortWords: z.array(Label),
  /** Words that say too little to act on, in feedback for instance. */
  vagueWords: z.array(Label),
  thresholds: Thresholds,
  ...sections,
});
export type Framework = z.infer<typeof Framework>;

export type Competency = z.infer<typeof Competency>;
export type Behaviour = z.infer<typeof Behaviour>;
export type Matrix = z.infer<typeof Matrix>;
export type Row = z.infer<typeof Row>;
export type Cell = z.infer<typeof Cell>;
export type Bench = z.infer<typeof Bench>;
export type Trap = z.infer<typeof Trap>;
export type Indicator = z.infer<typeof Indicator>;
export type Crossing = z.infer<typeof Crossing>;
export type Phase = z.infer<typeof Phase>;
export type MilestoneTemplate = z.infer<typeof Milestone>;
export type Option = z.infer<typeof Option>;
export type Thresholds = z.infer<typeof Thresholds>;
export type HintThresholds = z.infer<typeof HintThresholds>;
export type Shift = z.infer<typeof Shift>;
export type Question = z.infer<typeof Question>;
export type How = z.infer<typeof How>;
export type Layer = z.infer<typeof Layer>;
export type Ownership = z.infer<typeof Ownership>;
export type Comparison = z.infer<typeof Comparison>;
export type Situation = z.infer<typeof Situation>;
export type { Example, Note, Part, Source } from "./schema/note";
export type { Column as WorksheetColumn, Prompt, Rhythm, Signer, Worksheet } from "./schema/worksheet";
export { SIGNERS } from "./schema/worksheet";
