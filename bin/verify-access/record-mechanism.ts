import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { mechanismEvidence, mechanismFacts, mechanismRuns, mechanisms, sameCauses } from "@/db/schema/mechanism";
import { addDays } from "@/lib/date";
import type { Planting } from "./people";

type Items = { placed: string; rescues: readonly [string, string] };

/** A mechanism that ran, shown by one item and linked to a rescue, and one that stopped; two rescues are said to have one cause. Answers the first. */
export async function plantMechanism({ ownerId, at, word }: Planting, { placed, rescues }: Items): Promise<string> {
  const [id, stoppedId] = [uuidv7(), uuidv7()];
  const of = { ownerId, mechanismId: id, recordedAt: at };
  const [evidenceId, sameAsId] = rescues;
  await transact(async (tx) => {
    await tx.insert(mechanisms).values(
      [id, stoppedId].map((one) => ({
        ...{ id: one, ownerId, createdAt: at },
        name: `Review of ${word("mechanisms.name")}`,
        replaced: word("mechanisms.replaced"),
      })),
    );
    const facts = { ...of, kind: "forum", howId: "H1", cadence: "weekly" } as const;
    const ownerRole = () => word("mechanism_facts.owner_role");
    await tx.insert(mechanismFacts).values([
      { ...facts, ownerRole: ownerRole() },
      { ...facts, mechanismId: stoppedId, ownerRole: ownerRole(), stopped: true },
    ]);
    await tx.insert(mechanismRuns).values({
      ...of,
      ranOn: addDays(at.toISOString().slice(0, 10), -7),
      isWithLeader: false,
      decisions: 1,
      decided: word("mechanism_runs.decided"),
    });
    await tx.insert(mechanismEvidence).values([
      { ...of, evidenceId: placed, relation: "shows" },
      { ...of, evidenceId, relation: "prevents" },
    ]);
    await tx.insert(sameCauses).values({ ownerId, evidenceId, sameAsId, recordedAt: at });
  });
  return id;
}
