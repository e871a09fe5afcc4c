import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { asks, attestations, proposedWitnesses } from "@/db/schema/ask";
import { hashToken } from "@/lib/account/access";
import { askEndsAt } from "@/lib/ask/rules/state";
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
