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
import type { Confidentiality } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { signalsOf } from "@/lib/framework/rules/signals";
import { COMMON } from "./canaries";
import type { Planting } from "./people";

/**
 * Items in every state: placed with all there is to say, waiting to be placed, withdrawn, two rescues, one that is
 * employer-sensitive and one that is ordinary; all others are private.
 */
export async function plantEvidence(planting: Planting, milestoneId: string) {
  return transact(async (tx) => {
    const placed = await plantItem(tx, planting, { placed: true });
    await plantItem(tx, planting, { placed: false });
    const rescue = await plantItem(tx, planting, { placed: true, rescue: true });
    await plantItem(tx, planting, { placed: true, withdrawn: true });
    const open = await plantItem(tx, planting, { placed: true, confidentiality: "ordinary" });
    const again = await plantItem(tx, planting, { placed: true, rescue: true });
    await plantItem(tx, planting, { placed: true, confidentiality: "employer-sensitive" });
    const { ownerId, at } = planting;
    const word = hiding(planting.word, "private");
    const of = { ownerId, evidenceId: placed, recordedAt: at };
    await tx.insert(evidenceLinks).values({
      ...of,
      url: `https://example.com/${word("evidence_links.url")}`,
      label: word("evidence_links.label"),
    });
    await tx.insert(evidenceMilestones).values({ ...of, milestoneId });
    await tx.insert(evidenceAnswers).values({ ...of, evidenceId: rescue, answerId: placed });
    await tx
      .insert(setAsides)
      .values({ ownerId, key: "T1", reason: planting.word("set_asides.reason"), recordedAt: at });
    return { placed, open, rescues: [rescue, again] as const };
  });
}

type Planted = { placed: boolean; rescue?: boolean; withdrawn?: boolean; confidentiality?: Confidentiality };

/** What no grant of the trial opens has places of its own, so that it is told from what one may show. */
const hiding = (word: Planting["word"], confidentiality: Confidentiality) =>
  confidentiality === "ordinary" ? word : (place: string) => word(`${place}:${confidentiality}`);

async function plantItem(
  tx: Writer,
  { ownerId, at, ...planting }: Planting,
  { placed, rescue = false, withdrawn = false, confidentiality = "private" }: Planted,
): Promise<string> {
  const id = uuidv7();
  const word = hiding(planting.word, confidentiality);
  const of = { ownerId, evidenceId: id, recordedAt: at };
  const sentence = `Moved the ${COMMON} review to ${word("evidence.sentence")}`;
  await tx.insert(evidence).values({
    id,
    ownerId,
    sentence,
    details: `Notes on ${word("evidence.details")}`,
    search: `${sentence.toLowerCase()} ${word("evidence.search")}`,
    origin: "typed",
    confidentiality,
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
