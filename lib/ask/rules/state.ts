import type { Confidentiality, Kind, Mode } from "@/lib/evidence/schema";
import { fold } from "@/lib/text";
import type { GivenAnswer, ItemKind } from "../schema";
import { ANSWERS_TO } from "../schema";

const DAY = 24 * 60 * 60_000;
/** Days in which an ask can be answered, and days for which an address is kept after the answer or the end. */
export const DAYS_TO_ANSWER = 30;
export const DAYS_OF_ADDRESS = 30;

export const askEndsAt = (askedAt: Date) => new Date(askedAt.getTime() + DAYS_TO_ANSWER * DAY);
/** Whatever ended by this instant has no address any more at `at`. */
export const forgottenBefore = (at: Date) => new Date(at.getTime() - DAYS_OF_ADDRESS * DAY);

/** The path of the page that a token opens; looking at it changes nothing. */
export const askPath = (token: string) => `/ask/${token}`;

/** An answer as far as the course of its ask goes. */
export type Given = { wordingAt: Date; withdrawnAt: Date | null };
type Told = Pick<Given, "withdrawnAt">;
type Course<G extends Told = Told> = { expiresAt: Date; revokedAt: Date | null; given: readonly G[] };

/**
 * Whether its link still takes an answer: until it ends, and once answered for as long as the item stands, so that an
 * answer can be corrected or taken back.
 */
export function isOpen({ expiresAt, revokedAt, given }: Course, at: Date): boolean {
  return revokedAt === null && (given.length > 0 || at < expiresAt);
}

export const COURSES = ["waiting", "answered", "earlier-wording", "taken-back", "revoked", "expired"] as const;
export type AskCourse = (typeof COURSES)[number];

/** How far an ask has come. `saidSince` is the instant since which its item has been worded as it is. */
export function courseOf(ask: Course<Given>, { at, saidSince }: { at: Date; saidSince: Date }): AskCourse {
  return courseBy(ask, { at, isCurrent: (given) => isOfWording(given, saidSince) });
}

/** The same for anything that can be asked about; `isCurrent` says whether an answer is about what stands now. */
export function courseBy<G extends Told>(
  ask: Course<G>,
  { at, isCurrent }: { at: Date; isCurrent: (given: G) => boolean },
): AskCourse {
  const standing = ask.given.find(({ withdrawnAt }) => withdrawnAt === null);
  if (standing) return isCurrent(standing) ? "answered" : "earlier-wording";
  if (ask.given.length) return "taken-back";
  if (ask.revokedAt) return "revoked";
  return at < ask.expiresAt ? "waiting" : "expired";
}

/** Whether an answer is about the item as it reads since `saidSince`. */
export const isOfWording = ({ wordingAt }: Pick<Given, "wordingAt">, saidSince: Date) => wordingAt >= saidSince;

/** Whether an ask of this kind takes this answer. */
export const fits = (kind: ItemKind, answer: GivenAnswer) =>
  (ANSWERS_TO[kind] as readonly GivenAnswer[]).includes(answer);

/** A mechanism or somebody who grew is asked about once more: whether it runs without the leader. */
export const asksWhetherItRuns = ({ kind, mode }: { kind: Kind | null; mode: Mode | null }) =>
  mode === "built" || mode === "others-run" || kind === "developed" || kind === "restructured";

/** Why nobody can be asked about an item, as a sentence that says what to do, or null. */
export function obstacle(item: { withdrawn: boolean; placedAt: Date | null; confidentiality: Confidentiality }) {
  if (item.withdrawn) return "This item is withdrawn. Put it back first.";
  if (item.confidentiality === "private")
    return "This item is private, for you alone, so nobody can be asked about it. Edit who may read it first.";
  if (!item.placedAt)
    return "Say what it shows first. A claim that is added later makes an answer one about an earlier wording.";
  return null;
}

/** The same person for one leader: the same address while it is kept, or the same words. */
export type Known = { witness: string; witnessId: string; address: string | null };

export function knownWitness(known: readonly Known[], asked: { witness: string; address: string | null }) {
  const words = fold(asked.witness);
  return known.find(
    ({ witness, address }) => fold(witness) === words || (address !== null && address === asked.address),
  )?.witnessId;
}

/** Whether two addresses lead to one mailbox: what stands behind a plus sign only sorts. */
export const isSameMailbox = (a: string, b: string) => mailbox(a) === mailbox(b);
const mailbox = (address: string) => address.toLowerCase().replace(/\+[^@]*(?=@)/, "");
