import { z } from "zod";
import { type Day, isDay } from "@/lib/date";
import { line, prose } from "@/lib/text";

export const KINDS = [
  "decided",
  "shaped",
  "declined",
  "asked-early",
  "presented",
  "developed",
  "restructured",
  "stepped-in",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];
export const SCOPES = ["own-team", "several-teams", "organisation", "across-functions", "company"] as const;
export type Scope = (typeof SCOPES)[number];
export const MODES = ["did", "coached", "built", "others-run"] as const;
export type Mode = (typeof MODES)[number];
export const CONFIDENTIALITIES = ["ordinary", "employer-sensitive", "private"] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];
export const DIRECTIONS = ["supports", "against"] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const ORIGINS = ["typed", "brought-in"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Characters of one sentence, characters and lines of one capture. */
export const MAX_SENTENCE = 1_000;
export const MAX_CAPTURE = 20_000;
export const MAX_CAPTURE_LINES = 200;
/** An item can carry MAX_CLAIMS; more than FEW_CLAIMS warns, because each claim then says less. */
export const FEW_CLAIMS = 3;
export const MAX_CLAIMS = 12;
export const MAX_LINKS = 10;
export const MAX_MILESTONES = 20;

const NOTHING_WRITTEN = "Write one sentence about what happened.";
export const Sentence = line({ max: MAX_SENTENCE, required: NOTHING_WRITTEN });
/** Shape only, so that nothing a database would choke on gets through; whether it exists is asked later. */
const Id = z.string("Choose from the list.").regex(/^[\w.-]{1,64}$/, "Choose from the list.");
export const Happened = z
  .string("Write a date as 2026-04-20.")
  .trim()
  .refine(isDay, "Write a date that exists, between 1990 and 2099, as 2026-04-20.")
  .transform((text): Day => text);

/** What is typed or pasted into a capture box, whole; `parseCapture` reads the lines. */
export const CaptureText = prose({ max: MAX_CAPTURE, required: NOTHING_WRITTEN }).refine(
  (text) => text.split("\n").filter((one) => one.trim() !== "").length <= MAX_CAPTURE_LINES,
  `Paste at most ${MAX_CAPTURE_LINES} lines at a time.`,
);
export type CaptureText = z.infer<typeof CaptureText>;

/** Comes with the form from the server; a form without it cannot be told from one sent twice. */
export const CaptureKey = z
  .string("Reload the page, then send this again.")
  .regex(/^[\w-]{8,40}$/, "Reload the page, then send this again.");

const Lines = z.array(z.string()).max(MAX_CAPTURE_LINES, `Keep at most ${MAX_CAPTURE_LINES} items at a time.`);
const Text = z
  .string()
  .max(2 * MAX_CAPTURE)
  .catch("");

/** The steps of the capture box: keep the text, keep the items of its preview, go back to the text, take back what was kept. */
export const CaptureForm = z.preprocess(
  (given) => ({ step: "keep", ...(given as object) }),
  z.discriminatedUnion(
    "step",
    [
      z.object({
        step: z.literal("keep"),
        captureKey: CaptureKey,
        text: CaptureText,
        /** From the page for bringing in a year's notes: everything is shown before it is kept. */
        bringIn: z.literal("1").optional().catch(undefined),
      }),
      z.object({
        step: z.literal("confirm"),
        captureKey: CaptureKey,
        text: Text,
        sentence: Lines,
        happenedOn: Lines,
        rescue: Lines.default([]),
        keep: Lines.default([]),
      }),
      z.object({ step: z.literal("edit"), text: Text }),
      z.object({ step: z.literal("undo"), text: Text, ids: z.array(Id).min(1).max(MAX_CAPTURE_LINES) }),
    ],
    "Reload the page, then send this again.",
  ),
);
export type CaptureForm = z.infer<typeof CaptureForm>;

/** What an item says, when it happened and who may read it; `version` is the one that the form was made from. */
export const Wording = z.object({
  id: Id,
  version: z.coerce.number("Reload the page, then try again.").int().min(1).max(1_000_000),
  sentence: Sentence,
  happenedOn: Happened,
  rescue: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === "on" || ticked === true),
  rescueCause: line({ max: 200 }),
  details: prose({ max: 20_000 }),
  confidentiality: z.enum(CONFIDENTIALITIES, "Choose who may read this.").default("ordinary"),
});
export type Wording = z.infer<typeof Wording>;

/** Why an address must not become a link, as a sentence that says what to do, or null. */
function addressFault(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
    return "Paste the whole address, starting with https:// or http://.";
  if (url.username !== "" || url.password !== "") return "Remove the name and password before the @ in the address.";
  return url.href.length > 2_000 ? "Use a shorter link; this one is longer than 2,000 characters." : null;
}

const Address = line({ max: 2_000, required: "Paste the address, or remove this link." }).transform((text, context) => {
  const fault = addressFault(text);
  if (fault === null) return new URL(text).href;
  context.addIssue({ code: "custom", message: fault, input: text });
  return z.NEVER;
});
// A label that reads like an address must be as harmless as one; "Data: 2026" is a label.
const LIKE_ADDRESS = /^(?:javascript:|vbscript:|data:\S|https?:)/i;
const Label = line({ max: 120 }).refine(
  (text) => !LIKE_ADDRESS.test(text) || addressFault(text) === null,
  "Write the label in words, or leave it empty.",
);

/** A web address in its normal form, and what to call it. */
export const Link = z.object({ url: Address, label: Label });
export type Link = z.infer<typeof Link>;

