import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import { purgeWordings, rewordEvidence } from "@/lib/evidence/mutations/wording";
import { getEvidence, listWordings } from "@/lib/evidence/queries/item";
import type { Wording } from "@/lib/evidence/schema";
import { AT, newEvidence, newLeader } from "../../../../support/factories";

const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const wording = (id: string, more: Partial<Wording> = {}): Wording => ({
  id,
  version: 1,
  sentence: "Moved the planning review to the managers",
  happenedOn: "2026-11-13",
  rescue: false,
  rescueCause: "",
  details: "",
  confidentiality: "ordinary",
  ...more,
});
const factsOf = (id: string) =>
  db.select().from(evidenceFacts).where(eq(evidenceFacts.evidenceId, id)).orderBy(asc(evidenceFacts.id));
const changesOf = (id: string) =>
  db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id)))
    .orderBy(asc(history.id));

describe("rewordEvidence", () => {
  test("keeps the wording before, ends the facts and opens new ones", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const at = later(5);
    await rewordEvidence(leader, { ...wording(id, { sentence: "Café: managers run it", details: "**Why**" }), at });
    expect(await getEvidence(leader, id)).toMatchObject({
      sentence: "Café: managers run it",
      details: "**Why**",
      version: 2,
      wording: 2,
    });
    const [row] = await db.select().from(evidence).where(eq(evidence.id, id));
    expect(row?.search).toBe("cafe: managers run it\n**why**");
    expect(await factsOf(id)).toMatchObject([
      { wording: 1, recordedAt: AT, endedAt: at },
      { wording: 2, recordedAt: at, endedAt: null, happenedOn: "2026-11-13" },
    ]);
    expect((await changesOf(id)).at(-1)).toMatchObject({
      action: "reworded",
      before: { sentence: "Moved the planning review to the managers", details: "" },
      after: { sentence: "Café: managers run it", details: "**Why**" },
      at,
    });
    expect((await listWordings(leader, { id })).wordings).toMatchObject([
      { texts: { sentence: "Moved the planning review to the managers" }, isPurged: false, at },
    ]);
  });

  test("counts no new wording when only the day changes, and no facts when neither does", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await rewordEvidence(leader, { ...wording(id, { happenedOn: "2026-11-12" }), at: later(1) });
    await rewordEvidence(leader, {
      ...wording(id, { happenedOn: "2026-11-12", version: 2, details: "x" }),
      at: later(2),
    });
    expect(await factsOf(id)).toMatchObject([
      { happenedOn: "2026-11-13", wording: 1 },
      { happenedOn: "2026-11-12", wording: 1, endedAt: null },
    ]);
  });

  test("tells the second tab and changes nothing", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await rewordEvidence(leader, { ...wording(id, { sentence: "First tab" }), at: later(1) });
    const second = rewordEvidence(leader, { ...wording(id, { sentence: "Second tab" }), at: later(2) });
    await expect(second).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("another tab") });
    expect(await getEvidence(leader, id)).toMatchObject({ sentence: "First tab", version: 2 });
    await rewordEvidence(leader, { ...wording(id, { sentence: "Second tab", version: 2 }), at: later(3) });
    expect((await listWordings(leader, { id })).wordings.map(({ texts }) => texts.sentence)).toEqual([
      "First tab",
      "Moved the planning review to the managers",
    ]);
  });

  test("lets one of two tabs win that save at once", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const saves = ["One", "Two"].map((sentence) =>
      rewordEvidence(leader, { ...wording(id, { sentence }), at: later(1) }),
    );
    const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(["fulfilled", "rejected"]);
    expect((await getEvidence(leader, id)).version).toBe(2);
  });

  test("refuses a day that is still to come", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const refused = rewordEvidence(leader, { ...wording(id, { happenedOn: "2026-11-21" }), at: AT });
    await expect(refused).rejects.toMatchObject({ code: "INVALID", fields: { happenedOn: expect.any(String) } });
    expect(await factsOf(id)).toHaveLength(1);
  });

  test("changes nothing when the history cannot be written", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const nobody = { ...leader, actorId: null as unknown as string };
    await expect(rewordEvidence(nobody, { ...wording(id, { sentence: "Lost" }), at: later(1) })).rejects.toThrow();
    expect(await getEvidence(leader, id)).toMatchObject({ sentence: "Moved the planning review to the managers" });
    expect(await factsOf(id)).toHaveLength(1);
  });

  test("finds nothing of somebody else's, and nothing unknown", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const id = await newEvidence(leader);
    const missing = { code: "NOT_FOUND" };
    for (const which of [id, "unknown"]) {
      await expect(rewordEvidence(other, { ...wording(which), at: AT })).rejects.toMatchObject(missing);
      await expect(purgeWordings(other, { id: which, at: AT })).rejects.toMatchObject(missing);
      await expect(getEvidence(other, which)).rejects.toMatchObject(missing);
      await expect(listWordings(other, { id: which })).rejects.toMatchObject(missing);
    }
    expect(await getEvidence(leader, id)).toMatchObject({ version: 1 });
  });
});

describe("purgeWordings", () => {
  test("removes every earlier text of this item and leaves the instants", async () => {
    const leader = await newLeader();
    const [id, kept] = [await newEvidence(leader), await newEvidence(leader, { sentence: "Another secret" })];
    const changed = { sentence: "Secret name spoke up", details: "Secret detail", rescueCause: "Secret cause" };
    await rewordEvidence(leader, { ...wording(id, changed), at: later(1) });
    await rewordEvidence(leader, { ...wording(id, { sentence: "A peer spoke up", version: 2 }), at: later(2) });
    const before = await changesOf(id);
    await purgeWordings(leader, { id, at: later(3) });
    const after = await changesOf(id);
    const facts = await db.select().from(evidenceFacts).where(eq(evidenceFacts.evidenceId, id));
    expect(JSON.stringify([after, facts])).not.toMatch(/Secret|Moved the planning/);
    expect(after.slice(0, -1).map(({ id, at, action }) => [id, at, action])).toEqual(
      before.map(({ id, at, action }) => [id, at, action]),
    );
    expect(after.at(-1)).toMatchObject({ action: "purged", at: later(3), before: null, after: null });
    expect((await getEvidence(leader, id)).sentence).toBe("A peer spoke up");
    const { wordings } = await listWordings(leader, { id });
    expect(wordings.map(({ isPurged, texts }) => [isPurged, texts.sentence])).toEqual([
      [true, null],
      [true, null],
    ]);
    expect(JSON.stringify(await changesOf(kept))).toContain("Another secret");
    await purgeWordings(leader, { id, at: later(4) });
    expect(await changesOf(id)).toEqual(after);
  });

  test("lists earlier wordings a page at a time", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    for (let n = 1; n <= 60; n++)
      await rewordEvidence(leader, { ...wording(id, { sentence: `Wording ${n}`, version: n }), at: later(n) });
    const first = await listWordings(leader, { id });
    expect(first.next).not.toBeNull();
    const second = await listWordings(leader, { id, after: first.next ?? "" });
    const said = [...first.wordings, ...second.wordings].map(({ texts }) => texts.sentence);
    expect(said).toEqual([...Array.from({ length: 59 }, (_, n) => `Wording ${59 - n}`), said.at(-1)]);
    expect([said.length, second.next]).toEqual([60, null]);
  });
});
