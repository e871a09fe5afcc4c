import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { asks, attestations, clarifications, proposedWitnesses } from "@/db/schema/ask";
import { mechanismRuns } from "@/db/schema/mechanism";
import { wordingHash } from "@/lib/ask/queries/clarify";
import { askEndsAt } from "@/lib/ask/rules/state";
import { addDays } from "@/lib/date";
import { hashToken } from "@/lib/token";
import type { Person, Planting } from "./people";

/** Asks about one item: answered, with somebody named; taken back; waiting for its mail. Answers the links of the first two. */
export async function plantAsks({ ownerId, at, word }: Planting, evidenceId: string): Promise<Person["links"]> {
  const [answered, over] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
  const ask = (token: string | null) => ({
    ...({ id: uuidv7(), ownerId, evidenceId, kind: "attest", relation: "peer", way: "mail" } as const),
    ...{ witness: word("asks.witness"), witnessId: uuidv7(), address: `${word("asks.address")}@example.com` },
    ...{ proposedByLeader: true, tokenHash: token && hashToken(token), askedAt: at, expiresAt: askEndsAt(at) },
  });
  const first = ask(answered);
  const of = { ownerId, askId: first.id };
  await transact(async (tx) => {
    await tx.insert(asks).values([first, { ...ask(over), revokedAt: at }, ask(null)]);
    const said = { answer: "saw", words: word("attestations.words"), wordingAt: at, answeredAt: at } as const;
    await tx.insert(attestations).values({ ...of, ...said });
    const named = { witness: word("proposed_witnesses.witness"), proposedAt: at };
    await tx
      .insert(proposedWitnesses)
      .values({ ...of, ...named, address: `${word("proposed_witnesses.address")}@example.com` });
  });
  return { "token:ask": [answered, over], "token:ask-over": [over] };
}

type Subjects = { line: { id: string; said: string }; mechanismId: string };

/** Asks about a line of feedback and about a mechanism, each one live and answered, and one taken back. Answers their links. */
export async function plantOtherAsks(
  { ownerId, at, word }: Planting,
  { line, mechanismId }: Subjects,
): Promise<string[][]> {
  const tokens = Array.from({ length: 4 }, () => randomBytes(32).toString("base64url"));
  const ask = (token: string, about: { lineId: string } | { mechanismId: string }) => ({
    ...({ id: uuidv7(), ownerId, ...about, relation: "peer", way: "mail" } as const),
    ...{ witness: word("asks.witness"), witnessId: uuidv7(), address: `${word("asks.address")}@example.com` },
    ...{ proposedByLeader: true, tokenHash: hashToken(token), askedAt: at, expiresAt: askEndsAt(at) },
  });
  const [live = "", over = "", running = "", ended = ""] = tokens;
  const meant = { ...ask(live, { lineId: line.id }), kind: "make-concrete" as const };
  const ran = { ...ask(running, { mechanismId }), kind: "run" as const };
  await transact(async (tx) => {
    await tx
      .insert(asks)
      .values([
        meant,
        { ...ask(over, { lineId: line.id }), kind: "make-concrete", revokedAt: at },
        ran,
        { ...ask(ended, { mechanismId }), kind: "run", revokedAt: at },
      ]);
    await tx.insert(clarifications).values({
      ...{ ownerId, askId: meant.id, wordingHash: wordingHash(line.said), answeredAt: at },
      situation: word("clarifications.situation"),
      behaviour: word("clarifications.behaviour"),
      good: word("clarifications.good"),
    });
    await tx.insert(mechanismRuns).values({
      ...{ ownerId, mechanismId, askId: ran.id, loggedBy: "owner", isWithLeader: false, decisions: 1, recordedAt: at },
      ranOn: addDays(at.toISOString().slice(0, 10), -9),
      decided: word("mechanism_runs.decided"),
    });
  });
  return [
    [live, running, over, ended],
    [over, ended],
  ];
}
