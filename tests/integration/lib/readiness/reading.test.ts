import { expect, test } from "vitest";
import { answerEvidence } from "@/lib/evidence/mutations/answer";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { listForYear } from "@/lib/evidence/queries/list";
import { Placement } from "@/lib/evidence/schema";
import { readinessOn } from "@/lib/readiness/queries";
import { headlineOf } from "@/lib/readiness/rules/headline";
import { readingOf } from "@/lib/readiness/rules/reading";
import { namedSignal, tellSignal } from "@/lib/readiness/rules/signal";
import { AT, answer, newAsk, newEvidence, newLeader, newRoadmap } from "../../../support/factories";
import { countQueries } from "../../../support/statements";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

/** An item on a cell that somebody confirmed, or with `against` one that speaks against it. */
async function placed(leader: Leader, { signalId = "M1.L2", against = false } = {}): Promise<string> {
  const sentence = "Moved the planning review";
  const id = await newEvidence(leader, { sentence, happenedOn: "2026-11-10" });
  const claims = [{ signalId, direction: against ? "against" : "supports", rationale: "" }];
  const said = Placement.parse({ sentence, happenedOn: "2026-11-10", claims });
  await placeEvidence(leader, { ...said, id, version: 1, at: after(1) });
  if (against) return id;
  const { access } = await newAsk(leader, id, { at: after(2) });
  await answer(access, id, { at: after(2) });
  return id;
}

/** What the page of a signal reads, and says. */
async function page(leader: Leader, id = "M1.L2") {
  const readiness = (await readinessOn(leader, { on: undefined, now: after(3) }))!;
  const told = tellSignal(readiness.view, namedSignal(id, readiness)!);
  const sentences = await sentencesOf(leader, told.evidenceIds);
  return { ...readiness, told, sentences, choices: await listForYear(leader) };
}

test("nothing of somebody else's is in the reading, or on the page of a signal", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  await Promise.all([newRoadmap(leader), newRoadmap(other)]);
  const own = await placed(leader);
  const theirs = [
    await placed(other),
    await placed(other, { signalId: "M2.L2" }),
    await placed(other, { against: true }),
  ];
  await answerEvidence(other, { id: theirs[2]!, answerId: theirs[0]!, at: after(2) });

  const { view, framework, told, sentences, choices } = await page(leader);
  expect(told).toMatchObject({ found: { state: "occasional", contested: [] }, against: [], evidenceIds: [own] });
  expect([...sentences.keys()]).toEqual([own]);
  expect(choices.map(({ id }) => id)).toEqual([own]);
  expect(await sentencesOf(leader, [own, ...theirs])).toEqual(sentences);
  const reading = readingOf(view, framework)!;
  expect(reading.counts).toMatchObject({ 1: { have: 1 }, 2: { have: 1 } });
  expect(headlineOf(view, { framework, toPlace: 0 }).mark).toBe("Not enough to say");
  expect([...view.items.keys()]).toEqual([own]);

  const others = await page(other);
  expect(others.told.evidenceIds.toSorted()).toEqual([theirs[0], theirs[0], theirs[2]].toSorted());
  expect(others.told.against).toMatchObject([{ isOpen: false, answers: [theirs[0]] }]);
});

test("asks as often for a signal with thirty items as for one with one", async () => {
  const leader = await newLeader();
  await newRoadmap(leader);
  await placed(leader);
  const before = await countQueries(() => page(leader));
  for (let n = 0; n < 29; n++) await placed(leader, { against: n % 10 === 0 });
  expect((await page(leader)).told.evidenceIds).toHaveLength(30);
  expect(await countQueries(() => page(leader))).toBe(before);
});
