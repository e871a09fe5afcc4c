import type { Day } from "@/lib/date";
import { findSignal, type Signal } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import type { Direction } from "../schema";
import { signalIdsOf } from "./listing";

/** A claim in force, with as much of its item as a list names. */
export type ClaimedItem = {
  evidenceId: string;
  signalId: string;
  direction: Direction;
  sentence: string;
  happenedOn: Day;
};

/** Plain counts of items, each once a side, however many of its claims point that way. */
export type Counts = { supports: number; against: number };

export function countsOf(claims: readonly ClaimedItem[]): Counts {
  const items = (direction: Direction) =>
    new Set(claims.filter((claim) => claim.direction === direction).map(({ evidenceId }) => evidenceId)).size;
  return { supports: items("supports"), against: items("against") };
}

/** "2 for, 1 against", or "nothing yet". */
export function countsText({ supports, against }: Counts): string {
  const sides = [supports && `${supports} for`, against && `${against} against`].filter(Boolean);
  return sides.length ? sides.join(", ") : "nothing yet";
}

/** A signal with the claims on it, as they came. */
export type Shown<Claim extends ClaimedItem> = { signal: Signal; claims: Claim[]; counts: Counts };

/** These signals of the framework, each with the claims on it. */
export function signalStanding<Claim extends ClaimedItem>(
  framework: Framework,
  { signalIds, claims }: { signalIds: readonly string[]; claims: readonly Claim[] },
): Shown<Claim>[] {
  return signalIds.flatMap((id) => {
    const signal = findSignal(framework, id);
    const own = claims.filter(({ signalId }) => signalId === id);
    return signal ? [{ signal, claims: own, counts: countsOf(own) }] : [];
  });
}

/** A signal that the framework does not have, under the words with which it was claimed last. */
export type Elsewhere = { id: string; label: string; counts: Counts };

/** What is claimed on other tracks, or on content that the present one no longer has; by its words. */
export function claimedElsewhere(
  framework: Framework,
  claims: readonly (ClaimedItem & { signalLabel: string })[],
): Elsewhere[] {
  const elsewhere = claims.filter(({ signalId }) => !findSignal(framework, signalId));
  return [...Map.groupBy(elsewhere, ({ signalId }) => signalId)]
    .map(([id, own]) => ({ id, label: own[0]?.signalLabel ?? id, counts: countsOf(own) }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

/**
 * One competency with its evidence: behaviours by kind, and its traps. The counts take every item once a side, by way of
 * the matrix and the bench as well. `claims` come newest first.
 */
export function competencyStanding<Claim extends ClaimedItem>(
  framework: Framework,
  { competencyId, claims }: { competencyId: string; claims: readonly Claim[] },
) {
  const ids = signalIdsOf(framework, competencyId);
  const shown = signalStanding(framework, { signalIds: ids, claims });
  const of = (...kinds: Signal["kind"][]) => shown.filter(({ signal }) => kinds.includes(signal.kind));
  const all = claims.filter(({ signalId }) => ids.includes(signalId));
  return {
    ...{ counts: countsOf(all), last: all[0] ?? null },
    ...{ strong: of("strong"), weak: of("weak"), evidence: of("evidence"), traps: of("trap") },
  };
}
