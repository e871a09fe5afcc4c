import { z } from "zod";
import { canonicalEmail } from "@/lib/account/rules/address";
import { isDay } from "@/lib/date";
import { asRun, RUN_FIELDS } from "@/lib/mechanism/schema";
import { ANSWERS } from "@/lib/readiness/schema";
import { line, prose } from "@/lib/text";

/** The groups a witness can belong to, seen from the leader. */
export const RELATIONS = ["report", "peer", "peer-outside", "manager", "executive", "other"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is asked about one item of evidence: whether somebody saw it, and months later whether it still holds. */
export const ITEM_KINDS = ["attest", "still-holds"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const isItemKind = (text: unknown): text is ItemKind => ITEM_KINDS.some((kind) => kind === text);

/**
 * What an ask is for. Besides items: where somebody places the leader in a round, what feedback means that they gave, and
 * what ran that they look after.
 */
export const ASK_KINDS = [...ITEM_KINDS, "placement", "make-concrete", "run"] as const;
export type AskKind = (typeof ASK_KINDS)[number];
export const isAskKind = (text: unknown): text is AskKind => ASK_KINDS.some((kind) => kind === text);

/** How the question reaches somebody; of a link that was handed on nobody knows who opens it. */
export const WAYS = ["mail", "link"] as const;
export type Way = (typeof WAYS)[number];

/** What readiness reads, and that one cannot say, which counts for nothing. */
export const GIVEN_ANSWERS = [...ANSWERS, "unsure"] as const;
export type GivenAnswer = (typeof GIVEN_ANSWERS)[number];
export const ANSWERS_TO = {
  attest: ["saw", "partly", "no", "unsure"],
  "still-holds": ["holds", "no", "unsure"],
} as const satisfies Record<ItemKind, readonly GivenAnswer[]>;

export const REPEATS = ["once", "more"] as const;
export type Repeats = (typeof REPEATS)[number];
/** Whether what somebody built or grew runs without them. */
export const RUNS = ["alone", "partly", "needs-them"] as const;
export type Runs = (typeof RUNS)[number];

/** Of one ask, so that nobody fills a record through a link. */
export const MAX_PROPOSED = 3;

const Id = z.string("Reload the page, then try again.").regex(/^[\w-]{1,64}$/, "Reload the page, then try again.");
const RELOAD = "Reload the page, then send this again.";
const Witness = (required: string) => line({ max: 80, required });

/** One mailbox in its canonical form; nothing written is null. */
const Address = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text?.trim()) return null;
    const address = canonicalEmail(text);
    if (address) return address;
    context.addIssue({ code: "custom", message: "Write one address, such as name@example.com.", input: text });
    return z.NEVER;
  });

/** Who is asked. */
export const Who = {
  witness: Witness("Say who it is. A role will do, such as Head of product."),
  relation: z.enum(RELATIONS, "Choose what they are to you."),
  address: Address,
};
/** The same, and how the question reaches them. */
const Asked = { ...Who, way: z.enum(WAYS, RELOAD) };
const addressed = ({ way, address }: { way: Way; address: string | null }, context: z.RefinementCtx) => {
  const message = "Write the address that the question goes to, or make a link to pass on yourself.";
  if (way === "mail" && !address) context.addIssue({ code: "custom", path: ["address"], message, input: "" });
};

/** Asking somebody about the item `id`. `proposalId` names who it is that another witness proposed. */
export const AskForm = z
  .object({
    id: Id,
    kind: z.enum(ITEM_KINDS, RELOAD),
    ...Asked,
    proposalId: z.union([z.literal("").transform(() => null), Id]).default(null),
  })
  .superRefine(addressed);
export type AskForm = z.infer<typeof AskForm>;

/** Asking whoever gave the feedback of a line what they meant. */
export const AskGiver = z.object({ lineId: Id, ...Asked }).superRefine(addressed);
export type AskGiver = z.infer<typeof AskGiver>;

/** Asking whoever looks after a mechanism to note its runs. */
export const AskOwner = z.object({ mechanismId: Id, ...Asked }).superRefine(addressed);
export type AskOwner = z.infer<typeof AskOwner>;

/** A choice that may be left open. */
const maybe = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values), z.literal("").transform(() => null)], "Choose from the list.").default(null);

/** A secret from a link. Anything that cannot be one opens nothing. */
export const AskToken = z.string().max(100).catch("");

const AnsweredAt = z.union([z.literal("").transform(() => null), z.iso.datetime()], RELOAD).default(null);

/** `wordingAt` and `answeredAt` say what was on the page: since when the item reads so, and when the answer that stood was given. */
export const AnswerForm = z.object({
  token: AskToken,
  wordingAt: z.iso.datetime(RELOAD),
  answeredAt: AnsweredAt,
  answer: z.enum(GIVEN_ANSWERS, "Choose one answer; that you cannot say is one too."),
  repeats: maybe(REPEATS),
  runs: maybe(RUNS),
  words: prose({ max: 500 }),
});
export type AnswerForm = z.infer<typeof AnswerForm>;

/** Somebody else who saw it. */
export const ProposalForm = z.object({
  token: AskToken,
  witness: Witness("Say who; a name or a role."),
  address: Address,
});
export type ProposalForm = z.infer<typeof ProposalForm>;

/** What feedback meant; `wordingHash` and `answeredAt` say what was on the page. One of the three questions is enough. */
export const ClarifyForm = z
  .object({
    token: AskToken,
    wordingHash: z.string(RELOAD).regex(/^[0-9a-f]{64}$/, RELOAD),
    answeredAt: AnsweredAt,
    situation: prose({ max: 500 }),
    behaviour: prose({ max: 500 }),
    good: prose({ max: 500 }),
  })
  .superRefine(({ situation, behaviour, good }, context) => {
    const message = "Answer at least one of the three.";
    if (!situation && !behaviour && !good)
      context.addIssue({ code: "custom", path: ["situation"], message, input: "" });
  });
export type ClarifyForm = z.infer<typeof ClarifyForm>;

/** A run that is noted through a link, as the leader's own form has it. */
export const NoteRun = z
  .object({ token: AskToken, ...RUN_FIELDS, leader: z.enum(["with", "without"], "Choose whether they were there.") })
  .transform(asRun);
export type NoteRun = z.infer<typeof NoteRun>;

export const TakeNoteBack = z.object({ token: AskToken, ranOn: z.string(RELOAD).refine(isDay, RELOAD) });

/** Of one ask: runs that stand noted at a time, so that nobody fills a record through a link. */
export const MOST_NOTED = 60;
