import { randomUUID } from "node:crypto";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { type AskAccess, openAsk } from "@/lib/ask/access";
import { answerAsk } from "@/lib/ask/mutations/answer";
import { askWitness } from "@/lib/ask/mutations/ask";
import { askGiver } from "@/lib/ask/mutations/clarify";
import { openRound } from "@/lib/ask/mutations/round";
import { placeInRound } from "@/lib/ask/mutations/round-answer";
import { askOwner } from "@/lib/ask/mutations/run";
import { subjectOf } from "@/lib/ask/queries/subject";
import { AnswerForm, AskForm, AskGiver, AskOwner, type Relation } from "@/lib/ask/schema";
import type { Place } from "@/lib/ask/schema/round";
import { captureEvidence } from "@/lib/evidence/mutations/capture";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { Placement } from "@/lib/evidence/schema";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import { startRoadmap } from "@/lib/roadmap/mutations/start";
import { addLine, saveAnswer } from "@/lib/worksheet/mutations/answer";

/** When tests happen unless they say otherwise: a Friday, at noon in most of Europe. */
export const AT = new Date("2026-11-20T11:00:00Z");

type Leader = RecordAccess<"edit">;

/** A fresh person, and the proof that they may edit their own record. Written straight in: no password is hashed. */
export async function newLeader({ zone = "Europe/Berlin" } = {}): Promise<Leader> {
  const id = randomUUID();
  await transact(async (tx) => {
    await tx.insert(users).values({ id, email: `${id}@example.com`, name: "Robin Vale", zone, createdAt: AT });
  });
  return openRecord({ id }, id, "edit");
}

type Said = { sentence?: string; happenedOn?: string; rescue?: boolean; at?: Date };

/** One item of evidence of `leader`, as capture keeps it. */
export async function newEvidence(leader: Leader, said: Said = {}): Promise<string> {
  const { sentence = "Moved the planning review to the managers", happenedOn = "2026-11-13", rescue = false } = said;
  const items = [{ sentence, happenedOn, rescue }];
  const kept = await captureEvidence(leader, { items, origin: "typed", captureKey: randomUUID(), at: said.at ?? AT });
  return kept[0]!;
}

/** The path of most people, and one without dates. */
export const TO_VP = { situation: "N0", track: "em-to-vp" };
export const TO_CTO = { situation: "N2", track: "vp-to-cto" };

/** A roadmap of `leader`, started on 20 April 2026 towards VP unless said otherwise. */
export async function newRoadmap(
  leader: Leader,
  { startOn = "2026-04-20", path = TO_VP, at = AT } = {},
): Promise<string> {
  const { id } = await startRoadmap(leader, { startOn, zone: leader.zone, path, at });
  return id;
}

/** One item of `leader` that is placed, and so can be asked about. */
export async function newPlaced(leader: Leader, { at = AT, ...said }: Said & Partial<Placement> = {}): Promise<string> {
  const { sentence = "Moved the planning review to the managers", happenedOn = "2026-11-13", ...rest } = said;
  const id = await newEvidence(leader, { sentence, happenedOn, at });
  const claims = [{ signalId: "M1.L2", direction: "supports" as const, rationale: "" }];
  const placement = Placement.parse({ claims, ...rest, rescue: null, sentence, happenedOn });
  await placeEvidence(leader, { ...placement, id, version: 1, at });
  return id;
}

type Asking = Partial<AskForm> & { at?: Date };

/** Asks somebody about an item by a link that is passed on, and opens it as they would. */
export async function newAsk(leader: Leader, id: string, { at = AT, ...asked }: Asking = {}) {
  const form = AskForm.parse({
    id,
    kind: "attest",
    witness: "Head of product",
    relation: "peer",
    way: "link",
    ...asked,
  });
  const { id: askId, path } = await askWitness(leader, { ...form, at });
  const token = path?.split("/").at(-1) ?? "";
  return { id: askId, token, access: (await openAsk(token)) as AskAccess };
}

type Answering = Partial<AnswerForm> & { at?: Date };

