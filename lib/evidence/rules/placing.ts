import type { Day } from "@/lib/date";
import type { FieldErrors } from "@/lib/errors";
import type { Signal } from "@/lib/framework/rules/signals";
import { fold } from "@/lib/text";
import { type Claim, type Direction, FEW_CLAIMS, type Link, type Placement } from "../schema";

/** What placing needs to know of a signal of the framework. */
export type PlacedSignal = Pick<Signal, "id" | "kind" | "level" | "direction">;

/** A hint beside a field; it never stops the save. */
export type Warning = { field: string; message: string };
export type Judged = {
  /** Keyed by the field's path, such as `claims.0.direction`; any of them stops the save. */
  errors: FieldErrors;
  warnings: Warning[];
};

type Placing = {
  placement: Pick<Placement, "claims" | "mode" | "happenedOn">;
  signals: readonly PlacedSignal[];
  /** The effort and sentiment phrases that the framework found in the sentence. */
  effortWords: readonly string[];
  today: Day;
};

/** Which way a claim points: as chosen, otherwise the way of its signal, which for a cell is support. */
export function directionOf(claim: Pick<Claim, "direction">, signal: Pick<PlacedSignal, "direction">): Direction {
  return claim.direction ?? (signal.direction === "against" ? "against" : "supports");
}

/** What is wrong, and what is only worth a second look, in a placement whose shape is right already. */
export function warningsFor({ placement, signals, effortWords, today }: Placing): Judged {
  const { claims, mode, happenedOn } = placement;
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  const errors: FieldErrors = {};
  if (happenedOn > today) errors.happenedOn = "Choose today or a day in the past; this day has not happened yet.";
  claims.forEach((claim, at) => {
    if (claim) Object.assign(errors, claimErrors({ claim, at, signal: known.get(claim.signalId), mode }));
  });
  return { errors, warnings: hintsFor({ claims: claims.filter((claim) => claim !== null).length, effortWords }) };
}

type Claimed = { claim: Claim; at: number; signal: PlacedSignal | undefined; mode: Placement["mode"] };

function claimErrors({ claim, at, signal, mode }: Claimed): FieldErrors {
  if (!signal) return { [`claims.${at}.signalId`]: "Choose from the list; this is not part of the framework." };
  const direction = directionOf(claim, signal);
  if (signal.direction !== "either" && direction !== signal.direction)
    return { [`claims.${at}.direction`]: WRONG_WAY[signal.direction] };
  const isLevel3 = signal.kind === "cell" && signal.level === 3 && direction === "supports";
  const isOwnWork = mode !== "built" && mode !== "others-run";
  return isLevel3 && isOwnWork && claim.rationale === "" ? { [`claims.${at}.rationale`]: WHY_LEVEL_3 } : {};
}

const WRONG_WAY: Record<Direction, string> = {
  against: "Choose “speaks against”: this signal describes a pattern to leave behind.",
  supports: "Choose “supports”, or claim the weak pattern that this shows instead.",
};
const WHY_LEVEL_3 =
  "Say in one line why this is level 3 although you did it yourself, or choose “built the mechanism” or “others run it”.";

/** What is worth a second look in an item with so many claims and these words of effort; none of it stops a save. */
export function hintsFor({ claims, effortWords }: { claims: number; effortWords: readonly string[] }): Warning[] {
  const warnings: Warning[] = [];
  if (claims > FEW_CLAIMS)
    warnings.push({
      field: "claims",
      message: `${claims} claims on one item. Keep the ${FEW_CLAIMS} it shows best; each one more weakens the rest.`,
    });
  if (effortWords.length > 0)
    warnings.push({ field: "sentence", message: `${quoted(effortWords)}: what changed because of it?` });
  return warnings;
}

function quoted(phrases: readonly string[]): string {
  return [...new Set(phrases)].map((phrase) => `“${phrase}”`).join(", ");
}

/** A batch is this many items logged within this many milliseconds (30 minutes); ours. */
const BATCH_SIZE = 4;
export const BATCH_SPAN = 30 * 60_000;

/** Whether these items, all together, were logged within 30 minutes and are four or more. */
export function isBatch(items: readonly { loggedAt: Date }[]): boolean {
  const times = items.map(({ loggedAt }) => loggedAt.getTime());
  return times.length >= BATCH_SIZE && Math.max(...times) - Math.min(...times) <= BATCH_SPAN;
}

/** The ids of all items that stand in some run of four or more logged within 30 minutes. */
export function batchIds(items: readonly { id: string; loggedAt: Date }[]): Set<string> {
  const sorted = [...items].sort((a, b) => a.loggedAt.getTime() - b.loggedAt.getTime());
  const marked = new Set<string>();
  for (let first = 0; first + BATCH_SIZE <= sorted.length; first++) {
    const run = sorted.slice(first, first + BATCH_SIZE);
    if (isBatch(run)) for (const { id } of run) marked.add(id);
  }
  return marked;
}

type Searchable = Pick<Placement, "sentence"> &
  Partial<Pick<Placement, "details" | "context" | "outcomeBefore" | "outcomeAfter" | "outcomeUnit" | "guard">> &
  Partial<Pick<Placement, "rescueCause">> & {
    links?: readonly Link[];
    claims?: readonly Pick<Claim, "rationale">[];
  };

/** The text of an item that search looks through, folded: case and accents are gone. */
export function searchTextOf(item: Searchable): string {
  const { sentence, details, context, outcomeBefore, outcomeAfter, outcomeUnit, guard, rescueCause } = item;
  const said = [sentence, context, outcomeBefore, outcomeAfter, outcomeUnit, guard, rescueCause, details];
  const linked = (item.links ?? []).flatMap(({ label, url }) => [label, url]);
  const claimed = (item.claims ?? []).map(({ rationale }) => rationale);
  return fold([...said, ...claimed, ...linked].filter((text) => text).join("\n"));
}

/** At most ten folded words of `query`, letters and digits only, so that each can stand in a LIKE pattern as it is. */
export function searchWords(query: string): string[] {
  const words = fold(query).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words)].filter((word) => word !== "").slice(0, 10);
}

/** How many items are asked to be made more concrete, however often each. */
export const countAsked = (requests: readonly { evidenceId: string }[]) =>
  new Set(requests.map(({ evidenceId }) => evidenceId)).size;

/** What waits in the tidy list: "3 to place, 1 to make more concrete". */
export function waitingText({ toPlace, asked }: { toPlace: number; asked: number }): string {
  const parts = [toPlace && `${toPlace} to place`, asked && `${asked} to make more concrete`].filter(Boolean);
  return parts.join(", ") || "Nothing to place";
}
