import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import {
  claims,
  evidence,
  evidenceAnswers,
  evidenceFacts,
  evidenceLinks,
  evidenceMilestones,
} from "@/db/schema/evidence";
import { setAsides } from "@/db/schema/readiness";
import type { Writer } from "@/db/store";
import { addDays } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { signalsOf } from "@/lib/framework/rules/signals";
import { COMMON } from "./canaries";
import type { Planting } from "./people";

/**
 * Items in every state: placed with all there is to say, waiting to be placed, withdrawn, one that is not private, and
 * two rescues.
 */
export async function plantEvidence(planting: Planting, milestoneId: string) {
  return transact(async (tx) => {
    const placed = await plantItem(tx, planting, { placed: true });
    await plantItem(tx, planting, { placed: false });
    const rescue = await plantItem(tx, planting, { placed: true, rescue: true });
    await plantItem(tx, planting, { placed: true, withdrawn: true });
    const open = await plantItem(tx, planting, { placed: true, isPrivate: false });
    const again = await plantItem(tx, planting, { placed: true, rescue: true });
    const { ownerId, at, word } = planting;
    const of = { ownerId, evidenceId: placed, recordedAt: at };
    await tx.insert(evidenceLinks).values({
      ...of,
      url: `https://example.com/${word("evidence_links.url")}`,
      label: word("evidence_links.label"),
    });
    await tx.insert(evidenceMilestones).values({ ...of, milestoneId });
    await tx.insert(evidenceAnswers).values({ ...of, evidenceId: rescue, answerId: placed });
    await tx.insert(setAsides).values({ ownerId, key: "T1", reason: word("set_asides.reason"), recordedAt: at });
    return { placed, open, rescues: [rescue, again] as const };
  });
}

type Planted = { placed: boolean; rescue?: boolean; withdrawn?: boolean; isPrivate?: boolean };

async function plantItem(
  tx: Writer,
  { ownerId, at, word }: Planting,
  { placed, rescue = false, withdrawn = false, isPrivate = true }: Planted,
): Promise<string> {
  const id = uuidv7();
  const of = { ownerId, evidenceId: id, recordedAt: at };
  const sentence = `Moved the ${COMMON} review to ${word("evidence.sentence")}`;
  await tx.insert(evidence).values({
    id,
    ownerId,
    sentence,
    details: `Notes on ${word("evidence.details")}`,
    search: `${sentence.toLowerCase()} ${word("evidence.search")}`,
    origin: "typed",
    confidentiality: isPrivate ? "private" : "ordinary",
    loggedAt: at,
    placedAt: placed ? at : null,
    captureKey: word("evidence.capture_key"),
  });
  await tx.insert(evidenceFacts).values({
    ...of,
    happenedOn: addDays(at.toISOString().slice(0, 10), -7),
    withdrawn,
    kind: placed ? "decided" : null,
    scope: placed ? "several-teams" : null,
    mode: placed ? (rescue ? "did" : "built") : null,
    context: word("evidence_facts.context"),
    outcomeBefore: word("evidence_facts.outcome_before"),
    outcomeAfter: word("evidence_facts.outcome_after"),
    outcomeUnit: word("evidence_facts.outcome_unit"),
    guard: word("evidence_facts.guard"),
    rescue,
    rescueCause: rescue ? word("evidence_facts.rescue_cause") : "",
  });
  if (placed) {
    const framework = currentFramework("em-to-vp");
    const signal = signalsOf(framework)[0];
    if (!signal) throw new Error("The framework has no signal to claim.");
    await tx.insert(claims).values({
      ...of,
      signalId: signal.id,
      direction: rescue ? "against" : "supports",
      rationale: word("claims.rationale"),
      signalLabel: word("claims.signal_label"),
      contentVersion: framework.version,
    });
  }
  return id;
}
