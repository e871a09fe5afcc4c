import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { RESOURCES, type Resource } from "@/lib/grant/schema";
import { decideReview } from "@/lib/review/mutations";
import { getReview } from "@/lib/review/queries";
import { getGrantedReview, listGrantedReviews } from "@/lib/review/queries/granted";
import { addMilestone, dropMilestone } from "@/lib/roadmap/mutations/milestone";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { AT, newFeedback, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { markAs, newGrantAccess } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const FROM = "2026-11-01";
const START = "2026-06-20";
const EARLY = new Date("2026-10-31T22:59:00Z");
const NOW = new Date("2026-11-21T08:00:00Z");
const refused = { code: "NOT_FOUND" };
const open = (...closed: Resource[]) => RESOURCES.filter((name) => name !== "sensitive" && !closed.includes(name));

async function decide(leader: Leader, roadmapId: string, at: Date) {
  const { version } = await getRoadmap(leader, roadmapId);
  const said = { phase: 2, decision: "adjust" as const, weeks: null, key: randomUUID(), reason: "The gaps are named" };
  return decideReview(leader, { ...said, roadmapId, version, at });
}

const turn = async (leader: Leader, roadmapId: string) => {
  const { version } = await getRoadmap(leader, roadmapId);
  return { roadmapId, version };
};

/** A year with something that a grant reaches, and where `secrets` says so with what it does not. */
async function newYear(secrets: boolean) {
  const leader = await newLeader();
  const roadmapId = await newRoadmap(leader, { startOn: START, at: new Date("2026-06-20T08:00:00Z") });
  const named = { note: "", dueOn: "2026-12-01" };
  for (const title of ["Dropped since", ...(secrets ? ["Dropped before"] : [])])
    await addMilestone(leader, {
      ...named,
      title,
      ...(await turn(leader, roadmapId)),
      at: new Date("2026-10-02T08:00:00Z"),
    });
  for (const { id, version, title } of await listMilestones(leader, roadmapId))
    if (title.startsWith("Dropped"))
      await dropMilestone(leader, {
        ...{ milestoneId: id, version, reason: `Reason of ${title}` },
        at: title === "Dropped before" ? new Date("2026-10-31T22:30:00Z") : AT,
      });
  const told = await newPlaced(leader, { sentence: "Told to all", happenedOn: "2026-11-10" });
  if (secrets) {
    await newPlaced(leader, { sentence: "From before", happenedOn: "2026-10-31" });
    const secret = await newPlaced(leader, { sentence: "Secret", happenedOn: "2026-11-11" });
    const gone = await newPlaced(leader, { sentence: "Gone", happenedOn: "2026-11-12" });
    await newFeedback(leader, { said: "Be more strategic", good: "" });
    return { leader, roadmapId, told, close: () => closeBoth(leader, secret, gone) };
  }
  return { leader, roadmapId, told, close: async () => {} };
}

async function closeBoth(leader: Leader, secret: string, gone: string) {
  await markAs(secret, "private");
  await withdrawEvidence(leader, { ids: [gone], at: NOW });
}

async function reviewed(secrets: boolean) {
  const year = await newYear(secrets);
  const id = await decide(year.leader, year.roadmapId, AT);
  await year.close();
  return { ...year, id };
}

test("reads as the review of somebody who never had what is left out", async () => {
  const [full, never, reader] = [await reviewed(true), await reviewed(false), await newLeader()];
  const granted = (leader: Leader, resources: readonly Resource[]) =>
    newGrantAccess(leader, reader, { resources, fromOn: FROM, at: NOW });
  for (const resources of [open(), open("evidence"), open("readiness"), open("roadmap", "milestones")]) {
    const [read, other] = await Promise.all(
      [full, never].map(async ({ leader, id, told }) => {
        const found = await getGrantedReview(await granted(leader, resources), id);
        return JSON.stringify([found, [...found.items]])
          .replaceAll(id, "review")
          .replaceAll(told, "told");
      }),
    );
    expect(read).toBe(other);
  }
  const { report: own } = await getReview(full.leader, full.id);
  expect(own.evidence).toMatchObject({ added: 4, strongest: { length: 4 } });
  expect(own.feedback).toHaveLength(1);
  const { report, items, reason } = await getGrantedReview(await granted(full.leader, open()), full.id);
  expect(reason).toBe("The gaps are named");
  expect(report).toMatchObject({ evidence: { added: 1, strongest: [{ id: full.told }] }, feedback: [] });
  expect([...items.values()].map(({ sentence }) => sentence)).toEqual(["Told to all"]);
  expect(own.milestones.map(({ title }) => title)).toEqual(expect.arrayContaining(["Dropped before"]));
  const dropped = report.milestones.filter(({ status }) => status === "dropped");
  expect(dropped).toEqual([{ title: "Dropped since", status: "dropped", detail: "dropped: Reason of Dropped since" }]);
});

test("is missing from before the grant, where it is closed, and for anybody else", async () => {
  const [{ leader, roadmapId, id }, reader, other] = [await reviewed(false), await newLeader(), await reviewed(false)];
  const old = await decide(leader, roadmapId, EARLY);
  const granted = (from: Leader, resources: readonly Resource[] = open()) =>
    newGrantAccess(from, reader, { resources, fromOn: FROM, at: NOW });
  const access = await granted(leader);
  expect((await listGrantedReviews(access)).reviews).toMatchObject([{ id }]);
  for (const one of [old, other.id, "nothing"])
    await expect(getGrantedReview(access, one)).rejects.toMatchObject(refused);
  const closed = await granted(leader, open("reviews"));
  await expect(listGrantedReviews(closed)).rejects.toMatchObject(refused);
  await expect(getGrantedReview(closed, id)).rejects.toMatchObject(refused);
  const bare = await newGrantAccess(reader, leader, { fromOn: FROM, at: NOW });
  expect(await listGrantedReviews(bare)).toEqual({ reviews: [], framework: null });
});
