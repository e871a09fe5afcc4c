import { expect, test } from "vitest";
import { transact } from "@/db";
import { placements } from "@/db/schema/review";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { Placement } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { readinessOn, readinessRows, rescueIds } from "@/lib/readiness/queries";
import { groupRows } from "@/lib/readiness/rules/grouped";
import { stateOf } from "@/lib/readiness/rules/state";
import { viewAt } from "@/lib/readiness/rules/view";
import { extendPhase } from "@/lib/roadmap/mutations/plan";
import { AT, answer, newAsk, newEvidence, newLeader, newRoadmap } from "../../../support/factories";
import { countQueries } from "../../../support/statements";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const { thresholds } = currentFramework("em-to-vp");
const PLACED_AT = new Date(AT.getTime() + 60_000);
const SEEN_AT = new Date(AT.getTime() + 120_000);

/** An item of `happenedOn` that claims M1.L2 in `context`, confirmed by a witness. */
async function attested(leader: Leader, { happenedOn, context }: { happenedOn: string; context: string }) {
  const id = await newEvidence(leader, { happenedOn });
  const claims = [{ signalId: "M1.L2", direction: "supports", rationale: "" }];
  const links = [{ label: "Notes", url: `https://docs.example.com/${context}` }];
  const said = Placement.parse({ sentence: "Moved the planning review", happenedOn, context, claims, links });
  await placeEvidence(leader, { ...said, id, version: 1, at: PLACED_AT });
  const { access } = await newAsk(leader, id, { at: SEEN_AT });
  await answer(access, id, { at: SEEN_AT });
  return id;
}

async function stateNow(leader: Leader, on = "2026-11-20") {
  const view = viewAt(groupRows(await readinessRows(leader)), { on, zone: leader.zone, thresholds });
  return stateOf(view, { id: "M1.L2", rowId: "M1", level: 2 });
}

test("reads what the rules need, of this person alone", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  for (const [happenedOn, context] of [
    ["2026-07-01", "Billing"],
    ["2026-09-01", "Payments"],
    ["2026-11-01", "Billing"],
  ] as const)
    await attested(leader, { happenedOn, context });
  const others = await attested(other, { happenedOn: "2026-11-10", context: "Hiring" });
  const of = { ownerId: other.ownerId, rowId: "M1", level: 0, revealedAt: AT };
  await transact((tx) => tx.insert(placements).values(of));

  expect(await stateNow(leader)).toMatchObject({ state: "consistent", contested: [] });
  expect(await stateNow(leader, "2026-11-19")).toMatchObject({ state: "none" });
  expect(JSON.stringify(await readinessRows(leader))).not.toContain(others);
  expect(await stateNow(other)).toMatchObject({ state: "occasional", contested: [{ by: "placement" }] });
  expect((await readinessRows(other)).links).toMatchObject([{ url: "https://docs.example.com/Hiring" }]);

  await withdrawEvidence(other, { ids: [others], at: new Date(AT.getTime() + 180_000) });
  expect(await stateNow(other)).toMatchObject({ state: "none" });
});

test("asks as often for thirty items as for none", async () => {
  const leader = await newLeader();
  const before = await countQueries(() => readinessRows(leader));
  expect(before).toBeGreaterThan(0);
  for (let n = 0; n < 30; n++) await newEvidence(leader, { happenedOn: "2026-11-10" });
  expect(await countQueries(() => readinessRows(leader))).toBe(before);
  expect((await readinessRows(leader)).facts).toHaveLength(30);
});

test("reads a day of the running roadmap, with the plan of that day", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  expect(await readinessOn(leader, { on: undefined, now: AT })).toBeNull();
  const early = new Date("2026-04-20T07:00:00Z");
  const id = await newRoadmap(leader, { at: early });
  await newRoadmap(other, { at: early });
  const evidenceId = await attested(leader, { happenedOn: "2026-11-01", context: "Billing" });
  await attested(other, { happenedOn: "2026-11-01", context: "Billing" });
  const extended = { roadmapId: id, version: 1, phase: 3, weeks: 2, reason: "The board week" };
  await extendPhase(leader, { ...extended, at: AT });

  const now = new Date("2026-11-21T23:30:00Z");
  const read = async (on?: string) => (await readinessOn(leader, { on, now }))!;
  const present = await read();
  expect(present).toMatchObject({ today: "2026-11-22", day: { on: "2026-11-22", isPast: false, note: null } });
  expect([present.plan.endsOn, [...present.view.items.keys()]]).toEqual(["2027-05-04", [evidenceId]]);
  const past = await read("2026-11-19");
  expect(past.day).toEqual({ on: "2026-11-19", isPast: true, note: null });
  expect([past.plan.endsOn, past.view.items.size]).toEqual(["2027-04-20", 0]);
  for (const on of ["2026-04-19", "2026-11-23", "2026-02-31"]) expect((await read(on)).day.note).toContain("today");
});

test("asks as often for a day with thirty items as for one with none", async () => {
  const leader = await newLeader();
  await newRoadmap(leader);
  const read = () => readinessOn(leader, { on: "2026-11-20", now: AT });
  const before = await countQueries(read);
  for (let n = 0; n < 30; n++) await newEvidence(leader, { happenedOn: "2026-11-10" });
  expect(await countQueries(read)).toBe(before);
  expect((await read())?.view.items.size).toBe(30);
});

test("names the items marked as rescues, of this person alone", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  const rescue = await newEvidence(leader, { rescue: true });
  await newEvidence(leader);
  await newEvidence(other, { rescue: true });
  expect(await rescueIds(leader)).toEqual(new Set([rescue]));
});
