import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { evidenceFacts } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import { changeFacts } from "@/lib/evidence/mutations/facts";
import { restoreEvidence, withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import { getEvidence } from "@/lib/evidence/queries/item";
import { asOf } from "@/lib/roadmap/rules/plan";
import { AT, newEvidence, newLeader } from "../../../../support/factories";

const SEED = 20_261_120;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const factsOf = (id: string) =>
  db.select().from(evidenceFacts).where(eq(evidenceFacts.evidenceId, id)).orderBy(asc(evidenceFacts.id));

describe("withdrawing and putting back", () => {
  test("can be read for any instant", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await withdrawEvidence(leader, { ids: [id], at: later(10) });
    await restoreEvidence(leader, { ids: [id], at: later(20) });
    const facts = await factsOf(id);
    const withdrawnAt = (minutes: number) => asOf(facts, later(minutes)).map(({ withdrawn }) => withdrawn);
    expect([-1, 0, 9, 10, 19, 20, 99].map(withdrawnAt)).toEqual([
      [],
      [false],
      [false],
      [true],
      [true],
      [false],
      [false],
    ]);
    const changes = await db.select().from(history).where(eq(history.subjectId, id)).orderBy(asc(history.id));
    expect(changes.map(({ action, at }) => [action, at])).toEqual([
      ["captured", AT],
      ["withdrawn", later(10)],
      ["restored", later(20)],
    ]);
  });

  test("done twice writes once", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await withdrawEvidence(leader, { ids: [id], at: later(1) });
    await withdrawEvidence(leader, { ids: [id, id], at: later(2) });
    expect(await factsOf(id)).toHaveLength(2);
    expect(await getEvidence(leader, id)).toMatchObject({ withdrawn: true });
  });

  test("takes several at once, or none when one is not theirs", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const ids = [await newEvidence(leader), await newEvidence(leader)];
    const theirs = await newEvidence(other);
    const withdrawn = async () =>
      (await Promise.all(ids.map((id) => getEvidence(leader, id)))).map((one) => one.withdrawn);
    for (const wrong of [theirs, "unknown"]) {
      const refused = withdrawEvidence(leader, { ids: [...ids, wrong], at: AT });
      await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(restoreEvidence(leader, { ids: [wrong], at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await withdrawn()).toEqual([false, false]);
    await withdrawEvidence(leader, { ids, at: later(1) });
    expect(await withdrawn()).toEqual([true, true]);
    expect(await getEvidence(other, theirs)).toMatchObject({ withdrawn: false });
  });
});

describe("the facts of an item", () => {
  test(`never overlap, and exactly one row is open (seed ${SEED})`, async () => {
    const leader = await newLeader();
    const step = fc.record({
      minutes: fc.integer({ min: -30, max: 90 }),
      change: fc.constantFrom("withdraw", "restore", "reword", "day", "context"),
      n: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const id = await newEvidence(leader);
        let clock = AT;
        for (const { minutes, change, n } of steps) {
          // Clocks are sometimes set back.
          clock = new Date(clock.getTime() + minutes * 60_000);
          if (change === "withdraw") await withdrawEvidence(leader, { ids: [id], at: clock });
          else if (change === "restore") await restoreEvidence(leader, { ids: [id], at: clock });
          else if (change === "context")
            await transact((tx) => changeFacts(tx, leader, { ids: [id], patch: { context: `c${n}` }, at: clock }));
          else {
            const { version, sentence, happenedOn, rescue, rescueCause, details, confidentiality } = await getEvidence(
              leader,
              id,
            );
            const said = { id, version, rescue, rescueCause, details, confidentiality };
            const next =
              change === "day" ? { sentence, happenedOn: `2026-10-0${n}` } : { sentence: `s${n}`, happenedOn };
            await rewordEvidence(leader, { ...said, ...next, at: clock });
          }
        }
        const rows = await factsOf(id);
        expect(rows.filter(({ endedAt }) => endedAt === null)).toEqual([rows.at(-1)]);
        rows.forEach((row, index) => {
          expect(row.endedAt).toEqual(rows[index + 1]?.recordedAt ?? null);
          expect(row.recordedAt.getTime()).toBeLessThanOrEqual(row.endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
        });
        expect(rows.map(({ wording }) => wording)).toEqual(
          rows.map(({ wording }) => wording).toSorted((a, b) => a - b),
        );
      }),
      { seed: SEED, numRuns: 25 },
    );
  });
});