/** One item supports, or speaks against, one signal; without a direction it points where the signal itself does. */
export const Claim = z.object({
  signalId: Id,
  direction: z
    .union(
      [z.enum(DIRECTIONS), z.union([z.literal(""), z.null(), z.undefined()]).transform(() => null)],
      "Choose whether it supports or speaks against.",
    )
    .optional()
    .default(null),
  rationale: line({ max: 300 }),
});
export type Claim = z.infer<typeof Claim>;

/** A choice of a form, where nothing chosen arrives as "" or not at all and is kept as null. */
function choice<const T extends readonly [string, ...string[]]>(values: T) {
  const nothing = z.union([z.literal(""), z.null(), z.undefined()]).transform(() => null);
  return z
    .union([z.enum(values), nothing], "Choose from the list.")
    .optional()
    .default(null);
}

/** A field that may be repeated: missing is none, one is a list of one. */
const several = (given: unknown) => (given === undefined || given === null || given === "" ? [] : [given].flat());
const isBlank = (row: unknown, names: readonly string[]) =>
  row === null || (typeof row === "object" && names.every((name) => !String(Reflect.get(row, name) ?? "").trim()));

/** Rows of a form: one with nothing in `names` becomes null and keeps its place, so that messages find their row. */
function rows<T extends z.ZodType>(row: T, { names, most, many }: { names: string[]; most: number; many: string }) {
  return z.preprocess(
    (given) => several(given).map((one) => (isBlank(one, names) ? null : one)),
    z.array(row.nullable()).refine((all) => all.filter((one) => one !== null).length <= most, many),
  );
}

/** Everything that is said about an item when it is placed; the sentence and the day can be corrected on the way. */
export const Placement = z.object({
  sentence: Sentence,
  happenedOn: Happened,
  kind: choice(KINDS),
  scope: choice(SCOPES),
  mode: choice(MODES),
  context: line({ max: 80 }),
  outcomeBefore: line({ max: 120 }),
  outcomeAfter: line({ max: 120 }),
  outcomeUnit: line({ max: 120 }),
  guard: line({ max: 200 }),
  /** Nothing chosen leaves it as it was captured. */
  rescue: choice(["yes", "no"]),
  rescueCause: line({ max: 200 }),
  details: prose({ max: 20_000 }),
  confidentiality: z.enum(CONFIDENTIALITIES, "Choose who may read this.").default("ordinary"),
  links: rows(Link, {
    names: ["url", "label"],
    most: MAX_LINKS,
    many: `Keep at most ${MAX_LINKS} links; more fit into the details.`,
  }).transform((links) =>
    links.map((link, at) => (links.findIndex((one) => one?.url === link?.url) === at ? link : null)),
  ),
  milestoneIds: z.preprocess(
    (given) => several(given).filter((id) => id !== ""),
    z
      .array(Id)
      .max(MAX_MILESTONES, `Choose at most ${MAX_MILESTONES} milestones.`)
      .transform((ids) => [...new Set(ids)]),
  ),
  claims: rows(Claim, {
    names: ["signalId", "rationale"],
    most: MAX_CLAIMS,
    many: `Keep at most ${MAX_CLAIMS} claims; the strongest ${FEW_CLAIMS} are usually enough.`,
  }).superRefine((claims, context) => {
    claims.forEach((claim, at) => {
      if (claim && claims.findIndex((one) => one?.signalId === claim.signalId) < at)
        context.addIssue({
          code: "custom",
          path: [at, "signalId"],
          message: "Claim each signal once; remove the second claim on it.",
        });
    });
  }),
});
export type Placement = z.infer<typeof Placement>;

const Ledger = z
  .string()
  .max(40)
  .regex(/^[A-Z]+\d*(?:\.[A-Za-z0-9]+)*$/);
const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const RealDay = z.string().refine(isDay);

const Wanted = z.object({
  competency: maybe(Ledger),
  cell: maybe(Ledger),
  kind: maybe(z.enum(KINDS)),
  scope: maybe(z.enum(SCOPES)),
  mode: maybe(z.enum(MODES)),
  direction: maybe(z.enum(DIRECTIONS)),
  q: maybe(line({ max: 200, required: "-" })),
  phase: maybe(
    z
      .enum(["1", "2", "3"])
      .transform(Number)
      .pipe(z.literal([1, 2, 3])),
  ),
  month: maybe(z.string().refine((text) => isDay(`${text}-01`))),
  from: maybe(RealDay),
  to: maybe(RealDay),
  place: maybe(z.literal("open")),
  withdrawn: maybe(z.literal("1").transform(() => true as const)),
  after: maybe(z.string().regex(/^[\w.~-]{1,200}$/)),
});

/** The filters of the evidence list, from URLSearchParams or a page's search params; what is malformed is left out. */
export const EvidenceFilter = z.preprocess(
  firstOfEach,
  Wanted.transform((wanted) => {
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as { [Key in keyof typeof wanted]?: NonNullable<(typeof wanted)[Key]> };
  }),
);
export type EvidenceFilter = z.infer<typeof EvidenceFilter>;

function firstOfEach(params: unknown): Record<string, unknown> {
  if (params instanceof URLSearchParams) return Object.fromEntries([...params].reverse());
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );
}

/** `filter` as "?cell=M1.L3&q=…", in one fixed order, or "" when nothing is filtered. */
export function filterQuery(filter: EvidenceFilter): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(Wanted.shape) as (keyof EvidenceFilter)[]) {
    const value = filter[key];
    if (value !== undefined) params.set(key, value === true ? "1" : String(value));
  }
  return params.size === 0 ? "" : `?${params}`;
}
