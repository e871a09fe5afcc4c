import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { asks, roundAnswers, rounds } from "@/db/schema/ask";
import { roundClosesAt } from "@/lib/ask/rules/round";
import { resultOf } from "@/lib/ask/rules/round-result";
import { currentFramework } from "@/lib/framework/rules/library";
import { hashToken } from "@/lib/token";
import type { Planting } from "./people";

const DAY = 24 * 60 * 60_000;

/** Two rounds that are closed, and one that four have answered. Answers a link of the open one and one of a closed one. */
export async function plantRounds({ ownerId, at, word }: Planting, roadmapId: string) {
  const [open, over] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
  const round = (ago: number) => {
    const openedAt = new Date(at.getTime() - ago * DAY);
    const row = { id: uuidv7(), ownerId, roadmapId, openKey: word("rounds.open_key") };
    return { ...row, openedAt, closesAt: roundClosesAt(openedAt) };
  };
  const closed = [round(300), round(150)].map((one) => ({ ...one, closedAt: one.closesAt, result: result(word) }));
  const running = round(2);
  const asking = ({ id: roundId, openedAt, closesAt }: typeof running, token: string | null) => ({
    ...({ id: uuidv7(), ownerId, roundId, kind: "placement", relation: "peer", way: "mail" } as const),
    ...{ witness: word("asks.witness"), witnessId: uuidv7(), address: `${word("asks.address")}@example.com` },
    ...{ proposedByLeader: true, tokenHash: token && hashToken(token), askedAt: openedAt, expiresAt: closesAt },
  });
  const people = [asking(running, open), ...[1, 2, 3].map(() => asking(running, null))];
  await transact(async (tx) => {
    await tx.insert(rounds).values(closed);
    await tx.insert(rounds).values(running);
    await tx.insert(asks).values([...people, asking(closed[0]!, over)]);
    await tx.insert(roundAnswers).values(
      people.map(({ id: askId }) => ({
        ...{ ownerId, askId, answeredAt: at, sendKey: word("round_answers.send_key") },
        said: JSON.stringify({ rows: { M1: 1 }, title: 2, beside: word("round_answers.said") }),
      })),
    );
  });
  return { open, over };
}

function result(word: Planting["word"]): string {
  const framework = currentFramework("em-to-vp");
  const given = ([1, 2, 2, 3] as const).map((level) => {
    const rows = Object.fromEntries((framework.matrix?.rows ?? []).map(({ id }) => [id, level]));
    return { relation: "peer" as const, said: { rows, title: level } };
  });
  const kept = resultOf({ framework, invited: given.map(({ relation }) => relation), given });
  return JSON.stringify({ ...kept, groups: kept.groups.map((one) => ({ ...one, name: word("rounds.result") })) });
}
