import { expect, test } from "vitest";
import { answerPart, beginAssessment } from "@/lib/assessment/mutations/draft";
import { finishAssessment } from "@/lib/assessment/mutations/finish";
import { getAssessment } from "@/lib/assessment/queries";
import { getGrantedAssessment, listGrantedAssessments } from "@/lib/assessment/queries/granted";
import { partsOf } from "@/lib/assessment/rules/parts";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { currentFramework } from "@/lib/framework/rules/library";
import { RESOURCES, type Resource } from "@/lib/grant/schema";
import { AT, answer, newAsk, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { markAs, newGrantAccess } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const FROM = "2026-05-01";
const EARLY = new Date("2026-04-30T21:59:00Z");
const LATER = new Date("2026-11-21T08:00:00Z");
const parts = partsOf(currentFramework("em-to-vp"));
const open = (...closed: Resource[]) => RESOURCES.filter((name) => name !== "sensitive" && !closed.includes(name));

/** An assessment whose every question names these items and takes the second side, and whose rows claim level 2. */
async function finished(leader: Leader, { evidenceIds, at }: { evidenceIds: string[]; at: Date }) {
  const { id: assessmentId } = await beginAssessment(leader, { at });
  for (const { id: partId, kind } of parts) {
    const named = kind === "question" ? evidenceIds : [];
    const choice = kind === "question" ? (0 as const) : (2 as const);
    const said = { assessmentId, partId, choice, note: `Note on ${partId}`, evidenceIds: named, seen: "", own: "form" };
    await answerPart(leader, { ...said, at });
  }
  await finishAssessment(leader, { assessmentId, at });
  return assessmentId;
}

async function seen(leader: Leader, happenedOn: string) {
  const id = await newPlaced(leader, { happenedOn, sentence: `Happened on ${happenedOn}` });
  const { access } = await newAsk(leader, id);
  await answer(access, id);
  return id;
}

test("shows what was said, and beside it what of its evidence is reached", async () => {
  const [leader, reader] = [await newLeader(), await newLeader()];
  await newRoadmap(leader);
  const told = await newPlaced(leader, { sentence: "Told to all" });
  const [secret, old, gone] = [
    await seen(leader, "2026-11-10"),
    await seen(leader, "2026-04-28"),
    await seen(leader, "2026-11-11"),
  ];
  const id = await finished(leader, { evidenceIds: [told, secret, old, gone], at: LATER });
  await markAs(secret, "private");
  await withdrawEvidence(leader, { ids: [gone], at: LATER });
  const asked = { resources: open(), fromOn: FROM, at: LATER };
  const read = await getGrantedAssessment(await newGrantAccess(leader, reader, asked), id);
  const question = read.snapshot.questions.find(({ wide }) => wide === 0);
  expect(question).toMatchObject({ finding: "unconfirmed", evidence: [{ id: told }], note: `Note on ${question?.id}` });
  expect([...read.items.values()].map(({ sentence }) => sentence)).toEqual(["Told to all"]);
  expect(read.snapshot.rows[0]).toMatchObject({ id: "M1", placed: 2, shown: 0, finding: "unconfirmed" });
  expect(JSON.stringify([read, [...read.items]])).not.toMatch(new RegExp([secret, old, gone].join("|")));
  const own = await getAssessment(leader, id);
  expect(own.finishedAt && own.snapshot.rows[0]).toMatchObject({ shown: 2, finding: "agree" });

  const shut = await getGrantedAssessment(
    await newGrantAccess(leader, reader, { ...asked, resources: open("evidence", "readiness") }),
    id,
  );
  expect(shut).toMatchObject({ hasStates: false, items: new Map() });
  expect(shut.snapshot.rows[0]).toMatchObject({ placed: 2, shown: 0, finding: "open" });
  expect(shut.snapshot.questions[0]?.evidence).toMatchObject([{ id: told }]);
});

test("is missing from before the grant, as a draft, where it is closed, and for anybody else", async () => {
  const [leader, reader, other] = [await newLeader(), await newLeader(), await newLeader()];
  await newRoadmap(leader, { at: EARLY });
  const old = await finished(leader, { evidenceIds: [], at: EARLY });
  const id = await finished(leader, { evidenceIds: [], at: new Date(EARLY.getTime() + 60_000) });
  const { id: draft } = await beginAssessment(leader, { at: AT });
  await newRoadmap(other, { at: EARLY });
  const others = await finished(other, { evidenceIds: [], at: AT });
  const granted = (resources: readonly Resource[], from = leader) =>
    newGrantAccess(from, reader, { resources, fromOn: FROM, at: LATER });
  const access = await granted(open());
  expect(await listGrantedAssessments(access)).toEqual([{ id, month: null, on: "2026-05-01" }]);
  expect(await getGrantedAssessment(access, id)).toMatchObject({ id });
  for (const one of [old, draft, others, "nothing"])
    await expect(getGrantedAssessment(access, one)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const closed = await granted(open("assessments"));
  await expect(listGrantedAssessments(closed)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(getGrantedAssessment(closed, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(getGrantedAssessment(await granted(open(), other), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
