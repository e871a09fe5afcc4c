import type { Day } from "@/lib/date";
import type { FieldErrors } from "@/lib/errors";
import type { Signal } from "@/lib/framework/rules/signals";
import { fold } from "@/lib/text";
import { type Claim, type Direction, FEW_CLAIMS, type Placement } from "../schema";

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
  placement: Pick<Placement, "claims" | "mode" | "levelReason" | "happenedOn">;
  signals: readonly PlacedSignal[];
  /** The effort and sentiment phrases that the framework found in the sentence. */
  effortWords: readonly string[];
  today: Day;
};

/** What is wrong, and what is only worth a second look, in a placement whose shape is right already. */
export function warningsFor({ placement, signals, effortWords, today }: Placing): Judged {
  const { claims, mode, levelReason, happenedOn } = placement;
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  const errors: FieldErrors = {};
  const warnings: Warning[] = [];
  if (happenedOn > today) errors.happenedOn = "Choose today or a day in the past; this day has not happened yet.";
  claims.forEach((claim, at) => {
    const signal = known.get(claim.signalId);
    if (!signal) errors[`claims.${at}.signalId`] = "Choose from the list; this is not part of the framework.";
    else if (signal.direction !== "either" && claim.direction !== signal.direction)
      errors[`claims.${at}.direction`] = WRONG_WAY[signal.direction];
  });
  if (needsLevelReason({ claims, mode, signals }) && levelReason === "")
    errors.levelReason =
      "Say why this is level 3, or choose “built the mechanism” or “others run it” if that is how it was done.";
  if (claims.length > FEW_CLAIMS)
    warnings.push({
      field: "claims",
      message: `${claims.length} claims on one item. Keep the ${FEW_CLAIMS} it shows best; each one more weakens the rest.`,
    });
  if (effortWords.length > 0)
    warnings.push({ field: "sentence", message: `${quoted(effortWords)}: what changed because of it?` });
  return { errors, warnings };
}

const WRONG_WAY: Record<Direction, string> = {
  against: "Choose “speaks against”: this signal describes a pattern to leave behind.",
  supports: "Choose “supports”, or claim the weak pattern that this shows instead.",
};

type Levels = { claims: readonly Claim[]; mode: Placement["mode"]; signals: readonly PlacedSignal[] };

/** Whether a claim supports a level-3 cell although nothing was built and nobody else runs it. */
export function needsLevelReason({ claims, mode, signals }: Levels): boolean {
  if (mode === "built" || mode === "others-run") return false;
  const level3 = new Set(signals.filter(({ kind, level }) => kind === "cell" && level === 3).map(({ id }) => id));
  return claims.some(({ signalId, direction }) => direction === "supports" && level3.has(signalId));
}

function quoted(phrases: readonly string[]): string {
  return [...new Set(phrases)].map((phrase) => `“${phrase}”`).join(", ");
}

/** A batch is this many items logged within this many milliseconds (30 minutes). */
const BATCH_SIZE = 4;
const BATCH_SPAN = 30 * 60_000;

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
  Partial<Pick<Placement, "rescueCause" | "links">> & { claims?: readonly Pick<Claim, "rationale">[] };

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
