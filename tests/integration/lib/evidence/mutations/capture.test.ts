import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import { type Capture, captureEvidence } from "@/lib/evidence/mutations/capture";
import { AT, newLeader } from "../../../../support/factories";

const item = (sentence: string, happenedOn = "2026-11-13") => ({ sentence, happenedOn, rescue: false });
const capture = (sentences: string[], more: Partial<Capture> = {}): Capture => ({
  items: sentences.map((sentence) => item(sentence)),
  origin: "typed",
  captureKey: "key-0001",
  at: AT,
  ...more,
});

async function written(ownerId: string) {
  const [items, facts, changes] = await Promise.all([
    db.select().from(evidence).where(eq(evidence.ownerId, ownerId)),
    db.select().from(evidenceFacts).where(eq(evidenceFacts.ownerId, ownerId)),
    db.select().from(history).where(eq(history.ownerId, ownerId)),
  ]);
  return { items, facts, changes };
}

describe("captureEvidence", () => {
  test("keeps a sentence with its day, its search text and its history", async () => {
    const leader = await newLeader();
    const items = [{ sentence: "Café rollout handed to Ops", happenedOn: "2026-11-13", rescue: true }];
    const [id] = await captureEvidence(leader, { items, origin: "typed", captureKey: "key-0001", at: AT });
    const { items: rows, facts, changes } = await written(leader.ownerId);
    expect(rows).toMatchObject([
      {
        id,
        sentence: "Café rollout handed to Ops",
        search: "cafe rollout handed to ops",
        origin: "typed",
        confidentiality: "ordinary",
        loggedAt: AT,
        placedAt: null,
        version: 1,
      },
    ]);
    expect(facts).toMatchObject([
      {
        evidenceId: id,
        happenedOn: "2026-11-13",
        withdrawn: false,
        rescue: true,
        wording: 1,
        recordedAt: AT,
        endedAt: null,
      },
    ]);
    expect(changes).toMatchObject([
      {
        actorId: leader.actorId,
        subject: "evidence",
        subjectId: id,
        action: "captured",
        before: null,
        after: { sentence: "Café rollout handed to Ops", happenedOn: "2026-11-13", rescue: true, origin: "typed" },
        at: AT,
      },
    ]);
  });

  test("answers the same ids for the same key and writes nothing more", async () => {
    const leader = await newLeader();
    const one = await captureEvidence(leader, capture(["Once"]));
    const before = await written(leader.ownerId);
    expect(await captureEvidence(leader, capture(["Once"], { at: new Date(AT.getTime() + 60_000) }))).toEqual(one);
    expect(await written(leader.ownerId)).toEqual(before);
    const three = await captureEvidence(leader, capture(["One", "Two", "Three"], { captureKey: "key-0002" }));
    expect(await captureEvidence(leader, capture(["One", "Two", "Three"], { captureKey: "key-0002" }))).toEqual(three);
    expect((await written(leader.ownerId)).items).toHaveLength(4);
  });

  test("keeps once what is sent several times at once", async () => {
    const leader = await newLeader();
    const sent = await Promise.all(Array.from({ length: 6 }, () => captureEvidence(leader, capture(["At once"]))));
    expect(new Set(sent.flat()).size).toBe(1);
    const { items, facts, changes } = await written(leader.ownerId);
    expect([items.length, facts.length, changes.length]).toEqual([1, 1, 1]);
  });

  test("keeps the same key of two people apart", async () => {
    const [one, other] = [await newLeader(), await newLeader()];
    const [first] = await captureEvidence(one, capture(["Mine"]));
    const [second] = await captureEvidence(other, capture(["Mine"]));
    expect(second).not.toBe(first);
    expect((await written(other.ownerId)).items).toMatchObject([{ id: second }]);
  });

  test("keeps 450 lines in their order", async () => {
    const leader = await newLeader();
    const sentences = Array.from({ length: 450 }, (_, n) => `Line ${n}`);
    const ids = await captureEvidence(leader, capture(sentences, { origin: "brought-in" }));
    const { items, facts, changes } = await written(leader.ownerId);
    const said = new Map(items.map(({ id, sentence }) => [id, sentence]));
    expect(ids.map((id) => said.get(id))).toEqual(sentences);
    expect(items.every(({ origin }) => origin === "brought-in")).toBe(true);
    expect([facts.length, changes.length]).toEqual([450, 450]);
  });

  test("keeps nothing when the history cannot be written", async () => {
    const leader = await newLeader();
    const nobody = { ...leader, actorId: null as unknown as string };
    await expect(captureEvidence(nobody, capture(["One"]))).rejects.toThrow();
    await expect(captureEvidence(nobody, capture(["One", "Two"]))).rejects.toThrow();
    expect(await written(leader.ownerId)).toEqual({ items: [], facts: [], changes: [] });
  });

  test.each([
    ["Pacific/Kiritimati", "2026-11-21", true],
    ["Europe/Berlin", "2026-11-21", false],
    ["Europe/Berlin", "2026-11-20", true],
    ["Pacific/Niue", "2026-11-20", true],
    ["Pacific/Niue", "2026-11-21", false],
  ])("in %s takes %s: %s", async (zone, happenedOn, taken) => {
    const leader = await newLeader({ zone });
    const sent = captureEvidence(
      leader,
      capture([], { items: [item("Fine", "2026-01-05"), item("Late", happenedOn)] }),
    );
    if (taken) await expect(sent).resolves.toHaveLength(2);
    else await expect(sent).rejects.toMatchObject({ code: "INVALID", fields: { happenedOn: expect.any(String) } });
    const kept = await db.$count(evidence, and(eq(evidence.ownerId, leader.ownerId)));
    expect(kept).toBe(taken ? 2 : 0);
  });
});
