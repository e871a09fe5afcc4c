import { expect, test } from "vitest";
import { proposeWitness } from "@/lib/ask/mutations/answer";
import { getAskOverview } from "@/lib/ask/queries/overview";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { AT, answer, newAsk, newLeader, newPlaced } from "@/tests/support/factories";
import { countQueries } from "@/tests/support/statements";

const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);

test("tells what can be done about the asks of this person alone", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  expect(await getAskOverview(leader, { at: AT })).toMatchObject({ isEmpty: true, again: [], named: [] });
  const [id, theirs] = [await newPlaced(leader, { sentence: "One plan" }), await newPlaced(other)];
  const { access } = await newAsk(leader, id);
  await answer(access, id);
  await proposeWitness(access, { witness: "Finance lead", address: null, at: AT });
  const waiting = await newAsk(leader, id, { witness: "CTO", at: days(60) });
  await answer((await newAsk(other, theirs)).access, theirs);

  const told = await getAskOverview(leader, { at: days(61) });
  expect(told).toMatchObject({
    again: [{ evidenceId: id, others: ["Head of product"] }],
    waiting: [{ id: waiting.id, witness: "CTO" }],
    named: [{ evidenceId: id, witness: "Finance lead", by: "Head of product" }],
    leftBehind: [],
  });
  expect([...told.sentences]).toEqual([[id, "One plan"]]);
  await withdrawEvidence(leader, { ids: [id], at: days(61) });
  expect(await getAskOverview(leader, { at: days(62) })).toMatchObject({ again: [], waiting: [], named: [] });
});

test("asks as often for ten items as for one", async () => {
  const leader = await newLeader();
  const one = async () => {
    const id = await newPlaced(leader);
    await answer((await newAsk(leader, id)).access, id);
  };
  await one();
  const before = await countQueries(() => getAskOverview(leader, { at: AT }));
  for (let n = 0; n < 9; n++) await one();
  expect(await countQueries(() => getAskOverview(leader, { at: AT }))).toBe(before);
});
