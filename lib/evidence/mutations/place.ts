import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { evidence } from "@/db/schema/evidence";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { AppError, notFound } from "@/lib/errors";
import { signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import { difference, recordChange } from "@/lib/history/mutations";
import { listChanges } from "@/lib/history/queries";
import type { RecordAccess } from "@/lib/record/access";
import { pinnedFramework } from "../queries/signals";
import { directionOf, warningsFor } from "../rules/placing";
import type { Confidentiality, Kind, Mode, Placement, Scope } from "../schema";
import { itemAt, openFacts, refreshSearch } from "./facts";
import { changeSpans, inOrder, type KeptClaim, openSpans, type Spans } from "./spans";
import { reword } from "./wording";

type Edit = RecordAccess<"edit">;
type At = { id: string; version: number; at: Date };

/** Everything about an item that placing can change; what history keeps of it, and undoing puts back. */
type State = Spans & {
  sentence: string;
  details: string;
  rescue: boolean;
  rescueCause: string;
  confidentiality: Confidentiality;
  happenedOn: string;
  kind: Kind | null;
  scope: Scope | null;
  mode: Mode | null;
  context: string;
  outcomeBefore: string;
  outcomeAfter: string;
  outcomeUnit: string;
  guard: string;
  placedAt: string | null;
};

/**
 * Says what an item shows: its claims, facts, links and milestones, and the wording on the way. Throws INVALID with a
 * message for each field, NOT_FOUND for an item that is not the owner's, CONFLICT when it is no longer at `version`.
 */
export async function placeEvidence(access: Edit, input: Placement & At): Promise<void> {
  const { id, version, at } = input;
  const framework = await pinnedFramework(access);
  await transact(async (tx) => {
    const now = await stateOf(tx, access, { id, version });
    const next = stateAfter(input, { now, framework, today: dayOf(at, access.zone) });
    await write(tx, access, { id, version, at, now, next, action: "placed" });
  });
}

/**
 * Puts an item back to where it stood before it was last placed. Throws CONFLICT when something else was changed since,
 * or when the wording from before has been purged.
 */
export async function undoPlacing(access: Edit, { id, version, at }: At): Promise<void> {
  await transact(async (tx) => {
    const now = await stateOf(tx, access, { id, version });
    const [last] = await listChanges(access, { subject: "evidence", subjectIds: [id], most: 1 }, tx);
    if (last?.action !== "placed" || !last.before || "purged" in last.before)
      throw new AppError(
        "CONFLICT",
        "This item was changed again since, so there is nothing to undo. Open it to edit it.",
      );
    const next = { ...now, ...(last.before as Partial<State>) };
    await write(tx, access, { id, version, at, now, next, action: "placing-undone" });
  });
}

async function stateOf(tx: Writer, access: Edit, { id, version }: Omit<At, "at">): Promise<State> {
  const { sentence, details, confidentiality, placedAt } = await itemAt(tx, access, { id, version });
  const [facts] = await openFacts(tx, access, [id]);
  if (!facts) throw notFound();
  const { happenedOn, kind, scope, mode, context, outcomeBefore, outcomeAfter, outcomeUnit, guard } = facts;
  const { rescue, rescueCause } = facts;
  return {
    ...{ sentence, details, rescue, rescueCause, confidentiality, placedAt: placedAt?.toISOString() ?? null },
    ...{ happenedOn, kind, scope, mode, context, outcomeBefore, outcomeAfter, outcomeUnit, guard },
    ...(await openSpans(tx, access, id)),
  };
}

type Known = { now: State; framework: Framework; today: string };

/** What is asked for, judged: claims get their direction and the words of their signal. */
function stateAfter(input: Placement & At, { now, framework, today }: Known): State {
  const { id: _, version: __, at, claims, links, milestoneIds, rescue, ...said } = input;
  const kept = new Map(now.claims.map((claim) => [claim.signalId, claim]));
  const signals = new Map(signalsOf(framework).map((signal) => [signal.id, signal]));
  // A claim made on earlier content may stay, whatever the present content says of its signal.
  const gone = now.claims.filter(({ signalId }) => !signals.has(signalId));
  const { errors } = warningsFor({
    placement: input,
    signals: [
      ...signals.values(),
      ...gone.map((claim) => ({ id: claim.signalId, kind: "cell", direction: "either" }) as const),
    ],
    effortWords: [],
    today,
  });
  const [first] = Object.values(errors);
  if (first !== undefined) throw new AppError("INVALID", first, errors);
  const wanted = claims.flatMap((claim): KeptClaim[] => {
    if (!claim) return [];
    const { signalId, rationale } = claim;
    const had = kept.get(signalId);
    const signal = signals.get(signalId);
    const direction = signal ? directionOf(claim, signal) : (claim.direction ?? had?.direction ?? "supports");
    if (had?.direction === direction && had.rationale === rationale) return [had];
    const words = signal
      ? { signalLabel: signal.label, contentVersion: framework.version }
      : { signalLabel: had?.signalLabel ?? signalId, contentVersion: had?.contentVersion ?? framework.version };
    return [{ signalId, direction, rationale, ...words }];
  });
  return {
    ...said,
    rescue: rescue === null ? now.rescue : rescue === "yes",
    ...{ claims: wanted, links: links.filter((link) => link !== null), milestoneIds },
    placedAt: now.placedAt ?? at.toISOString(),
  };
}

type Change = At & { now: State; next: State; action: string };

async function write(tx: Writer, access: Edit, { id, version, at, now, next, action }: Change): Promise<void> {
  const { ownerId, actorId } = access;
  const { claims, links, milestoneIds, placedAt, sentence, details, rescue, rescueCause, confidentiality, ...rest } =
    next;
  const { happenedOn, ...facts } = rest;
  const said = { sentence, details, rescue, rescueCause, confidentiality, happenedOn, facts };
  await reword(tx, access, { id, version, at, ...said });
  await changeSpans(tx, access, { id, wanted: { claims, links, milestoneIds }, at });
  if (placedAt !== now.placedAt)
    await tx
      .update(evidence)
      .set({ placedAt: placedAt === null ? null : new Date(placedAt) })
      .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, id)));
  await refreshSearch(tx, access, id);
  const changed = difference({ ...now, ...inOrder(now) }, { ...next, ...inOrder(next) });
  if (changed) await recordChange(tx, { ownerId, actorId, subject: "evidence", subjectId: id, action, ...changed, at });
}
