import { expect, test } from "vitest";
import { transact } from "@/db";
import { attestations } from "@/db/schema/ask";
import { placements } from "@/db/schema/review";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { Placement } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { readinessRows } from "@/lib/readiness/queries";
import { groupRows } from "@/lib/readiness/rules/grouped";
import { stateOf } from "@/lib/readiness/rules/state";
import { viewAt } from "@/lib/readiness/rules/view";
import { AT, newEvidence, newLeader } from "../../../support/factories";
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
  const answer = {
    witnessId: "Head of product",
    relation: "peer-outside",
    answer: "saw",
    proposedByLeader: true,
  } as const;
  const when = { askedAt: SEEN_AT, wordingAt: SEEN_AT, answeredAt: SEEN_AT };
  await transact((tx) =>
    tx.insert(attestations).values({ ownerId: leader.ownerId, evidenceId: id, ...answer, ...when }),
  );
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