/** Answers an ask about the item `id` as it reads now. */
export async function answer(access: AskAccess, id: string, { at = AT, ...said }: Answering = {}): Promise<void> {
  const { saidSince } = await subjectOf(access, id);
  const form = { token: "", answer: "saw", wordingAt: saidSince.toISOString(), ...said };
  const { token: _, ...input } = AnswerForm.parse({ ...form, answeredAt: said.answeredAt ?? "" });
  await answerAsk(access, { ...input, at });
}

/** The list of the worksheet of feedback. */
export const FEEDBACK = { worksheetId: "WS.P1.T", promptId: "WS.P1.T.1" };

/** Feedback with all that it needs to become a milestone. */
export const CONCRETE = {
  ...{ said: "Be more strategic", giver: "CTO", situation: "Quarter planning with the directors" },
  behaviour: "Puts two options and what each costs on the table",
  good: "The directors choose between options that came from us",
  ...{ dueOn: "2027-01-29", notices: "The director of product" },
};
const FEEDBACK_COLUMNS = ["said", "giver", "situation", "behaviour", "good", "dueOn", "notices"] as const;

type Fed = Partial<typeof CONCRETE> & { at?: Date };

/** A line of feedback as its form saves it. */
export async function newFeedback(leader: Leader, { at = AT, ...said }: Fed = {}): Promise<string> {
  const { lineId } = await addLine(leader, { ...FEEDBACK, at });
  await sayFeedback(leader, lineId, { at, ...said });
  return lineId;
}

/** Writes a line of feedback anew; what is not named stands empty. */
export async function sayFeedback(
  leader: Leader,
  lineId: string,
  { at = AT, version = 1, ...said }: Fed & { version?: number },
) {
  const cells = Object.fromEntries(FEEDBACK_COLUMNS.map((name, column) => [`0.${column}`, said[name] ?? ""]));
  await saveAnswer(leader, { ...FEEDBACK, lineId, version, cells, at });
}

type AskingGiver = Partial<AskGiver> & { at?: Date };

/** Asks the giver of a line what they meant, by a link that is passed on, and opens it as they would. */
export async function newGiverAsk(leader: Leader, lineId: string, { at = AT, ...asked }: AskingGiver = {}) {
  const form = AskGiver.parse({ lineId, witness: "CTO", relation: "manager", way: "link", ...asked });
  const { id, path } = await askGiver(leader, { ...form, at });
  const token = path?.split("/").at(-1) ?? "";
  return { id, token, access: (await openAsk(token)) as AskAccess };
}

type AskingOwner = Partial<AskOwner> & { at?: Date };

/** The same of whoever looks after a mechanism. */
export async function newOwnerAsk(leader: Leader, mechanismId: string, { at = AT, ...asked }: AskingOwner = {}) {
  const form = AskOwner.parse({ mechanismId, witness: "Head of support", relation: "peer", way: "link", ...asked });
  const { id, path } = await askOwner(leader, { ...form, at });
  const token = path?.split("/").at(-1) ?? "";
  return { id, token, access: (await openAsk(token)) as AskAccess };
}

/** Opens a round by links that are passed on, one for each of `relations`, and opens each as they would. */
export async function newRound(
  leader: Leader,
  relations: readonly Relation[],
  { at = AT, openKey = randomUUID() } = {},
) {
  const people = relations.map((relation, n) => ({ witness: `Colleague ${n}`, relation, address: null }));
  const { id, links } = await openRound(leader, { people, openKey, at });
  const tokens = links.map(({ path }) => path.split("/").at(-1) ?? "");
  const accesses = await Promise.all(tokens.map(async (token) => (await openAsk(token)) as AskAccess));
  return { id, links, tokens, accesses };
}

type Placing = { at?: Date; sendKey?: string; answeredAt?: string | null; rows?: Record<string, Place | null> };

/** Answers an ask of a round: the same place on the page in each of `rows`, and the title. */
export async function place(access: AskAccess, title: Place | null, { at = AT, ...said }: Placing = {}): Promise<void> {
  await placeInRound(access, { rows: { M1: title }, sendKey: randomUUID(), answeredAt: null, title, ...said, at });
}
